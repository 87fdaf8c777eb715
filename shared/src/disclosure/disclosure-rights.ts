import { right } from '../rights/right.ts'

export const keepDisclosureRules = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: true,
  who: 'the partnership manager',
})
