import { seeProgress } from '../progress/progress-rights.ts'
import { type Actor, refusedOwnWork } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'

export const setActions = right({
  at: 'agency',
  roles: ['agency-lead'],
  everywhere: ['manager', ...board, 'scrutineer'],
  writes: true,
  decides: false,
  shares: true,
  who: 'the partnership manager, the board, the scrutineer, and an agency’s lead for their own agency',
})

/** To begin, to report progress and to report it done is the agency’s that has it to do, whatever seat sets it. */
export const progressActions = right({
  at: 'agency',
  roles: ['manager', ...board, ...agencyStaff],
  writes: true,
  decides: false,
  who: 'somebody of the agency that has it to do',
})

export const keepActions = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', ...board],
  writes: true,
  decides: false,
  shares: true,
  who: 'the partnership manager and the board, or whoever set it',
})

/** Which agency may not, and who may not, depends on the action: `refusedVerifying` says it. */
export const verifyActions = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', ...board, 'scrutineer', 'agency-lead', 'audit-lead'],
  writes: true,
  decides: true,
  shares: true,
  who: 'the manager, the board, the scrutineer, an audit lead or an agency’s lead, of another agency than the one that did it',
})

/** Those of them who are told that an action waits, beside whoever set it. */
export const expectedToVerify = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', 'chair', 'scrutineer'],
  writes: true,
  decides: true,
  shares: true,
  who: 'the manager, the chair and the scrutineer',
})

/** Whoever of the agency that has an action to do may still cancel it or put it off. */
export const endOwnActions = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', 'chair'],
  writes: true,
  decides: true,
  shares: true,
  who: 'the chair and the partnership manager; for an action of another agency, the board and whoever set it',
})

type Owed = { agencyId: string; setBy: string | null }

/** Whoever set an action may change and cancel it, as long as they may set one of that agency. */
export const mayKeepAction = (actor: Actor, { agencyId, setBy }: Owed): boolean =>
  keepActions.may(actor) || (setBy === actor.personId && setActions.may(actor, agencyId))

export const ownToEnd =
  'Nobody of the agency that has it to do cancels it, puts it off or gives it away: the board’s members of another agency, the chair or the manager can.'

/** Why this person, who may change an action, does not cancel it, put it off or give it to another agency; null where they may. */
export const refusedEnding = (actor: Actor, { agencyId }: Pick<Owed, 'agencyId'>): string | null =>
  actor.seats.some((seat) => seat.agencyId === agencyId) && !endOwnActions.may(actor) ? ownToEnd : null

/** The named role alone also changes by the lead of the agency. */
export const mayRename = (actor: Actor, { agencyId, setBy }: Owed): boolean =>
  mayKeepAction(actor, { agencyId, setBy }) || setActions.may(actor, agencyId)

export const mayReport = (actor: Actor, agencyId: string): boolean =>
  seeProgress.may(actor) && progressActions.may(actor, agencyId)

type Done = { agencyId: string; doneBy: readonly string[] }

export const ownAgency = 'Nobody of the agency that did it verifies it: somebody of another agency can.'
const ownAction = {
  own: 'Nobody verifies what they did themselves: somebody of another agency can.',
  opened: 'You opened the seat of who did it: somebody else of another agency can verify it.',
}

/** Why this person does not verify an action, nor check what came of it; null where they may. */
export function refusedVerifying(actor: Actor, { agencyId, doneBy }: Done): string | null {
  if (actor.seats.some((seat) => seat.agencyId === agencyId)) return ownAgency
  return refusedOwnWork(actor, doneBy, ownAction)
}

export const mayVerify = (actor: Actor, action: Done): boolean =>
  verifyActions.may(actor) && refusedVerifying(actor, action) === null

/** Of all who may verify it, those for whom it waits. */
export const isExpectedToVerify = (actor: Actor, action: Done & Owed): boolean =>
  mayVerify(actor, action) && (expectedToVerify.may(actor) || action.setBy === actor.personId)
