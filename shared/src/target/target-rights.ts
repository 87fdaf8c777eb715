import { type Actor, isOwnWork } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

export const proposeTargets = right({
  at: 'partnership',
  roles: ['manager', ...board, ...agencyStaff, 'young-person'],
  writes: true,
  decides: false,
  who: 'members of the partnership',
})

export const agreeTargets = right({
  at: 'partnership',
  roles: board,
  writes: true,
  decides: true,
  who: 'the lead and delegated partners and the chair',
})

/** Nobody agrees a target they proposed. */
export const mayAgreeTarget = (actor: Actor, proposedBy: string | null): boolean =>
  agreeTargets.may(actor) && !isOwnWork(actor, [proposedBy])

/** The board takes a target out of force; who proposed one takes it back while it is not agreed. */
export const mayWithdrawTarget = (
  actor: Actor,
  { state, recordedBy }: { state: string; recordedBy: string | null },
): boolean =>
  agreeTargets.may(actor) ||
  (state === 'proposed' && proposeTargets.may(actor) && recordedBy === actor.personId)
