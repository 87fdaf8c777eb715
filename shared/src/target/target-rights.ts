import { type Actor, isOwnWork } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

export const proposeTargets = right({
  at: 'partnership',
  roles: ['manager', ...board, ...agencyStaff, 'young-person'],
  writes: true,
  who: 'members of the partnership',
})

export const agreeTargets = right({
  at: 'partnership',
  roles: board,
  writes: true,
  who: 'the lead and delegated partners and the chair',
})

/** Nobody agrees a target they proposed. */
export const mayAgreeTarget = (actor: Actor, proposedBy: string | null): boolean =>
  agreeTargets.may(actor) && !isOwnWork(actor, [proposedBy])

/** Taking a target out of force, as the board decided. */
export const withdrawTargets = right({
  at: 'partnership',
  roles: ['manager', ...board],
  writes: true,
  who: 'the partnership manager, the board, and whoever proposed a target that is not agreed yet',
})

export const mayWithdrawTarget = (
  actor: Actor,
  { state, recordedBy }: { state: string; recordedBy: string | null },
): boolean =>
  withdrawTargets.may(actor) ||
  (state === 'proposed' && proposeTargets.may(actor) && isOwnWork(actor, [recordedBy]))
