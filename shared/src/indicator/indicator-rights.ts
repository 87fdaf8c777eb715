import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

/** Indicators that are not agreed, or are retired. */
export const seeIndicatorDrafts = right({
  at: 'partnership',
  roles: ['manager', ...board, 'scrutineer', ...agencyStaff, 'audit-lead', 'voice-facilitator'],
  writes: false,
  decides: false,
  who: 'the partnership manager, the board, the scrutineer and the agencies’ own people',
})

/** Drafting, adopting, defining anew, moving, suspending, retiring. */
export const keepIndicators = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})

/** Nobody agrees an indicator they drafted: that is asked where the indicator is known. */
export const agreeIndicators = right({
  at: 'partnership',
  roles: board,
  writes: true,
  decides: true,
  who: 'lead partners, delegated partners and the chair',
})
