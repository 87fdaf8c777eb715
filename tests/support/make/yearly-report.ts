import { newId } from '@roundtable/db/ids.ts'
import type { YearlyReportView } from '@roundtable/shared/yearly-report/yearly-report.ts'
import type { EvidenceRef } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { TestPartnership } from './partnership.ts'

/** Of the year in which the small partnership’s meetings are held. */
export const reportYear = '2026-04-01'

export const readReport = (at: TestPartnership, number: number, by = 'manager'): Promise<YearlyReportView> =>
  at.callerAs(by).yearlyReport.get({ number })

export async function beginReport(
  at: TestPartnership,
  startsOn = reportYear,
): Promise<{ id: string; number: number }> {
  const id = newId()
  const { number } = await at.callerAs('manager').yearlyReport.begin({ id, startsOn })
  return { id, number }
}

type Writing = {
  heading?: string
  text?: string
  evidence?: readonly (EvidenceRef & { renew?: boolean })[]
  by?: string
  statementId?: string
  words?: number
}

/** A statement under a heading that has this in its title; answers its id. */
export async function writeIn(
  at: TestPartnership,
  number: number,
  { heading = 'Funding', text = 'It was agreed.', evidence = [], by = 'manager', words = 0, ...of }: Writing,
): Promise<string> {
  const report = await readReport(at, number, by)
  const found = report.headings.find(({ title }) => title.includes(heading))
  const statementId = of.statementId ?? newId()
  await at.callerAs(by).yearlyReport.write({
    ...{ id: report.id, statementId, words, headingId: found?.id ?? newId(), text },
    evidence: evidence.map((each) => ({ renew: false, ...each })),
  })
  return statementId
}

/** Every heading that says nothing yet says that nothing is recorded; the scrutineer’s by the scrutineer. */
export async function leaveTheRest(at: TestPartnership, number: number): Promise<void> {
  const { id, headings } = await readReport(at, number)
  for (const { id: headingId, scrutiny, nothing, statements } of headings) {
    if (nothing || statements.length > 0) continue
    const by = scrutiny ? 'scrutineer' : 'manager'
    await at.callerAs(by).yearlyReport.nothing({ id, headingId, nothing: true })
  }
}

export async function stepReport(
  at: TestPartnership,
  number: number,
  deed: 'ask' | 'send' | 'take-back' | 'withdraw',
  { by = 'manager', reason = '' } = {},
): Promise<void> {
  const { id, version } = await readReport(at, number, by)
  await at.callerAs(by).yearlyReport.step({ id, version, deed, reason })
}

export async function signReport(
  at: TestPartnership,
  number: number,
  by = 'lead-partner',
  agencyId?: string,
): Promise<void> {
  const { id, frozen, signFor, unsigned } = await readReport(at, number, by)
  const agency = agencyId ?? signFor[0]?.agencyId ?? unsigned[0]?.agencyId ?? newId()
  await at.callerAs(by).yearlyReport.sign({ id, agencyId: agency, sha256: frozen?.sha256 ?? '' })
}

export async function publishReport(at: TestPartnership, number: number, by = 'manager'): Promise<void> {
  const { id, version } = await readReport(at, number, by)
  await at.callerAs(by).yearlyReport.publish({ id, version })
}

/** A report with this evidence under “Funding”, signed by each lead partner and published. */
export async function publishedReport(
  at: TestPartnership,
  evidence: readonly EvidenceRef[],
  text = 'Ella’s case worker is paid for together.',
): Promise<{ id: string; number: number }> {
  const report = await beginReport(at)
  await writeIn(at, report.number, { text, evidence })
  await leaveTheRest(at, report.number)
  await stepReport(at, report.number, 'send')
  await signReport(at, report.number)
  await publishReport(at, report.number)
  return report
}
