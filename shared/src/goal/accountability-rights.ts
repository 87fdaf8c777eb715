import { right } from '../rights/right.ts'

export const assignAccountabilities = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})
