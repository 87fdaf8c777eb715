import { DomainError } from '../base/errors.ts'
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
}

export type Actor = {
  personId: string
  name: string
  partnershipId: string
  /** Nothing can be written: a partnership of published figures, or a reading of the past. */
  readOnly: boolean
  seats: Seat[]
}

/** Who a figure is shown to; `none` sees no figures at all. */
export type Audience = 'trusted' | 'wider' | 'none'
export type AuditScope = 'all' | 'own-agency' | 'own-acts' | 'security' | 'none'

const board: readonly Role[] = ['lead-partner', 'delegated-partner', 'chair']
const agencyStaff: readonly Role[] = ['agency-lead', 'contributor', 'carer-representative']
const trusted: readonly Role[] = [
  'manager',
  ...board,
  'scrutineer',
  ...agencyStaff,
  'audit-lead',
  'voice-facilitator',
]
const wider: readonly Role[] = ['elected-member', 'observer', 'young-person']

/** The first of the actor's seats, own before deputised, that satisfies the test. */
export function seatWith(actor: Actor, test: (seat: Seat) => boolean): Seat | null {
  return actor.seats.find((seat) => seat.deputyFor === null && test(seat)) ?? actor.seats.find(test) ?? null
}

const holds = (actor: Actor, among: readonly Role[]): boolean =>
  actor.seats.some((seat) => among.includes(seat.role))
const holdsAt = (actor: Actor, among: readonly Role[], agencyId: string): boolean =>
  actor.seats.some((seat) => seat.agencyId === agencyId && among.includes(seat.role))

export function audienceOf(actor: Actor): Audience {
  if (holds(actor, trusted)) return 'trusted'
  return holds(actor, wider) ? 'wider' : 'none'
}

/** Whose view somebody may try on: never wider than their own. */
export const previews = ['elected-member'] as const
export type Preview = (typeof previews)[number]
export const mayPreview = (actor: Actor): boolean => holds(actor, ['manager'])

/** The goals the actor is limited to, or null where there is no limit. */
export function goalsGrantedTo(actor: Actor): string[] | null {
  const seats = actor.seats.filter((seat) => seat.role !== 'administrator')
  if (seats.length === 0) return []
  if (seats.some((seat) => seat.grantedGoalIds === null)) return null
  return [...new Set(seats.flatMap((seat) => seat.grantedGoalIds ?? []))].sort()
}

export const maySeePublishedFigures = (actor: Actor): boolean => audienceOf(actor) !== 'none'
export const maySeeUnpublishedFigures = (actor: Actor, agencyId: string): boolean =>
  holds(actor, ['manager']) || holdsAt(actor, agencyStaff, agencyId)
/** The agencies whose unpublished figures the actor sees: `all`, or their ids. */
export function agenciesSeenUnpublished(actor: Actor): 'all' | string[] {
  if (holds(actor, ['manager'])) return 'all'
  return [...new Set(actor.seats.filter((s) => agencyStaff.includes(s.role)).map((s) => s.agencyId))]
}
export const maySeeReturns = (actor: Actor): boolean =>
  !actor.readOnly && holds(actor, ['manager', ...agencyStaff])
export const mayEnterReturn = (actor: Actor, agencyId: string): boolean =>
  !actor.readOnly && (holds(actor, ['manager']) || holdsAt(actor, agencyStaff, agencyId))
/** The manager enters for another agency; the figure carries a flag that says so. */
export const entersOnBehalf = (actor: Actor, agencyId: string): boolean =>
  !holdsAt(actor, agencyStaff, agencyId)
export const mayApproveReturn = (actor: Actor, agencyId: string, enteredBy: readonly string[]): boolean =>
  !actor.readOnly && holdsAt(actor, ['agency-lead'], agencyId) && !enteredBy.includes(actor.personId)
/** Publishing, closing and reminding: the manager keeps the partnership's calendar, never an agency's approval. */
export const mayPublishReturn = (actor: Actor): boolean => !actor.readOnly && holds(actor, ['manager'])
/** The manager sets when figures are due, an agency's lead proposes it for their own. */
export const maySetSchedules = (actor: Actor): boolean =>
  !actor.readOnly && holds(actor, ['manager', 'agency-lead'])
/** How far each agency is, counted; no figures. */
export const maySeeReturnProgress = (actor: Actor): boolean =>
  !actor.readOnly && holds(actor, ['manager', ...board])
export const mayReopenReturn = (actor: Actor): boolean => !actor.readOnly && holds(actor, ['manager'])

export const mayDraftDefinitions = (actor: Actor): boolean => !actor.readOnly && holds(actor, ['manager'])
export const mayAgreeDefinitions = (actor: Actor): boolean => !actor.readOnly && holds(actor, board)
export const mayProposeDefinitions = (actor: Actor): boolean =>
  !actor.readOnly && holds(actor, ['manager', ...board, ...agencyStaff, 'young-person'])
/** Notes on a chart: the board and the scrutineer, and those whose figures they are. */
export const mayAnnotateChart = (actor: Actor, agencyIds: readonly string[]): boolean =>
  !actor.readOnly &&
  (holds(actor, ['manager', ...board, 'scrutineer', 'agency-lead']) ||
    agencyIds.some((agencyId) => holdsAt(actor, ['contributor', 'carer-representative'], agencyId)))
export const maySignPledge = (actor: Actor, agencyId: string): boolean =>
  !actor.readOnly && holdsAt(actor, ['agency-lead', ...board, 'carer-representative'], agencyId)
export const mayRaiseChallenge = (actor: Actor): boolean =>
  !actor.readOnly &&
  holds(actor, [
    'manager',
    ...board,
    'scrutineer',
    'agency-lead',
    'elected-member',
    'young-person',
    'carer-representative',
  ])
export const mayVerifyAction = (actor: Actor, owningAgencyId: string): boolean =>
  !actor.readOnly &&
  (holds(actor, ['manager', ...board, 'scrutineer']) ||
    actor.seats.some((s) => s.role === 'agency-lead' && s.agencyId !== owningAgencyId))

export const maySeePeople = (actor: Actor): boolean =>
  holds(actor, ['manager', 'administrator', 'agency-lead'])
export const mayKeepPeople = (actor: Actor, agencyId: string): boolean =>
  holds(actor, ['manager', 'administrator']) || holdsAt(actor, ['agency-lead'], agencyId)
export const mayKeepAgencies = (actor: Actor): boolean => holds(actor, ['manager', 'administrator'])

export function auditScopeOf(actor: Actor): AuditScope {
  if (holds(actor, ['manager', ...board, 'scrutineer'])) return 'all'
  if (holds(actor, ['agency-lead'])) return 'own-agency'
  if (holds(actor, ['administrator'])) return 'security'
  return holds(actor, ['contributor', 'carer-representative', 'observer']) ? 'own-acts' : 'none'
}
/** What runs by itself, and whether the mails went out. */
export const maySeeJobs = (actor: Actor): boolean => holds(actor, ['manager'])
export const mayReadAudit = (actor: Actor): boolean => auditScopeOf(actor) !== 'none'

/** Every right a procedure or a download can declare. */
export const rights = {
  'be signed in': { may: () => true, who: 'anyone who is signed in' },
  'see published figures': {
    may: maySeePublishedFigures,
    who: 'everyone with a seat, except the system administrator',
  },
  'see goals': {
    may: maySeePublishedFigures,
    who: 'everyone with a seat, except the system administrator',
  },
  'see returns': {
    may: maySeeReturns,
    who: 'the agency itself and the partnership manager',
  },
  'enter returns': {
    may: maySeeReturns,
    who: 'the agency itself and the partnership manager',
  },
  'approve returns': {
    may: (actor: Actor) => !actor.readOnly && holds(actor, ['agency-lead']),
    who: 'the agency’s lead, for figures somebody else entered',
  },
  'see return progress': {
    may: maySeeReturnProgress,
    who: 'the partnership manager, the chair, and the lead and delegated partners',
  },
  'publish returns': { may: mayPublishReturn, who: 'the partnership manager' },
  'keep schedules': {
    may: maySetSchedules,
    who: 'the partnership manager; an agency’s lead proposes',
  },
  'reopen returns': { may: mayReopenReturn, who: 'the partnership manager' },
  'draft definitions': {
    may: mayDraftDefinitions,
    who: 'the partnership manager',
  },
  'propose definitions': {
    may: mayProposeDefinitions,
    who: 'members of the partnership',
  },
  'agree definitions': {
    may: mayAgreeDefinitions,
    who: 'the lead and delegated partners and the chair',
  },
  'annotate charts': {
    may: (actor: Actor) =>
      !actor.readOnly && holds(actor, ['manager', ...board, 'scrutineer', ...agencyStaff]),
    who: 'the partnership manager, board members, the scrutineer, agency leads and those who report the figures',
  },
  'sign pledges': {
    may: (actor: Actor) => !actor.readOnly && holds(actor, ['agency-lead', ...board, 'carer-representative']),
    who: 'the agency’s lead or its board member',
  },
  'keep disclosure rules': {
    may: mayDraftDefinitions,
    who: 'the partnership manager',
  },
  'see people': {
    may: maySeePeople,
    who: 'the partnership manager, agency leads and the administrator',
  },
  'keep people': {
    may: maySeePeople,
    who: 'the partnership manager, agency leads and the administrator',
  },
  'keep agencies': {
    may: mayKeepAgencies,
    who: 'the partnership manager and the administrator',
  },
  'see jobs': { may: maySeeJobs, who: 'the partnership manager' },
  'read the audit trail': {
    may: mayReadAudit,
    who: 'the partnership manager, board members and the scrutineer; others see their own part',
  },
} as const satisfies Record<string, { may: (actor: Actor) => boolean; who: string }>
export type Right = keyof typeof rights

export function assertMay(actor: Actor, right: Right): void {
  if (!rights[right].may(actor)) {
    throw new DomainError('forbidden', 'You do not have the right to do this.', { who: rights[right].who })
  }
}

/** For the rights that depend on an object: throws unless `allowed`, naming who could. */
export function assertAllowed(allowed: boolean, sentence: string, who: string): void {
  if (!allowed) throw new DomainError('forbidden', sentence, { who })
}
