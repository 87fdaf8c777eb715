import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { decisionLine, goalLine, minutesLine } from '@roundtable/shared/yearly-report/evidence-lines.ts'
import { usualGuidance, usualHeadings } from '@roundtable/shared/yearly-report/usual-headings.ts'
import type { ReportContent } from '@roundtable/shared/yearly-report/yearly-report.ts'
import type { YearlyReportState } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import { reportAudiences } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import {
  type EvidenceRef,
  kindsText,
  lastDayOfYear,
  yearlyReportName,
} from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { freeze } from '../../frozen-content.ts'
import type {
  YearlyCutTable,
  YearlyEditionTable,
  YearlyEvidenceTable,
  YearlyHeadingTable,
  YearlyReportTable,
  YearlySignatureTable,
  YearlyStatementTable,
  YearlyWordTable,
} from '../../tables/yearly-report.table.ts'
import { aprilOf, momentOf, workdayUntil } from '../base/calendar.ts'
import type { Cast } from '../base/cast.ts'
import type { SeedEvent } from '../base/seed-event.ts'
import type { Seeding } from '../base/seeding.ts'
import type { SeededMeetings } from './meetings.ts'

type Kind = 'decision' | 'minutes' | 'goal'
type Section = { heading: string; nothing?: true; statements?: { text: string; on: Kind[] }[] }
type Script = Record<'published' | 'assembling', Section[]>
type Found = EvidenceRef & { text: string; on: string }

export type SeededReports = {
  editions: YearlyEditionTable[]
  headings: YearlyHeadingTable[]
  reports: YearlyReportTable[]
  statements: YearlyStatementTable[]
  evidence: YearlyEvidenceTable[]
  cuts: YearlyCutTable[]
  words: YearlyWordTable[]
  signatures: YearlySignatureTable[]
  events: SeedEvent[]
}

type Known = {
  partnership: string
  marking: string
  boardName: string
  meetings: SeededMeetings
  goals: readonly { code: string; wording: string; story: string }[]
}

/** From the end of its year until it was published, in days. */
const untilPublished = 75

/** The report on the last year that is over long enough, published; and the one after it, being assembled. */
export function yearlyReportsOf(seeding: Seeding, cast: Cast, known: Known): SeededReports {
  const script = JSON.parse(
    readFileSync(join(import.meta.dirname, '../data/yearly-reports.json'), 'utf8'),
  ) as Script
  const made: SeededReports = {
    ...{ editions: [], headings: [], reports: [], statements: [], evidence: [] },
    ...{ cuts: [], words: [], signatures: [], events: [] },
  }
  const last = aprilOf(seeding.today, 1)
  const isOver = addDays(lastDayOfYear(last), untilPublished + 1) < seeding.today
  const startsOn = isOver ? last : aprilOf(seeding.today, 2)
  const next = addDays(lastDayOfYear(startsOn), 1)
  const begunAt = momentOf(workdayUntil(addDays(lastDayOfYear(startsOn), 14)), 10, 10)
  headingsOf(seeding, cast, made, begunAt)
  publish(seeding, cast, made, { known, startsOn, sections: script.published, begunAt })
  const soon = momentOf(workdayUntil(addDays(seeding.today, -9)), 11, 5)
  assemble(seeding, cast, made, { known, startsOn: next, sections: script.assembling, begunAt: soon })
  return made
}

function headingsOf({ partnershipId, idAt }: Seeding, cast: Cast, made: SeededReports, at: string): void {
  const of = { partnershipId, edition: 1, recordedAt: at }
  made.editions.push({ ...of, ...usualGuidance, reason: '', recordedBy: cast.of('manager').personId })
  made.headings.push(
    ...usualHeadings.map(({ title, hint, kinds, scrutiny = false }, position) => ({
      ...{ ...of, headingId: idAt(at), position, title, hint },
      ...{ evidenceKinds: kindsText(kinds), scrutiny: Number(scrutiny) },
    })),
  )
}

type Making = { known: Known; startsOn: string; sections: readonly Section[]; begunAt: string }

/** Begun, with its statements a few days later; answers what it is called and when it was written. */
function assemble(seeding: Seeding, cast: Cast, made: SeededReports, making: Making) {
  const { partnershipId } = seeding
  const { known, startsOn, sections, begunAt } = making
  const report: YearlyReportTable = {
    ...{ partnershipId, id: seeding.idAt(begunAt), number: made.reports.length + 1, startsOn },
    ...{ endsOn: lastDayOfYear(startsOn), state: 'assembling', version: 1, begunAt },
    begunBy: cast.of('manager').personId,
  }
  made.reports.push(report)
  const tell = tellOf(seeding, cast, made, report)
  tell('yearly-report.begun', 'assembling', begunAt, `Work on ${named(report)} was begun.`)
  const records = recordsOf(known, report)
  let minute = 0
  for (const { heading: title, nothing, statements = [] } of sections) {
    const heading = made.headings.find((each) => each.title === title)
    if (heading === undefined) throw new Error(`There is no heading ${title}.`)
    const by = heading.scrutiny === 1 ? 'scrutineer' : 'manager'
    const written = nothing === true ? [{ text: '', on: [] }] : statements
    for (const [position, { text, on }] of written.entries()) {
      minute += 6
      const at = new Date(Date.parse(begunAt) + (24 * 60 + minute) * 60_000).toISOString()
      const of = {
        partnershipId,
        reportId: report.id,
        statementId: seeding.idAt(at),
        words: 1,
        recordedAt: at,
      }
      made.statements.push({
        ...{ ...of, headingId: heading.headingId, position: position + 1, text, ended: 0 },
        ...{ kind: nothing === true ? ('nothing' as const) : ('statement' as const) },
        recordedBy: cast.of(by).personId,
      })
      made.evidence.push(...evidenceOf(records, { of, on, turn: minute / 6 }))
      const [act, summary] =
        by === 'scrutineer'
          ? (['yearly-report.scrutiny-written', `The scrutineer wrote in ${named(report)}.`] as const)
          : (['yearly-report.written', `A statement of ${named(report)} was written.`] as const)
      tell(act, 'assembling', at, summary, by)
    }
  }
  return { report, tell }
}

const named = (report: { startsOn: string }): string => `the ${yearlyReportName(report).toLowerCase()}`

type Of = Pick<YearlyEvidenceTable, 'partnershipId' | 'reportId' | 'statementId' | 'words' | 'recordedAt'>

/** A record of each kind, another each time. */
const evidenceOf = (
  records: readonly Found[],
  { of, on, turn }: { of: Of; on: readonly Kind[]; turn: number },
): YearlyEvidenceTable[] =>
  on.flatMap((kind, position) => {
    const ofKind = records.filter((each) => each.kind === kind)
    const found = ofKind[turn % Math.max(1, ofKind.length)]
    if (found === undefined) return []
    const { reference, part, text } = found
    return [{ ...of, position, kind, reference, part, basis: text, linkedAt: of.recordedAt }]
  })

const tellOf =
  (seeding: Seeding, cast: Cast, made: SeededReports, report: YearlyReportTable) =>
  (action: ActName, state: YearlyReportState, at: string, summary: string, by = 'manager'): void => {
    if (at >= seeding.now) return
    made.events.push({ at, action, by: cast.of(by), subject: ['yearly-report', report.id], summary })
    if (action !== 'yearly-report.begun') report.version += 1
    report.state = state
  }

/** Assembled, sent, signed by each lead partner, published. */
function publish(seeding: Seeding, cast: Cast, made: SeededReports, making: Making): void {
  const { report, tell } = assemble(seeding, cast, made, making)
  const { partnershipId, id: reportId, endsOn } = report
  const dayAfter = (days: number, hour: number) => momentOf(workdayUntil(addDays(endsOn, days)), hour, 20)
  const sentAt = dayAfter(45, 10)
  const hashes = reportAudiences.map((audience) => {
    const of = { partnershipId, reportId, round: 1, audience }
    const content = contentOf(making.known, cast, made, { report, moment: sentAt })
    const frozen = freeze(content, saltsOf(`${reportId} ${audience}`))
    made.cuts.push({
      ...{ ...of, content: frozen.content, contentHash: frozen.contentHash },
      ...{ rulesVersion: 0, recordedAt: sentAt },
    })
    made.words.push(...frozen.words.map((word) => ({ ...of, ...word })))
    return frozen.contentHash
  })
  tell('yearly-report.sent', 'draft', sentAt, `The draft was sent to be signed of ${named(report)}.`)
  const leads = cast.all.filter(({ memberId }) =>
    cast.members.some(({ id, role }) => id === memberId && role === 'lead-partner'),
  )
  leads.forEach((lead, at) => {
    const recordedAt = dayAfter(50 + 3 * at, 14)
    made.signatures.push({
      ...{ partnershipId, reportId, round: 1, agencyId: lead.agencyId, contentHash: hashes[0] ?? '' },
      ...{ recordedAt, recordedBy: lead.personId },
    })
    const isLast = at === leads.length - 1
    tell(
      isLast ? 'yearly-report.all-signed' : 'yearly-report.signed',
      isLast ? 'signed' : 'draft',
      recordedAt,
      `The ${yearlyReportName(report).toLowerCase()} was signed for its agency by a lead partner.`,
      lead.key,
    )
  })
  const summary = `The ${yearlyReportName(report).toLowerCase()} was published.`
  tell('yearly-report.published', 'published', dayAfter(untilPublished, 9), summary)
}

/** Each salt follows from where it stands, so that two seeds agree. */
function saltsOf(name: string): () => string {
  let place = 0
  return () => {
    place += 1
    return createHash('sha256').update(`${name} ${place}`).digest('hex').slice(0, 32)
  }
}

/** What is read of it: every record of the script can be read by everybody who reads meetings. */
function contentOf(
  { partnership, marking }: Known,
  cast: Cast,
  { headings, statements, evidence }: SeededReports,
  { report: { id, startsOn, endsOn }, moment }: { report: YearlyReportTable; moment: string },
): ReportContent {
  const nameOf = (personId: string) => cast.all.find((each) => each.personId === personId)?.name ?? ''
  const own = statements.filter(({ reportId }) => reportId === id)
  return {
    ...{ partnership, marking, startsOn, endsOn, ...usualGuidance, moment },
    headings: headings.map(({ headingId, title, scrutiny }) => {
      const under = own.filter((each) => each.headingId === headingId)
      return {
        ...{ id: headingId, title, scrutiny: scrutiny === 1 },
        nothing: under.some(({ kind }) => kind === 'nothing'),
        statements: under
          .filter(({ kind }) => kind === 'statement')
          .map(({ statementId, text, recordedAt, recordedBy }) => ({
            ...{ id: statementId, text, by: nameOf(recordedBy), at: recordedAt },
            evidence: evidence
              .filter((each) => each.statementId === statementId)
              .map(({ kind, reference, part, basis, linkedAt }) => ({
                ...{ kind, reference, part, linkedAt, text: basis },
              })),
          })),
      }
    }),
  }
}

/** Decisions and minutes of the year, and the goals. */
function recordsOf({ boardName, meetings, goals }: Known, { startsOn, endsOn }: YearlyReportTable): Found[] {
  const meetingOf = (id: string | null) => {
    const row = meetings.meetings.find((each) => each.id === id)
    const words = meetings.versions.find(({ meetingId }) => meetingId === id)
    return row === undefined || words === undefined ? [] : [{ number: row.number, day: words.day }]
  }
  const isOpen = (itemId: string) =>
    meetings.itemVersions.every((each) => each.itemId !== itemId || each.restricted === 0)
  const { decisions, decisionVersions, minutes } = meetings.room
  const found: Found[] = [
    ...decisions.flatMap(({ id, number, meetingId, itemId }) =>
      meetingOf(meetingId).flatMap((meeting) => {
        const text = decisionVersions.find(({ decisionId }) => decisionId === id)?.text ?? ''
        if (!isOpen(itemId)) return []
        const reference = `${meeting.number}-D${number}`
        const line = decisionLine({ number, boardName, meetingDay: meeting.day, text })
        return [{ kind: 'decision' as const, reference, part: '', text: line, on: meeting.day }]
      }),
    ),
    ...minutes.flatMap(({ meetingId, approvedMeetingId }) =>
      meetingOf(meetingId).flatMap((meeting) =>
        meetingOf(approvedMeetingId).map(({ day: approvedDay }) => ({
          ...{ kind: 'minutes' as const, reference: `${meeting.number}`, part: '', on: approvedDay },
          text: minutesLine({ boardName, day: meeting.day, approvedDay }),
        })),
      ),
    ),
  ]
  return [
    ...found.filter(({ on }) => on >= startsOn && on <= endsOn),
    ...goals.map(({ code, wording, story }) => ({
      ...{ kind: 'goal' as const, reference: code, part: '', text: goalLine({ wording, story }), on: endsOn },
    })),
  ]
}
