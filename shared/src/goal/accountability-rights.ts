import { right } from '../rights/right.ts'

export const assignAccountabilities = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  who: 'the partnership manager',
})
