import { right } from '../rights/right.ts'
import { agencyStaff, board, figureReaders } from '../rights/role-group.ts'

export const seeGoals = right({
  at: 'partnership',
  roles: figureReaders,
  writes: false,
  decides: false,
  who: 'everyone with a seat, except the system administrator',
})

/** Goals that are not agreed, or have ended. */
export const seeGoalDrafts = right({
  at: 'partnership',
  roles: ['manager', ...board, 'scrutineer', ...agencyStaff, 'audit-lead', 'voice-facilitator'],
  writes: false,
  decides: false,
  who: 'the partnership manager, the board, the scrutineer and the agencies’ own people',
})

export const proposeGoals = right({
  at: 'partnership',
  roles: ['manager', ...board, 'agency-lead', 'young-person'],
  writes: true,
  decides: false,
  who: 'the partnership manager, the board, agency leads and young people',
})

/** Nobody agrees a goal they proposed: that is asked where the goal is known. */
export const agreeGoals = right({
  at: 'partnership',
  roles: board,
  writes: true,
  decides: true,
  who: 'lead partners, delegated partners and the chair',
})

/** Putting goals in order, ending and restoring them, as the board decided. */
export const keepGoals = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})

export const reviseGoals = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})
