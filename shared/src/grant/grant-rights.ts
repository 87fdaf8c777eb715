import type { Role } from '../base/role.ts'
import { seeMeetings } from '../meeting/meeting-rights.ts'
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

/** A seat of this role can be given a grant. */
export const takesGrants = (role: Role): boolean => openGrants.everywhere.includes(role)
/** Whoever has a seat of this role reads packs by right. */
export const readsPacks = (role: Role): boolean => seeMeetings.everywhere.includes(role)
