import {
  endChartNote,
  findChartChoice,
  insertChartChoice,
} from '@roundtable/db/queries/chart-note.queries.ts'
import { listMeasurements } from '@roundtable/db/queries/measurement.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { chooseChartSchema } from '@roundtable/shared/chart-note/chart-note.ts'
import { problemsOfChartChoice } from '@roundtable/shared/chart-note/chart-note-form.ts'
import { chartChoiceLifecycle } from '@roundtable/shared/chart-note/chart-note-lifecycle.ts'
import { chartWord } from '@roundtable/shared/spc/chart-kind.ts'
import { chartsFor, natureOf } from '@roundtable/shared/spc/chart-offer.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { begin } from '../../lifecycle/advance.ts'
import { holdSeries, recordedBy } from './hold-series.ts'

/** The control chart an indicator is read with everywhere, with the reason; the choice before ends. */
export async function chooseChart(
  ctx: ActorContext,
  input: z.infer<typeof chooseChartSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  await database.db.transaction().execute(async (tx) => {
    const { indicator, key, ofSeries } = await holdSeries(tx, ctx, input)
    const current = await findChartChoice(tx, key)
    if ((current?.id ?? null) !== input.replaces) {
      throw new DomainError('conflict', 'Another chart was chosen meanwhile.', { current: current ?? null })
    }
    const figures = await listMeasurements(tx, ofSeries)
    const offered = chartsFor(natureOf(indicator.unit, figures))
    assertNoProblems(problemsOfChartChoice(input, { offered }))
    const at = ctx.now()
    if (current !== undefined) {
      await endChartNote(tx, 'chartChoice', {
        partnershipId,
        id: current.id,
        endedAt: at,
        endedBy: personId,
      })
    }
    const id = ctx.newId()
    await insertChartChoice(tx, {
      ...key,
      id,
      chart: input.chart,
      reason: input.reason,
      ...recordedBy(ctx),
    })
    await begin(tx, ctx, {
      life: chartChoiceLifecycle,
      name: 'chart.chosen',
      ids: [id],
      summary: `${indicator.code} is read with a ${chartWord[input.chart]} from now on.`,
    })
  })
}
