import type { Role } from '../base/role.ts'
import { seeProgress } from '../progress/progress-rights.ts'
import { type Actor, isOwnWork, refusedOwnWork, type Seat, seatWith } from '../rights/actor.ts'
import { right } from '../rights/right.ts'
import { agencyStaff, board, figureReaders } from '../rights/role-group.ts'
import { beforeTriage, type IssueState } from './issue-lifecycle.ts'

/** The list, in full to whoever reads figures in full; to others what they raised. */
export const seeIssues = right({
  at: 'partnership',
  roles: figureReaders.filter((role) => role !== 'observer'),
  writes: false,
  decides: false,
  who: 'whoever reads figures in full, and others of what they raised themselves',
})

export const raiseIssues = right({
  at: 'partnership',
  roles: ['manager', ...board, 'scrutineer', ...agencyStaff, 'audit-lead', 'elected-member', 'young-person'],
  writes: true,
  decides: false,
  who: 'everybody with a seat except observers, voice facilitators and the administrator',
})

/** What the manager raised is decided on by the board, all else by the manager. */
export const decideIssues = right({
  at: 'partnership',
  roles: ['manager', ...board],
  writes: true,
  decides: true,
  who: 'the partnership manager; for what the manager raised, the lead and delegated partners and the chair',
})

/** Nobody of the agency that owns it lets it off: `refusedRevising` says it. */
export const reviseIssues = right({
  at: 'partnership',
  roles: ['manager', ...board],
  writes: true,
  decides: false,
  who: 'the partnership manager, the lead and delegated partners and the chair',
})

export const progressIssues = right({
  at: 'agency',
  roles: ['agency-lead'],
  everywhere: ['manager'],
  writes: true,
  decides: false,
  who: 'the lead of the agency that owns it, or the partnership manager on its behalf',
})

export const closeIssues = right({
  at: 'partnership',
  roles: board,
  writes: true,
  decides: true,
  who: 'the lead and delegated partners and the chair, of another agency than the owner’s',
})

/** Also said of rules: what they look for, and whether they are switched on. */
export const setIssueRules = right({
  at: 'partnership',
  roles: ['manager'],
  writes: true,
  decides: false,
  who: 'the partnership manager',
})

/** The agencies whose lead this person is: a manager who writes on behalf is never waited for. */
export const agenciesProgressed = (actor: Actor): string[] =>
  actor.seats.filter(({ role }) => role === 'agency-lead').map(({ agencyId }) => agencyId)

type Triaged = { state: IssueState; raisedBy: string | null; byManager: boolean }

const holdsOneOf = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.seats.some(({ role }) => roles.includes(role))
const keepers: readonly Role[] = ['manager']

/** Who reads what waits for triage, also where nothing is written. */
export const seesTriage = (actor: Actor): boolean => holdsOneOf(actor, keepers)
/** A manager raises as one, by whatever other seat they sit too: it is decided on by the board. */
export const raisesAsManager = (actor: Actor): boolean => holdsOneOf(actor, keepers)

/** By which seat this person decides on what was raised: what a manager raised takes a seat of the board. */
export function seatToTriage(actor: Actor, { byManager }: Pick<Triaged, 'byManager'>): Seat | null {
  if (!decideIssues.may(actor)) return null
  const among = byManager ? board : keepers
  return seatWith(
    actor,
    ({ role, confirmed, mustEnrol }) => among.includes(role) && confirmed && mustEnrol !== true,
  )
}

/** Before triage the board reads only what waits for the board. */
export function maySeeIssue(actor: Actor, { state, raisedBy, byManager }: Triaged): boolean {
  if (raisedBy === actor.personId) return seeIssues.may(actor)
  if (!seeProgress.may(actor)) return false
  if (!beforeTriage.includes(state)) return true
  return seesTriage(actor) || (byManager && holdsOneOf(actor, board))
}

const ownRaised = {
  own: 'You raised this issue: somebody else decides on it.',
  opened: 'You opened the seat of whoever raised this issue: somebody else decides on it.',
}

/** Why this person does not decide whether it becomes an issue; null where they do. */
export function refusedTriage(actor: Actor, { raisedBy, byManager }: Omit<Triaged, 'state'>): string | null {
  if (seatToTriage(actor, { byManager }) === null)
    return byManager
      ? 'A manager raised this issue: the board decides on it.'
      : 'The partnership manager triages this issue.'
  return refusedOwnWork(actor, [raisedBy], ownRaised)
}

type Owned = {
  ownerAgencyId: string | null
  progressedBy: readonly string[]
  /** Who worded it anew, or gave it to another owner. */
  revisedBy: readonly string[]
}

/** Why this person does not close it; null where they may: it takes another person and another agency. */
export function refusedClosing(
  actor: Actor,
  { ownerAgencyId, progressedBy, revisedBy }: Owned,
): string | null {
  if (actor.seats.some(({ agencyId }) => agencyId === ownerAgencyId))
    return 'Your agency owns this issue: somebody of another agency closes it.'
  if (isOwnWork(actor, progressedBy))
    return 'You, or somebody whose seat you opened, worked on this issue: somebody else closes it.'
  return revisedBy.includes(actor.personId)
    ? 'You changed this issue, or gave it to another owner: somebody else closes it.'
    : null
}

export const ownToRevise =
  'Your agency owns this issue: somebody of the board, or the manager, of another agency gives it away, puts off the day it is looked at again or makes it weigh less.'

/** Why this person does not let it off, whatever their role and by whatever other seat they came; null where they may. */
export const refusedRevising = (
  actor: Actor,
  { agencyId, isLetOff }: { agencyId: string | null; isLetOff: boolean },
): string | null =>
  isLetOff && agencyId !== null && actor.seats.some((seat) => seat.agencyId === agencyId) ? ownToRevise : null

/** Why this person, who triages, does not set aside what was proposed about their own agency. */
export const refusedSettingAside = (
  actor: Actor,
  { agencyId }: { agencyId: string | null },
): string | null =>
  agencyId !== null && actor.seats.some((seat) => seat.agencyId === agencyId)
    ? 'It is about your own agency: accept it, and somebody of another agency closes it with evidence.'
    : null

type Reopening = { ownerAgencyId: string | null; reopeningBy: string | null }

const ownReopening = {
  own: 'You proposed to reopen this issue: somebody else decides on it.',
  opened: 'You opened the seat of whoever proposed to reopen this issue: somebody else decides on it.',
}

/** Why this person does not decide whether it is reopened; to leave it closed is to close it, and never the owner’s. */
export function refusedReopening(
  actor: Actor,
  deed: 'reopen' | 'leave-closed',
  { ownerAgencyId, reopeningBy }: Reopening,
): string | null {
  if (deed === 'leave-closed' && actor.seats.some(({ agencyId }) => agencyId === ownerAgencyId))
    return 'Your agency owns this issue: somebody of another agency leaves it closed.'
  return refusedOwnWork(actor, [reopeningBy], ownReopening)
}
