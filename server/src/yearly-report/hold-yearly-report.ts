import type { Db, Tx } from '@roundtable/db/database.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { type ListedReport, listYearlyReports } from '@roundtable/db/queries/yearly-report.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type YearlyReportDeed,
  yearlyReportLifecycle,
  yearlyReportStateWord,
} from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import { mayReadReport } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { yearlyReportName } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

export const missingReport = (): DomainError =>
  new DomainError('not-found', 'There is no such yearly report, or it is not yours to read yet.')

/** A report the person may read. */
export async function requireReport(
  db: Db,
  { actor }: ActorContext,
  named: { id: string } | { number: number },
): Promise<ListedReport> {
  const [report] = await listYearlyReports(db, { partnershipId: actor.partnershipId, ...named })
  // In the past nobody writes, and who wrote it reads it all the same.
  if (report === undefined || !mayReadReport(actor, report.state)) throw missingReport()
  return report
}

type Ref = { id: string; version?: number; deed: YearlyReportDeed }

/** A report as the person saw it, open to the deed. */
export async function holdReport(
  tx: Tx,
  ctx: ActorContext,
  { id, version, deed }: Ref,
): Promise<ListedReport> {
  await lockPartnership(tx, ctx.actor.partnershipId)
  const report = await requireReport(tx, ctx, { id })
  return hold({
    ...{ life: yearlyReportLifecycle, deed, row: report, version, missing: missingReport },
    changed: 'Somebody else changed this report since you opened it: look at it as it stands now.',
    current: ({ state }) => ({ state: yearlyReportStateWord(state) }),
  }).row
}

/** "the yearly report 2025/26", as a summary says it. */
export const namedReport = (report: { startsOn: string }): string =>
  `the ${yearlyReportName(report).toLowerCase()}`
