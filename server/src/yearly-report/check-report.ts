import type { ReportCheck } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { reportFindings } from '@roundtable/shared/yearly-report/yearly-report-check.ts'
import { isFrozen } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  readUnpublishedReports,
  reportAudienceOf,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { evidenceKey } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { ActorContext } from '../base/context.ts'
import { asAudience } from '../pack/as-audience.ts'
import { requireReport } from './hold-yearly-report.ts'
import { readEvidence } from './read-evidence.ts'
import { assembledReport, readContent, readFrozen } from './report-content.ts'

/** What a report lacks, and which of the records it leads to read otherwise today than it says. */
export async function checkReport(ctx: ActorContext, number: number): Promise<ReportCheck> {
  const { actor, database } = ctx
  const report = await requireReport(database.reader, ctx, { number })
  const audience = reportAudienceOf(actor)
  const frozen = isFrozen(report.state) ? await readFrozen(database.reader, report, audience) : null
  const assembled = await assembledReport(database.reader, report)
  const mayKnow = report.state !== 'published' && readUnpublishedReports.may(actor)
  const content = mayKnow ? await readContent(ctx, { report, assembled, audience: 'trusted' }) : null
  const said =
    frozen === null
      ? assembled.headings.flatMap(({ statements }) =>
          statements.flatMap(({ statement, evidence }) =>
            evidence.map(({ basis, ...ref }) => ({
              ...ref,
              statementId: statement.statementId,
              text: basis,
            })),
          ),
        )
      : frozen.content.headings.flatMap(({ statements }) =>
          statements.flatMap(({ id, evidence }) => evidence.map((ref) => ({ ...ref, statementId: id }))),
        )
  const shown = said.filter(({ text }) => text !== null)
  const today = await readEvidence(asAudience(ctx, audience), shown)
  return {
    findings: content === null ? [] : reportFindings(content),
    changes: shown.flatMap(({ statementId, kind, reference, part, text }) => {
      const since = today.get(evidenceKey({ kind, reference, part })) ?? ''
      return since === text ? [] : [{ statementId, kind, reference, part, since }]
    }),
  }
}
