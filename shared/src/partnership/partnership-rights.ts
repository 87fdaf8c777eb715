import type { Role } from '../base/role.ts'
import { right } from '../rights/right.ts'
import { administration, agencyStaff, board } from '../rights/role-group.ts'

export const seeSetUp = right({
  at: 'partnership',
  roles: ['manager', ...board, 'scrutineer', ...agencyStaff],
  writes: false,
  decides: false,
  who: 'the partnership manager, the board, the scrutineer and the agencies’ own people',
})

export const keepPartnership = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})

/** Figures of publishers' files, which are all that is written in a partnership of published figures. */
export const keepPublishedFigures = right({
  at: 'partnership',
  roles: ['manager'],
  writes: false,
  decides: false,
  who: 'the partnership manager',
})

/** Whether a seat of this role takes publishers' files over. */
export const takesPublishersFiles = (role: Role): boolean => keepPublishedFigures.roles.includes(role)

/** Which partnerships an installation has. */
export const keepPartnerships = right({
  at: 'partnership',
  roles: [administration],
  writes: false,
  decides: true,
  who: 'the administrator',
})
