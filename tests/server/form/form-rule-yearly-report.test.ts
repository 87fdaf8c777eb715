import { newId } from '@roundtable/db/ids.ts'
import {
  problemsOfGuidance,
  problemsOfHeading,
  problemsOfReportCorrection,
  problemsOfReportReason,
  problemsOfStatement,
  problemsOfYear,
} from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, everybodyArrives, startMeeting } from '../../support/make/room.ts'
import { beginReport, publishedReport, readReport } from '../../support/make/yearly-report.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
const long = 'x'.repeat(4001)
const manager = () => at.callerAs('manager').yearlyReport
let years = 2025

/** Each on a year of its own. */
const begun = () => {
  years -= 1
  return beginReport(at, `${years}-04-01`)
}

oneRule('a yearly report that is begun', {
  right: async () => ({ id: newId(), startsOn: '2025-04-01' }),
  form: (input) => problemsOfYear({ ...input, today: '2026-11-23' }),
  verb: (input) => manager().begin(input),
  wrong: {
    'no day': { startsOn: '' },
    'the second day of a month': { startsOn: '2025-04-02' },
    'a year that has not begun': { startsOn: '2029-04-01' },
  },
})

oneRule('a statement of a yearly report', {
  right: async () => {
    const { id, number } = await begun()
    const headingId = (await readReport(at, number)).headings[0]?.id ?? ''
    return { id, statementId: newId(), words: 0, headingId, text: 'It was done.', evidence: [] }
  },
  form: problemsOfStatement,
  verb: (input) => manager().write(input),
  wrong: { 'nothing said': { text: ' ' }, 'far too much': { text: long } },
})

oneRule('a yearly report that is withdrawn', {
  right: async () => {
    const { id } = await begun()
    return { id, version: 1, deed: 'withdraw' as const, reason: 'It is the wrong year.' }
  },
  form: problemsOfReportReason,
  verb: (input) => manager().step(input),
  wrong: { 'no reason': { reason: ' ' }, 'a reason too long': { reason: long } },
})

let made: Promise<{ id: string }> | undefined

/** One for all: each year has one report. */
const published = () => {
  made ??= publishOne()
  return made
}

async function publishOne() {
  const meeting = await startMeeting(at)
  await everybodyArrives(at, meeting)
  await enter(at, meeting, { kind: 'decision' })
  return publishedReport(at, [{ kind: 'decision', reference: `${meeting.number}-D1`, part: '' }])
}

oneRule('a correction of a yearly report', {
  right: async () => ({
    ...{ id: (await published()).id, entryId: newId(), statementId: '' as const },
    text: 'It was two years.',
  }),
  form: problemsOfReportCorrection,
  verb: (input) => manager().correct(input),
  wrong: { 'nothing said': { text: ' ' }, 'far too much': { text: long } },
})

oneRule('the headings of a yearly report', {
  right: async () => {
    const { edition, guidance, guidanceOf, headings } = await manager().headings()
    return { edition, guidance, guidanceOf, headings, reason: '' }
  },
  form: (input) => [...problemsOfGuidance(input), ...input.headings.flatMap(problemsOfHeading)],
  verb: (input) => manager().changeHeadings(input),
  wrong: { 'no guidance': { guidance: ' ' }, 'guidance of no time': { guidanceOf: '' } },
})
