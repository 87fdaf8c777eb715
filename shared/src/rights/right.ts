import { DomainError } from '../base/errors.ts'
import type { Role } from '../base/role.ts'
import { type Actor, isShared, type Seat, seatWith } from './actor.ts'

/** Whose right it is, and where: in the whole partnership, in the object's agency, or over what is one's own. */
type Definition<At extends 'partnership' | 'agency' | 'own'> = {
  at: At
  roles: readonly Role[]
  /** Roles that have it whatever the object's agency or author. */
  everywhere?: readonly Role[]
  /** Where nothing can be written, in a partnership of published figures and in the past, nobody has it. */
  writes: boolean
  /** Approving, agreeing, signing, publishing, giving seats: a seat that waits for its second keeper has it not yet. */
  decides: boolean
  /** Shows figures of others in full: beyond the own agency it takes a sharing agreement that runs. */
  shares?: true
  /** Of meetings: in a partnership of published figures nobody meets, and what they are about is not there. */
  meets?: true
  /** What somebody does whose seat asks for a second factor they do not have yet. */
  enrols?: true
  /** Who may, as a refusal says it. */
  who: string
}

type Common = {
  roles: readonly Role[]
  everywhere: readonly Role[]
  writes: boolean
  decides: boolean
  /** Of meetings, which are not held among published figures. */
  meets: boolean
  who: string
  /** For one object at least: what a procedure asks before it knows the object. */
  maySomewhere: (actor: Actor) => boolean
  refusal: (sentence?: string, by?: string) => DomainError
  /** The refusal of this person: that their seat waits for its second keeper, where that is why. */
  refusalOf: (actor: Actor, sentence?: string) => DomainError
}

/** `seat` is the seat whose right is used, for the trail. */
export type PartnershipRight = Common & {
  at: 'partnership'
  may: (actor: Actor) => boolean
  seat: (actor: Actor) => Seat | null
  assert: (actor: Actor, sentence?: string) => void
}
/** Asked with the agency of the object, or with several any of which will do. */
export type AgencyRight = Common & {
  at: 'agency'
  may: (actor: Actor, agency: string | readonly string[]) => boolean
  seat: (actor: Actor, agency: string | readonly string[]) => Seat | null
  assert: (actor: Actor, agency: string | readonly string[], sentence?: string) => void
  /** The agencies in which the actor has it. */
  scope: (actor: Actor) => 'all' | string[]
}
/** Asked with the person whose the object is. */
export type OwnRight = Common & {
  at: 'own'
  may: (actor: Actor, personId: string | null) => boolean
  seat: (actor: Actor, personId: string | null) => Seat | null
  assert: (actor: Actor, personId: string | null, sentence?: string) => void
}

const waitsForSecond = 'Your seat waits for its second keeper: until then it reads and prepares.'
const asksForFactor =
  'Your seat asks for a second factor at sign-in: set one up first, or sign in with the one you have.'
const notShared =
  'No sharing agreement of your agency runs: until one is recorded, its people read with small counts hidden.'
const enrolled = 'you, once you have set one up on the page of your account'
const secondKeepers =
  'the manager, the administrator or, for an agency’s seat, its other lead confirms it: whoever did not give it'

export function right(definition: Definition<'partnership'>): PartnershipRight
export function right(definition: Definition<'agency'>): AgencyRight
export function right(definition: Definition<'own'>): OwnRight
export function right({
  at,
  roles,
  everywhere = [],
  writes,
  decides,
  shares,
  meets,
  enrols,
  who,
}: Definition<'partnership' | 'agency' | 'own'>): PartnershipRight | AgencyRight | OwnRight {
  const isAbsent = (actor: Actor) => meets === true && actor.published === true
  const isShut = (actor: Actor) => (writes && actor.readOnly) || isAbsent(actor)
  const refusal = (sentence = 'You do not have the right to do this.', by = who) =>
    new DomainError('forbidden', sentence, { who: by })
  const isEnrolled = (seat: Seat) => seat.mustEnrol !== true || enrols === true
  const counts = (seat: Seat) => isEnrolled(seat) && (seat.confirmed || !decides)
  const reaches = (seat: Seat) => counts(seat) && (shares !== true || isShared(seat))
  const goesWith = (seat: Seat) => [...roles, ...everywhere].includes(seat.role)
  const mustEnrol = (actor: Actor) => actor.seats.some((seat) => !isEnrolled(seat) && goesWith(seat))
  const waits = (actor: Actor) => actor.seats.some((seat) => !counts(seat) && goesWith(seat))
  const isUnshared = (actor: Actor) =>
    shares === true &&
    actor.seats.some((seat) => counts(seat) && !isShared(seat) && everywhere.includes(seat.role))
  const refusalOf = (actor: Actor, sentence?: string) => {
    if (isAbsent(actor)) return new DomainError('not-found', 'There is no such thing here.')
    if (mustEnrol(actor)) return refusal(asksForFactor, enrolled)
    if (waits(actor)) return refusal(waitsForSecond, secondKeepers)
    return isUnshared(actor) ? refusal(notShared) : refusal(sentence)
  }
  /** A seat that goes with the object comes before one that has the right everywhere. */
  const seatAmong = (actor: Actor, goesWith: (seat: Seat) => boolean): Seat | null => {
    if (isShut(actor)) return null
    return (
      seatWith(actor, (seat) => counts(seat) && roles.includes(seat.role) && goesWith(seat)) ??
      seatWith(actor, (seat) => reaches(seat) && everywhere.includes(seat.role))
    )
  }
  const maySomewhere = (actor: Actor) => seatAmong(actor, () => true) !== null
  const common = {
    roles,
    everywhere,
    writes,
    decides,
    meets: meets === true,
    who,
    maySomewhere,
    refusal,
    refusalOf,
  }
  const requireSeat = (actor: Actor, seat: Seat | null, sentence?: string) => {
    if (seat === null) throw refusalOf(actor, sentence)
  }
  if (at === 'partnership') {
    const seat = (actor: Actor) => seatAmong(actor, () => true)
    return {
      ...common,
      at,
      may: maySomewhere,
      seat,
      assert: (actor, sentence) => requireSeat(actor, seat(actor), sentence),
    }
  }
  if (at === 'own') {
    const seat = (actor: Actor, personId: string | null) =>
      seatAmong(actor, () => actor.personId === personId)
    return {
      ...common,
      at,
      seat,
      may: (actor, personId) => seat(actor, personId) !== null,
      assert: (actor, personId, sentence) => requireSeat(actor, seat(actor, personId), sentence),
    }
  }
  const seat = (actor: Actor, agency: string | readonly string[]) =>
    seatAmong(actor, ({ agencyId }) =>
      typeof agency === 'string' ? agency === agencyId : agency.includes(agencyId),
    )
  return {
    ...common,
    at,
    seat,
    may: (actor, agency) => seat(actor, agency) !== null,
    assert: (actor, agency, sentence) => requireSeat(actor, seat(actor, agency), sentence),
    scope(actor) {
      if (isShut(actor)) return []
      if (actor.seats.some((seat) => reaches(seat) && everywhere.includes(seat.role))) return 'all'
      const held = actor.seats.filter((seat) => counts(seat) && roles.includes(seat.role))
      return [...new Set(held.map(({ agencyId }) => agencyId))]
    },
  }
}
