import { updateYearlyReport } from '@roundtable/db/queries/yearly-report.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { cutYearlyReportSchema, ReportContent } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { yearlyReportLifecycle } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import { assembleYearlyReports } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { evidenceKey } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { z } from 'zod'
import { atMoment } from '../base/as-at.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { asAudience } from '../pack/as-audience.ts'
import { holdReport, missingReport, namedReport, requireReport } from './hold-yearly-report.ts'
import { readEvidence } from './read-evidence.ts'
import { type FrozenReport, readLastCut, storeCuts } from './report-content.ts'

/**
 * After the rules for small numbers changed: another cut for whoever reads with small counts hidden, beside the one
 * before. It is what was sent to be signed, without what the rules of now hide: no figure and no name of today.
 */
export async function cutYearlyReport(
  ctx: ActorContext,
  { id, version }: z.infer<typeof cutYearlyReportSchema>,
): Promise<void> {
  assembleYearlyReports.assert(ctx.actor)
  const { reader } = ctx.database
  const seen = await requireReport(reader, ctx, { id })
  const before = await readLastCut(reader, seen, 'wider')
  const content = before === null ? null : await narrowedReport(ctx, before)
  await ctx.database.db.transaction().execute(async (tx) => {
    const report = await holdReport(tx, ctx, { id, version, deed: 'cut' })
    const still = await readLastCut(tx, report, 'wider')
    if (content === null || still === null) throw missingReport()
    if (still.removed !== before?.removed)
      throw new DomainError('conflict', 'Words of this report were blacked out meanwhile: do it again.')
    await advance(tx, ctx, {
      life: yearlyReportLifecycle,
      deed: 'cut',
      record: report,
      write: async (state) => {
        await storeCuts(tx, ctx, report, [{ audience: 'wider', content }])
        await updateYearlyReport(tx, report, state)
      },
      summary: `${namedReport(report).replace('the', 'The')} was cut anew for whoever reads with small counts hidden.`,
      seat: assembleYearlyReports.seat(ctx.actor),
    })
  })
}

/** Evidence stays where it still reads so, of the moment it was sent at, to whoever reads with small counts hidden. */
async function narrowedReport(ctx: ActorContext, { content, isWhole }: FrozenReport): Promise<ReportContent> {
  if (!isWhole)
    throw new DomainError('rule', 'What is stored of this report is not what was sent: nothing is cut of it.')
  const said = content.headings.flatMap(({ statements }) => statements.flatMap(({ evidence }) => evidence))
  const then = asAudience(await atMoment(ctx, content.moment), 'wider')
  const may = await readEvidence(
    then,
    said.filter(({ text }) => text !== null),
  )
  return {
    ...content,
    headings: content.headings.map((heading) => ({
      ...heading,
      statements: heading.statements.map((statement) => ({
        ...statement,
        evidence: statement.evidence.map((ref) => ({
          ...ref,
          text: may.get(evidenceKey(ref)) === ref.text ? ref.text : null,
        })),
      })),
    })),
  }
}
