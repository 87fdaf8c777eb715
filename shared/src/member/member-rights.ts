import type { ActName } from '../act/acts.ts'
import type { DomainError } from '../base/errors.ts'
import type { Role } from '../base/role.ts'
import { type Actor, isOwnWork, refusedOwnWork } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { administration, agencyStaff, takesTwoKeepers } from '../rights/role-group.ts'

const keepers = {
  at: 'agency',
  roles: ['agency-lead'],
  everywhere: ['manager', administration],
  // A partnership of published figures has people too.
  writes: false,
  decides: false,
  who: 'the partnership manager, agency leads and the administrator',
} as const

/** Who keeps the people of every agency. */
export const keepersOfAll: readonly Role[] = keepers.everywhere

export const seePeople = right(keepers)
export const keepPeople = right({ ...keepers, decides: true })

/** A refusal of what an agency's lead may not do either. */
export const refusedSeat = (
  sentence: string,
  who = 'the partnership manager and the administrator',
): DomainError => keepPeople.refusal(sentence, who)

/** What an agency's lead gives and ends in their own agency. */
export const rolesOfAgency: readonly Role[] = agencyStaff
export const isOfAgency = (role: Role): boolean => rolesOfAgency.includes(role)

/** Whether the actor gives, ends and deputises a seat of this role in this agency. */
export const mayKeepSeat = (actor: Actor, seat: { agencyId: string; role: Role }): boolean =>
  keepPeople.scope(actor) === 'all' || (keepPeople.may(actor, seat.agencyId) && isOfAgency(seat.role))

/** Who did one of these opened the seat: invited the person, gave it its role, or let it come back. */
export const openingSeats: readonly ActName[] = [
  'member.invited',
  'administrator.invited',
  'member.carded',
  'member.role-changed',
  'member.restored',
]

type Opened = { agencyId: string; role: Role; personId: string; openedBy: readonly string[] }

/** The second keeper is another person than who opened the seat, or opened the seat of who did, and than whose it is. */
export const mayConfirmSeat = (actor: Actor, seat: Opened): boolean =>
  takesTwoKeepers(seat.role) &&
  mayKeepSeat(actor, seat) &&
  actor.personId !== seat.personId &&
  !isOwnWork(actor, seat.openedBy)

const ofSeat = {
  own: 'You gave this seat: it takes a second keeper.',
  opened: 'Who gave this seat has theirs from you: it takes another keeper.',
}

/** Why this keeper is not the second one; null where the reason is another. */
export const refusedSecondKeeper = (
  actor: Actor,
  firstKeepers: readonly (string | null)[],
  sentences = ofSeat,
): DomainError | null => {
  const sentence = refusedOwnWork(actor, firstKeepers, sentences)
  return sentence === null ? null : refusedSeat(sentence, 'another who keeps people')
}

type Invited = Opened & {
  /** Whether it takes a second keeper who says who the person is. */
  needsSecond: boolean
  /** The agency the second keeper is not of; null where any will do. */
  secondNotOf: string | null
}

/** Who says who an invited person is: another than who invited them, and of another agency where that is asked. */
export function mayVouchSeat(actor: Actor, seat: Invited): boolean {
  if (!seat.needsSecond || actor.personId === seat.personId || isOwnWork(actor, seat.openedBy)) return false
  const seats = actor.seats.filter(({ agencyId }) => agencyId !== seat.secondNotOf)
  return mayKeepSeat({ ...actor, seats }, seat)
}

/** Seats that see figures not yet published are deputised inside their own agency only. */
export const isDeputisedInside = isOfAgency

export const isAdministration = (role: Role): boolean => role === administration

/** Somebody in the partnership always has a seat of this role: it keeps the others. */
export const isNeverVacant = (role: Role): boolean => keepers.everywhere.some((each) => each === role)

/** The system administrator sees no figures, so nobody is administrator and something else beside it. */
export const mixesAdministration = (has: readonly Role[], gets: Role): boolean =>
  has.some((role) => isAdministration(role) !== isAdministration(gets))
