import type { Role } from '../base/role.ts'
import { type Actor, isOwnWork, type Seat, seatWith } from '../rights/actor.ts'
import { type AgencyRight, right } from '../rights/right.ts'
import { agencyStaff, board } from '../rights/role-group.ts'
import type { Stage } from './challenge-stages.ts'

/** Who speaks for an agency in a challenge. */
const leads: readonly Role[] = ['lead-partner', 'delegated-partner', 'agency-lead', 'carer-representative']
const raisers: readonly Role[] = [
  ...leads,
  'manager',
  'chair',
  'scrutineer',
  'elected-member',
  'young-person',
]

/** Who raises in the name of their agency; everybody else raises from their own role. */
export const speaksForAgency = (role: Role): boolean => leads.includes(role)

export const readChallenges = right({
  at: 'own',
  roles: raisers,
  everywhere: ['manager', ...board, 'scrutineer', ...agencyStaff, 'audit-lead', 'voice-facilitator'],
  writes: false,
  decides: false,
  shares: true,
  who: 'whoever reads figures in full; others read what they raised',
})

/** Of a restricted one, beside who raised it. */
export const readRestrictedChallenges = right({
  at: 'agency',
  roles: leads,
  everywhere: ['manager', 'chair'],
  writes: false,
  decides: true,
  shares: true,
  who: 'who raised it, those who lead in the two agencies, the chair and the partnership manager',
})

export const raiseChallenges = right({
  at: 'partnership',
  roles: raisers,
  writes: true,
  decides: true,
  who: 'board members, agency leads, the scrutineer, the partnership manager, elected members, young people and carers’ representatives',
})

const whoAnswers = 'who leads in the agency that is asked; the partnership manager records it on their behalf'

/** At any stage. */
export const answerChallenges = right({
  at: 'agency',
  roles: leads,
  everywhere: ['manager'],
  writes: true,
  decides: true,
  who: whoAnswers,
})

const inAgency = (roles: readonly Role[], who: string, everywhere: readonly Role[] = []): AgencyRight =>
  right({ at: 'agency', roles, everywhere, writes: true, decides: true, who })

/** Who answers at each stage, for the agency that is asked. */
export const answerAt: Readonly<Record<Stage, AgencyRight>> = {
  1: inAgency(leads, whoAnswers),
  2: inAgency(
    ['delegated-partner', 'lead-partner'],
    'the delegated partner or lead partner of the agency that is asked; the partnership manager records it on their behalf',
  ),
  3: inAgency(
    ['lead-partner'],
    'the lead partner of the agency that is asked; the partnership manager records it on their behalf',
  ),
}

export const isAnsweredBy = (role: Role, stage: Stage): boolean => answerAt[stage].roles.includes(role)

/** Who is told of the side that raised it: nobody any more whom nothing binds to its agency. */
export const readAnswers = inAgency(leads, 'whoever raised it, and who leads in the agency that raised it', [
  'manager',
  'chair',
  'scrutineer',
  'elected-member',
  'young-person',
])

/** Whose a challenge is, as its rights ask. */
export type ChallengeSides = {
  /** The agency that is asked. */
  agencyId: string | null
  /** The agency in whose name it was raised; null where somebody raised it from their own role. */
  fromAgencyId: string | null
  fromRole: Role
  raisedBy: string
  /** Whether who raised it still has a seat. */
  raiserSeated: boolean
  /** Who gave the last answer. */
  answeredBy: string | null
}

export type ActingSeat = { seat: Seat; onBehalf: boolean }

const acting = (seat: Seat | null, onBehalf = false): ActingSeat | null =>
  seat === null ? null : { seat, onBehalf }

/** A seat of this role that acts. */
function seatOf(actor: Actor, role: Role): Seat | null {
  if (actor.readOnly) return null
  return seatWith(actor, (seat) => seat.role === role && seat.confirmed && seat.mustEnrol !== true)
}

export const isManager = (actor: Actor): boolean => seatOf(actor, 'manager') !== null
export const isOverlooking = (actor: Actor): boolean => isManager(actor) || seatOf(actor, 'chair') !== null

/** By which seat this person answers at a stage, never what they raised; the manager on behalf of the agency. */
export function seatToAnswer(
  actor: Actor,
  { agencyId, raisedBy }: ChallengeSides,
  stage: Stage,
): ActingSeat | null {
  if (agencyId === null) return null
  const own = actor.personId === raisedBy ? null : answerAt[stage].seat(actor, agencyId)
  return acting(own) ?? acting(seatOf(actor, 'manager'), true)
}

const sitsAtAsked = (actor: Actor, { agencyId }: ChallengeSides): boolean =>
  actor.seats.some((seat) => seat.agencyId === agencyId)

/**
 * By which seat this person is of the side that raised it: nothing of it ends with anybody's seat. Who also sits at the
 * agency that is asked does not speak for the one that asks.
 */
function seatOfRaisingSide(actor: Actor, sides: ChallengeSides): Seat | null {
  const { raisedBy, fromAgencyId, fromRole, raiserSeated } = sides
  if (fromAgencyId !== null && sitsAtAsked(actor, sides)) return null
  if (actor.personId === raisedBy) return raiseChallenges.seat(actor)
  if (fromAgencyId !== null) return answerAt[1].seat(actor, fromAgencyId)
  if (fromRole === 'scrutineer') return seatOf(actor, 'scrutineer')
  return raiserSeated ? null : seatOf(actor, 'chair')
}
export const isOfRaisingSide = (actor: Actor, sides: ChallengeSides): boolean =>
  seatOfRaisingSide(actor, sides) !== null

/**
 * By which seat this person decides about an answer, resolves or corrects for the side that raised it: neither the
 * chair nor the manager where their own agency was asked.
 */
export function seatToDecide(actor: Actor, sides: ChallengeSides): ActingSeat | null {
  const own = seatOfRaisingSide(actor, sides)
  if (own !== null) return acting(own)
  if (sitsAtAsked(actor, sides)) return null
  const chair = seatOf(actor, 'chair')
  if (chair !== null) return acting(chair)
  return acting(seatOf(actor, 'manager'), true)
}

/** Nobody decides about an answer they gave, or that was given through a seat they opened. */
export const isOwnAnswer = (actor: Actor, { answeredBy }: Pick<ChallengeSides, 'answeredBy'>): boolean =>
  isOwnWork(actor, [answeredBy])

/** Of which challenges a person may know. */
export type ChallengeScope = {
  personId: string
  /** Every one that is not restricted. */
  all: boolean
  /** Restricted or not, those to or from these agencies. */
  agencies: 'all' | readonly string[]
  /** Those raised from these roles. */
  roles: readonly Role[]
}

/** What is asked of a restricted challenge before somebody may know of it. */
export type RestrictedSides = {
  toAgencyId: string
  fromAgencyId: string | null
  fromRole: Role
  raisedBy: string
}

/** Whether a restricted challenge is within a scope, as the queries ask it of the database. */
export const knowsRestricted = (
  { personId, agencies, roles }: ChallengeScope,
  { toAgencyId, fromAgencyId, fromRole, raisedBy }: RestrictedSides,
): boolean =>
  raisedBy === personId ||
  roles.includes(fromRole) ||
  agencies === 'all' ||
  agencies.some((agencyId) => agencyId === toAgencyId || agencyId === fromAgencyId)

export const challengeScopeOf = (actor: Actor): ChallengeScope => ({
  personId: actor.personId,
  all: readChallenges.may(actor, null),
  agencies: readRestrictedChallenges.scope(actor),
  roles: actor.seats.flatMap(({ role, confirmed }) => (confirmed && role === 'scrutineer' ? [role] : [])),
})
