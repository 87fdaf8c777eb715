import type { Role } from '../base/role.ts'
import { right } from '../rights/right.ts'

export const youngPerson = 'young-person' satisfies Role

export const isYoungPerson = (role: Role): boolean => role === youngPerson

/** Whose seat can have a group. */
export const isFacilitator = (role: Role): boolean => role === 'voice-facilitator'

/** Young people and their cards are kept in one’s own group alone: that is asked where the group is known. */
export const keepGroups = right({
  at: 'partnership',
  roles: ['manager', 'voice-facilitator'],
  writes: true,
  decides: true,
  who: 'voice facilitators and the partnership manager',
})
