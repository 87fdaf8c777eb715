import { endChartNote, findChartTitle, insertChartTitle } from '@roundtable/db/queries/chart-note.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { endNoteSchema, retitleSchema } from '@roundtable/shared/chart-note/chart-note.ts'
import { problemsOfTitle } from '@roundtable/shared/chart-note/chart-note-form.ts'
import { chartTitleLifecycle } from '@roundtable/shared/chart-note/chart-note-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance, begin } from '../../lifecycle/advance.ts'
import { holdSeries, missingNote, recordedBy } from './hold-series.ts'

/** A person's title in place of the one the figures make; the one before ends in the same moment. */
export async function retitleChart(ctx: ActorContext, input: z.infer<typeof retitleSchema>): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  assertNoProblems(problemsOfTitle(input))
  await database.db.transaction().execute(async (tx) => {
    const { indicator, ofSeries } = await holdSeries(tx, ctx, input)
    const current = await findChartTitle(tx, ofSeries)
    if ((current?.id ?? null) !== input.replaces) {
      throw new DomainError('conflict', 'The title was changed meanwhile.', { current: current ?? null })
    }
    if (current?.title === input.title) return
    const at = ctx.now()
    if (current !== undefined) {
      await endChartNote(tx, 'chartTitle', { partnershipId, id: current.id, endedAt: at, endedBy: personId })
    }
    const id = ctx.newId()
    await insertChartTitle(tx, { ...ofSeries, id, title: input.title, ...recordedBy(ctx) })
    await begin(tx, ctx, {
      life: chartTitleLifecycle,
      name: 'chart-title.replaced',
      ids: [id],
      summary: `The title of the chart of ${indicator.code} was replaced.`,
    })
  })
}

/** The figures make the title again. */
export async function withdrawTitle(ctx: ActorContext, input: z.infer<typeof endNoteSchema>): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  await database.db.transaction().execute(async (tx) => {
    const { indicator, ofSeries } = await holdSeries(tx, ctx, input)
    const current = await findChartTitle(tx, ofSeries)
    if (current?.id !== input.id) throw missingNote('title')
    const ended = { partnershipId, id: input.id, endedAt: ctx.now(), endedBy: personId }
    await advance(tx, ctx, {
      life: chartTitleLifecycle,
      deed: 'end',
      record: { id: input.id, state: 'current', version: 1 },
      write: () => endChartNote(tx, 'chartTitle', ended),
      summary: `The title of the chart of ${indicator.code} was withdrawn: its figures make it again.`,
    })
  })
}
