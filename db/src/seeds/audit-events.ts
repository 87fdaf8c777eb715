import { acts } from '@roundtable/shared/act/acts.ts'
import { addDays, periodLabel } from '@roundtable/shared/base/period.ts'
import type { MemberTable } from '../tables/member.table.ts'
import type { TargetTable } from '../tables/target.table.ts'
import type { TrailEvent } from '../trail-chain.ts'
import { agencyNameOf } from './base/agencies.ts'
import { momentOf, workdayUntil } from './base/calendar.ts'
import type { Cast } from './base/cast.ts'
import { personas } from './base/personas.ts'
import { between, randomOf } from './base/random.ts'
import type { SeedEvent } from './base/seed-event.ts'
import type { SeededWords } from './base/seeded-words.ts'
import type { Seeding } from './base/seeding.ts'
import type { Boards, Sharing } from './boards.ts'
import type { ChartNotes } from './chart-notes.ts'
import type { Filing } from './filing.ts'
import type { Goals } from './goals.ts'
import type { SeededGroups } from './groups.ts'
import type { Line } from './indicators.ts'
import type { Measured } from './measurements.ts'
import { noteEvents } from './note-events.ts'
import type { Actions } from './progress/actions.ts'
import type { SeededChallenges } from './progress/challenges.ts'
import type { SeededIssues } from './progress/issues.ts'
import { sentBackBecause } from './returns.ts'

export type History = {
  filings: readonly Filing[]
  goals: Goals
  members: readonly MemberTable[]
  targets: readonly TargetTable[]
  lines: readonly Line[]
  measured: Measured
  notes: ChartNotes
  boards: Boards
  sharing: Sharing
  groups: SeededGroups
  actions: Actions
  challenges: SeededChallenges
  issues: SeededIssues
}

/** What the audit trail would hold, had all of it been done here; oldest first. */
export function auditEventsOf(
  seeding: Seeding,
  cast: Cast,
  history: History,
  words: SeededWords,
): TrailEvent[] {
  const sitting = new Map(history.members.map((member) => [member.personId, member]))
  const told: SeedEvent[] = [
    ...history.filings.flatMap((filing) => filingEvents(seeding, filing)),
    ...revisionEvents(cast, history),
    ...goalEvents(cast, history.goals, sitting),
    ...targetEvents(cast, history),
    ...noteEvents(cast, history),
    ...history.boards.events,
    ...history.sharing.events,
    ...history.groups.events,
    ...history.actions.events,
    ...history.challenges.events,
    ...history.issues.events,
    ...seatEvents(seeding, cast, history.members),
    ...sessionEvents(seeding, cast),
  ]
  return told
    .filter((event) => event.at < seeding.now)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((event) => ({
      partnershipId: seeding.partnershipId,
      id: seeding.idAt(event.at),
      at: event.at,
      category: acts[event.action].category,
      action: event.action,
      ...whoOf(event),
      deputyFor: event.deputyFor?.name ?? null,
      onBehalf: event.onBehalf === true ? 1 : 0,
      subjectKind: event.subject[0],
      subjectId: event.subject[1],
      summary: event.summary,
      reasonId: event.reason === undefined || event.reason === '' ? null : words.store(event),
    }))
}

function whoOf({ by, deputyFor, agencyId }: SeedEvent) {
  if (by === 'Roundtable')
    return { personId: null, personName: by, memberId: null, agencyId: agencyId ?? null }
  const { memberId } = deputyFor ?? by
  return { personId: by.personId, personName: by.name, memberId, agencyId: agencyId ?? by.agencyId }
}

const returnName = ({ agency, frequency, period }: Filing) =>
  `${agencyNameOf(agency)}’s return for ${periodLabel(frequency, period.start)}`

function filingEvents(seeding: Seeding, filing: Filing): SeedEvent[] {
  const { submittedAt, publishedAt, enters, approves, deputyFor, onBehalf } = filing
  const of = {
    agencyId: approves.agencyId,
    subject: ['return', filing.returnId ?? ''] as const,
  }
  const name = returnName(filing)
  const told: SeedEvent[] = []
  const forAgency = onBehalf ? ' on its behalf' : ''
  if (submittedAt !== null) {
    const summary = `${name} was submitted for approval${forAgency}.`
    told.push({ ...of, at: submittedAt, action: 'return.submitted', by: enters, onBehalf, summary })
  }
  if (publishedAt !== null) {
    const approved = { ...of, at: publishedAt, by: approves, deputyFor }
    told.push({ ...approved, action: 'return.approved', summary: `${name} was approved.` })
    told.push({ ...approved, action: 'return.published', summary: `${name} was published.` })
  }
  if (filing.state === 'sent-back') {
    const at = momentOf(workdayUntil(addDays(seeding.today, -2)), 15, 20)
    told.push({
      ...of,
      at,
      action: 'return.sent-back',
      by: approves,
      summary: `${name} was sent back with a reason.`,
      reason: sentBackBecause,
    })
  }
  return told
}

function revisionEvents(cast: Cast, { filings, lines, measured }: History): SeedEvent[] {
  const codes = new Map(lines.map(({ series, indicator }) => [series.id, indicator.code]))
  const byReturn = new Map(filings.map((filing) => [filing.returnId, filing]))
  return measured.revisions.flatMap((revision): SeedEvent[] => {
    const filing = byReturn.get(revision.returnId)
    if (revision.revision === 1 || filing === undefined) return []
    const name = returnName(filing)
    const day = revision.recordedAt.slice(0, 10)
    const of = {
      agencyId: filing.approves.agencyId,
      subject: ['return', filing.returnId ?? ''] as const,
    }
    const reopened: Pick<SeedEvent, 'at' | 'action' | 'by' | 'summary' | 'reason'> = {
      at: momentOf(addDays(day, -3), 10, 5),
      action: 'return.reopened',
      by: cast.of('manager'),
      summary: `${name} was reopened with a reason.`,
      reason: `${agencyNameOf(filing.agency)} found a mistake in ${codes.get(revision.seriesId)} and asked to put it right.`,
    }
    const published: Omit<typeof reopened, 'reason'> = {
      at: revision.recordedAt,
      action: 'return.published',
      by: filing.approves,
      summary: `${name} was published again with a corrected figure.`,
    }
    return [
      { ...of, ...reopened },
      { ...of, ...published },
    ]
  })
}

function goalEvents(cast: Cast, goals: Goals, sitting: ReadonlyMap<string, MemberTable>): SeedEvent[] {
  const codes = new Map(goals.goals.map((goal) => [goal.id, goal.code]))
  const bySeat = (personId: string | null) =>
    cast.all.find((one) => one.memberId === sitting.get(personId ?? '')?.id) ?? cast.of('manager')
  const versions = goals.versions.map(
    (version): SeedEvent => ({
      at: version.recordedAt,
      action: version.version === 1 ? 'goal.agreed' : 'goal.revised',
      by: cast.of('manager'),
      subject: ['goal', version.goalId],
      summary:
        version.version === 1
          ? `Goal ${codes.get(version.goalId)} was agreed.`
          : `The wording of goal ${codes.get(version.goalId)} was revised.`,
    }),
  )
  const pledges = goals.pledges.flatMap((pledge): SeedEvent[] => {
    if (pledge.signedAt === null) return []
    const by = bySeat(pledge.signedBy)
    return [
      {
        at: pledge.signedAt,
        action: 'pledge.signed',
        by,
        agencyId: pledge.agencyId,
        subject: ['pledge', pledge.id],
        summary: `The pledge of ${agencyNameOf(by.agency)} to goal ${codes.get(pledge.goalId)} was signed.`,
      },
    ]
  })
  const declined = goals.declined.map(({ pledgeId, agencyId, at, by: person, reason }): SeedEvent => {
    const by = bySeat(person)
    const goalId = goals.pledges.find(({ id }) => id === pledgeId)?.goalId ?? ''
    const summary = `The pledge of ${agencyNameOf(by.agency)} to goal ${codes.get(goalId)} was declined.`
    return { at, action: 'pledge.declined', by, agencyId, subject: ['pledge', pledgeId], summary, reason }
  })
  return [...versions, ...pledges, ...declined]
}

function targetEvents(cast: Cast, { targets, lines }: History): SeedEvent[] {
  const codes = new Map(lines.map((line) => [line.series.id, line.indicator]))
  return targets.map((target): SeedEvent => {
    const code = codes.get(target.seriesId)?.code ?? ''
    const agreed = target.agreedAt !== null
    const of = { subject: ['target', target.id] as const }
    if (!agreed) {
      const by = cast.all.find((one) => one.personId === target.recordedBy) ?? cast.of('manager')
      return {
        ...of,
        at: target.recordedAt,
        action: 'target.proposed',
        by,
        summary: `A target of ${code} was proposed.`,
      }
    }
    const by = cast.all.find((one) => one.personId === target.agreedBy) ?? cast.of('chair')
    const summary = `A target of ${code} was agreed.`
    return { ...of, at: target.agreedAt ?? target.recordedAt, action: 'target.agreed', by, summary }
  })
}

function seatEvents(seeding: Seeding, cast: Cast, members: readonly MemberTable[]): SeedEvent[] {
  const manager = cast.of('manager')
  return members.flatMap((member): SeedEvent[] => {
    const holder = cast.all.find((one) => one.memberId === member.id)
    if (holder === undefined) return []
    const of = {
      by: manager,
      agencyId: member.agencyId,
      subject: ['member', member.id] as const,
    }
    const told: SeedEvent[] = [
      {
        ...of,
        at: member.recordedAt,
        action: 'member.joined',
        summary: `${holder.name} took a seat: ${member.title}.`,
      },
    ]
    const deputy = cast.all.find((one) => one.personId === member.deputyPersonId)
    if (deputy !== undefined) {
      const at = momentOf(addDays(seeding.today, -6), 11, 35)
      const summary = `${deputy.name} sits in for ${holder.name} for a fortnight.`
      told.push({ ...of, at, action: 'member.deputised', summary })
    }
    if (member.endedAt !== null) {
      const summary = `The seat of ${holder.name} ended and a successor was named.`
      told.push({ ...of, at: member.endedAt, action: 'member.ended', summary })
    }
    return told
  })
}

function sessionEvents(seeding: Seeding, cast: Cast): SeedEvent[] {
  const random = randomOf('sessions')
  return Array.from({ length: 60 }, (): SeedEvent => {
    const persona = personas[between(random, 0, personas.length - 1)]
    const by = cast.of(persona?.id ?? 'manager')
    const at = momentOf(
      workdayUntil(addDays(seeding.today, -between(random, 1, 20))),
      between(random, 8, 17),
      between(random, 0, 59),
    )
    const subject = ['person', by.personId] as const
    return {
      at,
      action: 'session.started',
      by,
      subject,
      summary: 'Signed in.',
    }
  })
}
