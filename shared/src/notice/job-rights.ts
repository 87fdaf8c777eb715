import { right } from '../rights/right.ts'

/** What runs by itself, and whether the mails went out. */
export const seeJobs = right({
  at: 'partnership',
  roles: ['manager'],
  writes: false,
  decides: false,
  who: 'the partnership manager',
})
