import { listReportedLines } from '@roundtable/db/queries/reporter.queries.ts'
import { keepIndicators } from '@roundtable/shared/indicator/indicator-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../../base/context.ts'

/** Which agency reports each line, of all indicators. */
export async function listReporters({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  const rows = await listReportedLines(database.reader, { partnershipId, goalIds: goalsGrantedTo(actor) })
  return {
    lines: rows.map(({ isWhole, reportingAgencyId: _, ...row }) => ({
      ...row,
      line: isWhole === 1 ? null : row.line,
    })),
    mayKeep: keepIndicators.may(actor),
  }
}
