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

/**
 * To cancel an action, put it off or change what is owed is a decision. Whoever set it keeps it too, and nobody of the
 * agency that has it to do decides: `refusedEnding` says it.
 */
export const endActions = right({
  at: 'partnership',
  roles: [],
  everywhere: ['manager', ...board, 'scrutineer'],
  writes: true,
  decides: true,
  shares: true,
  who: 'the partnership manager, the board, or whoever set it, of another agency than the one that has it to do',
})

type Owed = { agencyId: string; setBy: string | null }

/** Whoever set an action may change it, as long as they may set one of that agency. */
export const mayKeepAction = (actor: Actor, { agencyId, setBy }: Owed): boolean =>
  keepActions.may(actor) || (setBy === actor.personId && setActions.may(actor, agencyId))

export const ownToEnd =
  'Nobody of the agency that has it to do cancels it, puts it off, gives it away or changes what is owed: the manager, the chair or another member of the board can, where they are of another agency.'

/**
 * Why this person, who may change an action, does not cancel it, put it off, give it to another agency or change what
 * is owed, whatever their role and by whatever other seat they come; null where they may.
 */
export const refusedEnding = (actor: Actor, { agencyId }: Pick<Owed, 'agencyId'>): string | null => {
  if (actor.seats.some((seat) => seat.agencyId === agencyId)) return ownToEnd
  return endActions.may(actor) ? null : endActions.refusalOf(actor).message
}

/** Of all who may change what is owed, those who are told that its agency asks for it: they answer in one press. */
export const isExpectedToAnswer = (actor: Actor, action: Owed): boolean =>
  mayKeepAction(actor, action) &&
  refusedEnding(actor, action) === null &&
  (expectedToVerify.may(actor) || action.setBy === actor.personId)

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
