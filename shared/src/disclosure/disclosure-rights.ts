import { right } from '../rights/right.ts'

export const keepDisclosureRules = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  who: 'the partnership manager',
})
