import { listGoals } from '@roundtable/db/queries/goal.queries.ts'
import { listYearlyReports } from '@roundtable/db/queries/yearly-report.queries.ts'
import { aprilOf, momentOf, workdayUntil } from '@roundtable/db/seeds/base/calendar.ts'
import type { Stage } from '@roundtable/db/seeds/seed-demonstration.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { lastDayOfYear } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { asAudience } from '../pack/as-audience.ts'
import { approvedMinutes, openDecisions } from '../yearly-report/read-evidence.ts'
import { assembledReport, type Kind, publishedReport, type ReportScript } from './script/report-script.ts'
import type { Deed, Then } from './stage.ts'

type Report = { id: string; number: number; startsOn: string; begunAt: string }

/** From the end of its year until it was published, in days. */
const untilPublished = 75

/** The report on the last year that is over long enough, published; and the one after it, being assembled. */
export function playReports({ seeding, cast }: Stage): Deed[] {
  const { today, idAt } = seeding
  const last = aprilOf(today, 1)
  const isOver = addDays(lastDayOfYear(last), untilPublished + 1) < today
  const startsOn = isOver ? last : aprilOf(today, 2)
  const endsOn = lastDayOfYear(startsOn)
  const begun = (at: string, number: number, from: string): Report => ({
    ...{ id: idAt(at), number, startsOn: from, begunAt: at },
  })
  const first = begun(momentOf(workdayUntil(addDays(endsOn, 14)), 10, 10), 1, startsOn)
  const next = begun(momentOf(workdayUntil(addDays(today, -9)), 11, 5), 2, addDays(endsOn, 1))
  const dayAfter = (days: number, hour: number) => momentOf(workdayUntil(addDays(endsOn, days)), hour, 20)
  const leads = cast.all.filter(({ memberId }) =>
    cast.members.some(({ id, role }) => id === memberId && role === 'lead-partner'),
  )
  return [
    ...assemble(first, publishedReport),
    { at: dayAfter(45, 10), do: (then) => step(then, first, 'send') },
    ...leads.map(
      ({ key }, at): Deed => ({ at: dayAfter(50 + 3 * at, 14), do: (then) => sign(then, key, first) }),
    ),
    { at: dayAfter(untilPublished, 9), do: (then) => publish(then, first) },
    ...cast.all.map(
      ({ key }, at): Deed => ({
        at: momentOf(workdayUntil(addDays(endsOn, untilPublished + 14)), 8, at),
        do: ({ as }) => as(key).notice.markRead({ ids: null }),
      }),
    ),
    ...assemble(next, assembledReport),
  ]
}

/** Begun, the scrutineer asked, and what is written in it on the day after. */
function assemble(report: Report, script: ReportScript): Deed[] {
  const { id, startsOn, begunAt } = report
  const later = (minutes: number) => new Date(Date.parse(begunAt) + minutes * 60_000).toISOString()
  const written = script.flatMap(({ heading, statements }): Omit<Writing, 'turn'>[] =>
    statements.length === 0
      ? [{ heading, statement: null }]
      : statements.map((statement) => ({ heading, statement })),
  )
  const day = 24 * 60
  return [
    { at: begunAt, do: ({ as }) => as('manager').yearlyReport.begin({ id, startsOn }) },
    { at: later(20), do: (then) => step(then, report, 'ask') },
    ...written.map(
      (each, at): Deed => ({
        at: later(day + 6 * (at + 1)),
        do: (then) => write(then, report, { ...each, turn: at + 1 }),
      }),
    ),
  ]
}

type Writing = { heading: string; statement: ReportScript[number]['statements'][number] | null; turn: number }

async function write(
  then: Then,
  { id, number }: Report,
  { heading, statement, turn }: Writing,
): Promise<void> {
  const { headings } = await then.as('manager').yearlyReport.get({ number })
  const found = headings.find(({ title }) => title === heading)
  if (found === undefined) throw new Error(`There is no heading ${heading}.`)
  const writer = then.as(found.scrutiny ? 'scrutineer' : 'manager').yearlyReport
  if (statement === null) {
    await writer.nothing({ id, headingId: found.id, nothing: true })
    return
  }
  const evidence = await evidenceOf(then, number, { on: statement.on, turn })
  const statementId = then.services.newId()
  await writer.write({ id, statementId, words: 0, headingId: found.id, text: statement.text, evidence })
}

/** A record of each kind, another each time, of those anybody who reads in full could read then. */
async function evidenceOf(
  then: Then,
  number: number,
  { on, turn }: { on: readonly Kind[]; turn: number },
): Promise<{ kind: Kind; reference: string; part: string }[]> {
  const reading = asAudience(then.contextOf('manager'), 'trusted')
  const { tx, seeding } = then.stage
  const [report] = await listYearlyReports(tx, { partnershipId: seeding.partnershipId, number })
  const isWithin = (day: string) => report !== undefined && day >= report.startsOn && day <= report.endsOn
  const goals = await listGoals(tx, { partnershipId: seeding.partnershipId, goalIds: null })
  const references: Readonly<Record<Kind, readonly string[]>> = {
    decision: (await openDecisions(reading)).flatMap(({ reference, meetingDay }) =>
      isWithin(meetingDay) ? [reference] : [],
    ),
    minutes: (await approvedMinutes(reading)).flatMap(({ meetingNumber, approvedDay }) =>
      isWithin(approvedDay) ? [`${meetingNumber}`] : [],
    ),
    goal: goals.map(({ code }) => code),
  }
  return on.flatMap((kind) => {
    const ofKind = references[kind]
    const reference = ofKind[turn % Math.max(1, ofKind.length)]
    return reference === undefined ? [] : [{ kind, reference, part: '' }]
  })
}

async function held({ stage }: Then, { id }: Report) {
  const [report] = await listYearlyReports(stage.tx, { partnershipId: stage.seeding.partnershipId, id })
  if (report === undefined) throw new Error('The yearly report was begun.')
  return { id, version: report.version }
}

async function step(then: Then, report: Report, deed: 'ask' | 'send'): Promise<void> {
  await then.as('manager').yearlyReport.step({ ...(await held(then, report)), deed, reason: '' })
}

/** What a lead partner signs is what they have read. */
async function sign(then: Then, key: string, { id, number }: Report): Promise<void> {
  const { yearlyReport } = then.as(key)
  const { frozen, signFor } = await yearlyReport.get({ number })
  for (const { agencyId } of signFor) await yearlyReport.sign({ id, agencyId, sha256: frozen?.sha256 ?? '' })
}

async function publish(then: Then, report: Report): Promise<void> {
  await then.as('manager').yearlyReport.publish(await held(then, report))
}
