import { challengeScopeOf, knowsRestricted, type RestrictedSides } from '../challenge/challenge-rights.ts'
import { type Actor, seatWith } from '../rights/actor.ts'
import { isGrantedGoals } from '../rights/audience.ts'
import { right } from '../rights/right.ts'
import { figureReaders } from '../rights/role-group.ts'

/** Whom it is offered to, the seat itself says: `mayReadHandover`. */
export const readHandovers = right({
  at: 'partnership',
  /** Nothing is ever open at the seat of somebody who only observes. */
  roles: figureReaders.filter((role) => !isGrantedGoals(role)),
  writes: false,
  decides: false,
  who: 'whoever takes a seat over, the partnership manager, and the agency’s lead',
})

/** In place of a successor, until there is one. */
export const acceptForPosts = right({
  at: 'agency',
  roles: ['agency-lead'],
  everywhere: ['manager'],
  writes: true,
  decides: true,
  who: 'whoever takes the seat over; for the post, the partnership manager and the agency’s lead',
})

/** What a brief holds, as far as it decides who may know that there is one. */
export type BriefHolds = {
  /** Something that is no restricted challenge. */
  others: boolean
  restricted: readonly RestrictedSides[]
}

/** A brief of restricted challenges alone is there for nobody who may not know of one of them. */
export function knowsBrief(actor: Actor, { others, restricted }: BriefHolds): boolean {
  if (others) return true
  const scope = challengeScopeOf(actor)
  return restricted.some((sides) => knowsRestricted(scope, sides))
}

type Offered = {
  holds: BriefHolds
  agencyId: string
  /** Whose seat ends. */
  personId: string
  successorMemberId: string | null
  successorPersonId: string | null
}

export const isSuccessor = (
  actor: Actor,
  { successorPersonId }: Pick<Offered, 'successorPersonId'>,
): boolean => successorPersonId === actor.personId

export const mayReadHandover = (actor: Actor, offered: Offered): boolean =>
  knowsBrief(actor, offered.holds) &&
  (isSuccessor(actor, offered) || acceptForPosts.may(actor, offered.agencyId))

/** Nobody accepts in their own place what they leave. */
export const mayAcceptForPost = (
  actor: Actor,
  { agencyId, personId }: Pick<Offered, 'agencyId' | 'personId'>,
) => actor.personId !== personId && acceptForPosts.may(actor, agencyId)

/** Who follows, of what they may know of. */
export const mayReadAsSuccessor = (actor: Actor, offered: Pick<Offered, 'holds' | 'successorPersonId'>) =>
  isSuccessor(actor, offered) && knowsBrief(actor, offered.holds)

/** Who accepts for the post what they may know of. */
export const mayReadForPost = (actor: Actor, offered: Pick<Offered, 'holds' | 'agencyId' | 'personId'>) =>
  mayAcceptForPost(actor, offered) && knowsBrief(actor, offered.holds)

/** By which seat this person accepts it, and whether for the post; null where they do not. */
export function seatToAccept(actor: Actor, offered: Offered) {
  if (actor.readOnly) return null
  if (isSuccessor(actor, offered)) {
    const own = seatWith(actor, ({ memberId }) => memberId === offered.successorMemberId)
    return { seat: own ?? readHandovers.seat(actor), forPost: false }
  }
  return mayAcceptForPost(actor, offered)
    ? { seat: acceptForPosts.seat(actor, offered.agencyId), forPost: true }
    : null
}
