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

/** Which partnerships an installation has. */
export const keepPartnerships = right({
  at: 'partnership',
  roles: [administration],
  writes: false,
  decides: true,
  who: 'the administrator',
})
