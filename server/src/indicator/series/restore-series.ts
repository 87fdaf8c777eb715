import { listSeries, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { updateSeriesEnd } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { listEndedSeries, updateReporter } from '@roundtable/db/queries/series-reporter.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { restoreSeriesSchema } from '@roundtable/shared/indicator/series.ts'
import { problemsOfLine } from '@roundtable/shared/indicator/series-form.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'
import { notifyReporters } from './notify-reporters.ts'

/** A line that ended comes back with its figures; whoever reported it does so again, while it is a partner. */
export async function restoreSeries(
  ctx: ActorContext,
  { code, seriesId }: z.infer<typeof restoreSeriesSchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    const indicator = await requireIndicator(tx, ctx, code)
    const key = { partnershipId, indicatorId: indicator.id }
    await lockIndicator(tx, key)
    const current = await listSeries(tx, key)
    if (current.some(({ id }) => id === seriesId)) throw new DomainError('rule', 'This line has not ended.')
    const line = (await listEndedSeries(tx, key)).find(({ id }) => id === seriesId)
    if (line === undefined) throw new DomainError('not-found', 'There is no such line.')
    if (line.agencyState !== null && line.agencyState !== 'current') {
      throw new DomainError('rule', `${line.agencyName} is no partner any more: its line stays ended.`)
    }
    const [taken] = problemsOfLine(line, { lines: current })
    if (taken !== undefined) throw new DomainError('rule', taken.sentence)
    await updateSeriesEnd(tx, { partnershipId, seriesId }, { ended: false, at: ctx.now() })
    const isGone = line.reporterState !== null && line.reporterState !== 'current'
    if (isGone) {
      const nobody = { agencyId: null, at: ctx.now(), by: personId }
      await updateReporter(tx, { partnershipId, seriesId }, nobody)
    }
    await act(tx, ctx, {
      act: 'series.restored',
      subjectId: seriesId,
      summary: `The line ${line.name} of ${code} came back.`,
    })
    const after = isGone ? null : line.reportingAgencyId
    await notifyReporters(tx, ctx, [{ indicator, before: null, after }])
  })
}
