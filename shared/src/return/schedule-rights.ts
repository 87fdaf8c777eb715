import { right } from '../rights/right.ts'

/** The manager sets when figures are due, an agency's lead proposes it for their own. */
export const keepSchedules = right({
  at: 'agency',
  roles: ['agency-lead'],
  everywhere: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager; an agency’s lead proposes',
})

export const agreeSchedules = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: true,
  who: 'the partnership manager',
})
