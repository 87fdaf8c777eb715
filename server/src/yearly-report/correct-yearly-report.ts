import {
  insertCorrection,
  listCorrections,
  updateYearlyReport,
} from '@roundtable/db/queries/yearly-report.queries.ts'
import type { correctYearlyReportSchema } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { problemsOfReportCorrection } from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import { yearlyReportLifecycle } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  assembleYearlyReports,
  writeScrutiny,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdReport, missingReport, namedReport } from './hold-yearly-report.ts'
import { readFrozen } from './report-content.ts'

/** A published report is never rewritten: a correction stands beside the statement, or the whole. */
export async function correctYearlyReport(
  ctx: ActorContext,
  input: z.infer<typeof correctYearlyReportSchema>,
): Promise<void> {
  const { actor, database, now } = ctx
  const { id, entryId, statementId, text } = input
  assertNoProblems(problemsOfReportCorrection(input))
  await database.db.transaction().execute(async (tx) => {
    const report = await holdReport(tx, ctx, { id, deed: 'correct' })
    const { partnershipId } = report
    const frozen = await readFrozen(tx, report, 'trusted')
    const section = frozen?.content.headings.find(({ statements }) =>
      statements.some((statement) => statement.id === statementId),
    )
    if (statementId !== '' && section === undefined) throw missingReport()
    const right = section?.scrutiny === true ? writeScrutiny : assembleYearlyReports
    right.assert(
      actor,
      section?.scrutiny === true
        ? 'The scrutineer’s statement is corrected by the scrutineer alone.'
        : undefined,
    )
    const written = await listCorrections(tx, { partnershipId, reportId: id })
    if (written.some((each) => each.id === entryId)) return
    await advance(tx, ctx, {
      life: yearlyReportLifecycle,
      deed: 'correct',
      record: report,
      write: async (state) => {
        await insertCorrection(tx, {
          ...{ partnershipId, id: entryId, reportId: id, statementId, text },
          ...{ recordedAt: now(), recordedBy: actor.personId },
        })
        await updateYearlyReport(tx, report, state)
      },
      summary: `A correction was put beside ${namedReport(report)}.`,
      seat: right.seat(actor),
    })
  })
}
