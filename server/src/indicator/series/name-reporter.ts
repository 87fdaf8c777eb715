import { lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { listReportedLines } from '@roundtable/db/queries/reporter.queries.ts'
import { updateReporter } from '@roundtable/db/queries/series-reporter.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { nameReporterSchema } from '@roundtable/shared/indicator/series.ts'
import { problemsOfReporter } from '@roundtable/shared/indicator/series-form.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'
import { chosenAgency } from '../definition/chosen-place.ts'
import { notifyReporters, type ReporterChange } from './notify-reporters.ts'

/** Names one agency as reporting any number of lines from the next return on, all of them or none. */
export async function nameReporter(
  ctx: ActorContext,
  input: z.infer<typeof nameReporterSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const { agencyCode, seriesIds } = input
  assertNoProblems(problemsOfReporter(input))
  await database.db.transaction().execute(async (tx) => {
    const reportingAgencyId = await chosenAgency(tx, ctx, agencyCode)
    const lines = await listReportedLines(tx, { partnershipId, goalIds: goalsGrantedTo(actor) })
    const at = ctx.now()
    const changes: ReporterChange[] = []
    for (const seriesId of new Set(seriesIds)) {
      const line = lines.find((each) => each.seriesId === seriesId)
      if (line === undefined) throw new DomainError('not-found', 'There is no such line, or it has ended.')
      if (line.reportingAgencyCode === agencyCode) continue
      const indicator = await requireIndicator(tx, ctx, line.code)
      await lockIndicator(tx, { partnershipId, indicatorId: indicator.id })
      const by = { at, by: actor.personId }
      await updateReporter(tx, { partnershipId, seriesId }, { agencyId: reportingAgencyId, ...by })
      await act(tx, ctx, {
        act: 'series.changed',
        subjectId: seriesId,
        summary: `The line ${line.line} of ${line.code} is reported by ${agencyCode}.`,
      })
      changes.push({ indicator, before: line.reportingAgencyId, after: reportingAgencyId })
    }
    await notifyReporters(tx, ctx, changes)
  })
}
