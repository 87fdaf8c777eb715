import { endChartNote, insertStepChange, listStepChanges } from '@roundtable/db/queries/chart-note.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { endNoteSchema, markStepChangeSchema } from '@roundtable/shared/chart-note/chart-note.ts'
import { problemsOfStepChange } from '@roundtable/shared/chart-note/chart-note-form.ts'
import { stepChangeLifecycle } from '@roundtable/shared/chart-note/chart-note-lifecycle.ts'
import { markCharts } from '@roundtable/shared/chart-note/chart-note-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance, begin } from '../../lifecycle/advance.ts'
import { holdSeries, missingNote, recordedBy } from './hold-series.ts'

/** From a period on the lines of a series start anew, because a board agreed that something changed there. */
export async function markStepChange(
  ctx: ActorContext,
  input: z.infer<typeof markStepChangeSchema>,
): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const { indicator, line, ofSeries } = await holdSeries(tx, ctx, input)
    const { fromPeriod, baseline, label, reason, meeting } = input
    assertNoProblems(problemsOfStepChange(input, indicator))
    const standing = await listStepChanges(tx, ofSeries)
    const same = standing.find((each) => each.fromPeriod === fromPeriod)
    if (same !== undefined) {
      const sentence = 'A step change is marked there already: end it first.'
      throw new DomainError('conflict', sentence, {
        current: same,
        fields: [{ field: 'fromPeriod', sentence }],
      })
    }
    const id = ctx.newId()
    const said = { fromPeriod, baseline, label, reason, meeting }
    await insertStepChange(tx, { ...ofSeries, id, ...said, ...recordedBy(ctx) })
    await begin(tx, ctx, {
      life: stepChangeLifecycle,
      name: 'step-change.marked',
      ids: [id],
      summary: `A step change of ${indicator.code}${lineWord(line)} was marked from ${periodLabel(indicator.frequency, fromPeriod)}.`,
      seat: markCharts.seat(actor),
    })
  })
}

export async function endStepChange(ctx: ActorContext, input: z.infer<typeof endNoteSchema>): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const { indicator, line, ofSeries } = await holdSeries(tx, ctx, input)
    const step = (await listStepChanges(tx, ofSeries)).find((each) => each.id === input.id)
    if (step === undefined) throw missingNote('step change')
    const { partnershipId, personId } = actor
    const ended = { partnershipId, id: step.id, endedAt: ctx.now(), endedBy: personId }
    await advance(tx, ctx, {
      life: stepChangeLifecycle,
      deed: 'end',
      record: { id: step.id, state: 'current', version: 1 },
      write: () => endChartNote(tx, 'stepChange', ended),
      summary: `The step change of ${indicator.code}${lineWord(line)} from ${periodLabel(indicator.frequency, step.fromPeriod)} was ended: its lines run on again.`,
    })
  })
}

const lineWord = ({ kind, name }: { kind: string; name: string }) =>
  kind === 'partnership' ? '' : ` (${name})`
