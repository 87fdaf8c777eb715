import type { Role } from '../base/role.ts'

/** A seat whose rights the person has now: their own, or one they deputise for. */
export type Seat = {
  memberId: string
  agencyId: string
  role: Role
  /** Name of the person whose seat it is, while deputised. */
  deputyFor: string | null
  /** Goals an observer was granted; null means no such limit. */
  grantedGoalIds: string[] | null
  /** False while a seat that takes two keepers waits for the second: it decides nothing. */
  confirmed: boolean
  /** False while no sharing agreement of the agency runs: figures of others are read with small counts hidden. */
  shares?: boolean
  /** Asks for a second factor that this session did not begin with: until it does it only enrols. */
  mustEnrol?: boolean
}

export type Actor = {
  personId: string
  name: string
  partnershipId: string
  /** Nothing can be written: a partnership of published figures, or a reading of the past. */
  readOnly: boolean
  /** In a partnership of published figures: nobody meets there. */
  published?: boolean
  seats: Seat[]
  /** Whose seats this person has opened: by an invitation, a role, or letting one come back. */
  openedSeatsOf: readonly string[]
}

/** The first of the actor's seats, own before deputised, that satisfies the test. */
export function seatWith(actor: Actor, test: (seat: Seat) => boolean): Seat | null {
  return actor.seats.find((seat) => seat.deputyFor === null && test(seat)) ?? actor.seats.find(test) ?? null
}

/** Whether what the agency's people read in full rests on an agreement that runs. */
export const isShared = ({ shares }: Seat): boolean => shares !== false

export const holds = (actor: Actor, among: readonly Role[]): boolean =>
  actor.seats.some((seat) => among.includes(seat.role))

export type OwnWork = 'own' | 'opened'

/**
 * Separation of duties: nobody approves, agrees or verifies what they entered or proposed, themselves or through
 * somebody whose seat they opened. Says which of the two it is.
 */
export function whoseOwnWork(actor: Actor, by: readonly (string | null)[]): OwnWork | null {
  if (by.includes(actor.personId)) return 'own'
  return by.some((id) => id !== null && actor.openedSeatsOf.includes(id)) ? 'opened' : null
}

export const isOwnWork = (actor: Actor, by: readonly (string | null)[]): boolean =>
  whoseOwnWork(actor, by) !== null

/** The sentence that refuses it; null where it is somebody else's work. */
export function refusedOwnWork(
  actor: Actor,
  by: readonly (string | null)[],
  sentences: { own: string; opened: string },
): string | null {
  const whose = whoseOwnWork(actor, by)
  return whose === null ? null : sentences[whose]
}
