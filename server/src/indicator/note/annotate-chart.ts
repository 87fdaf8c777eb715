import { listIndicatorAnswers } from '@roundtable/db/queries/accountability.queries.ts'
import { endChartNote, insertAnnotation, listAnnotations } from '@roundtable/db/queries/chart-note.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { annotateSchema, endNoteSchema } from '@roundtable/shared/chart-note/chart-note.ts'
import { problemsOfAnnotation } from '@roundtable/shared/chart-note/chart-note-form.ts'
import { annotationLifecycle } from '@roundtable/shared/chart-note/chart-note-lifecycle.ts'
import { annotateCharts, withdrawAnnotations } from '@roundtable/shared/chart-note/chart-note-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance, begin } from '../../lifecycle/advance.ts'
import { holdSeries, missingNote, recordedBy } from './hold-series.ts'

/** A dated note on the chart, in the name of the agency of who writes it. */
export async function annotateChart(ctx: ActorContext, input: z.infer<typeof annotateSchema>): Promise<void> {
  const { actor, database } = ctx
  assertNoProblems(problemsOfAnnotation(input))
  await database.db.transaction().execute(async (tx) => {
    const { indicator, line, key } = await holdSeries(tx, ctx, input)
    const answers = await listIndicatorAnswers(tx, key)
    const agencyIds = [...answers.map((answer) => answer.agencyId), line.reportingAgencyId ?? '']
    annotateCharts.assert(actor, agencyIds, 'You do not annotate this chart.')
    const { onDay, label, note } = input
    const same = (await listAnnotations(tx, key)).find((each) => each.onDay === onDay && each.label === label)
    if (same !== undefined) {
      const sentence = 'That note stands on that day already.'
      throw new DomainError('conflict', sentence, { current: same, fields: [{ field: 'label', sentence }] })
    }
    const seat = annotateCharts.seat(actor, agencyIds)
    const id = ctx.newId()
    const said = { onDay, label, note, agencyId: seat?.agencyId ?? null }
    await insertAnnotation(tx, { ...key, id, ...said, ...recordedBy(ctx) })
    await begin(tx, ctx, {
      life: annotationLifecycle,
      name: 'annotation.recorded',
      ids: [id],
      summary: `A note for ${formatDay(onDay)} was put on the chart of ${indicator.code}.`,
      seat,
    })
  })
}

/** By who wrote it, or the manager. */
export async function withdrawAnnotation(
  ctx: ActorContext,
  input: z.infer<typeof endNoteSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  await database.db.transaction().execute(async (tx) => {
    const { indicator, key } = await holdSeries(tx, ctx, input)
    const note = (await listAnnotations(tx, key)).find((each) => each.id === input.id)
    if (note === undefined) throw missingNote('note')
    withdrawAnnotations.assert(actor, note.recordedById, 'You did not write this note.')
    const ended = { partnershipId, id: note.id, endedAt: ctx.now(), endedBy: personId }
    await advance(tx, ctx, {
      life: annotationLifecycle,
      deed: 'end',
      record: { id: note.id, state: 'current', version: 1 },
      write: () => endChartNote(tx, 'annotation', ended),
      summary: `The note for ${formatDay(note.onDay)} on the chart of ${indicator.code} was withdrawn.`,
    })
  })
}
