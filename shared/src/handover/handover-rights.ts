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

type Offered = {
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
  isSuccessor(actor, offered) || acceptForPosts.may(actor, offered.agencyId)

/** Nobody accepts in their own place what they leave. */
export const mayAcceptForPost = (
  actor: Actor,
  { agencyId, personId }: Pick<Offered, 'agencyId' | 'personId'>,
) => actor.personId !== personId && acceptForPosts.may(actor, agencyId)

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
