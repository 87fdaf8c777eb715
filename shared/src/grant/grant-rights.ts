import { right } from '../rights/right.ts'

export const giveGrants = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager'],
  writes: true,
  decides: true,
  meets: true,
  who: 'the partnership manager',
})

export const seeGrants = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', 'chair'],
  writes: false,
  decides: false,
  meets: true,
  who: 'the partnership manager and the chair',
})

/** What was granted to them; each opening is written down, so that nothing of it is read in the past. */
export const openGrants = right({
  at: 'partnership',
  roles: [],
  everywhere: ['observer'],
  writes: true,
  decides: false,
  meets: true,
  who: 'observers to whom the partnership manager has given a grant',
})
