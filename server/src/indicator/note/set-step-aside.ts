import {
  endChartNote,
  insertStepSetAside,
  listStepsSetAside,
} from '@roundtable/db/queries/chart-note.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { endNoteSchema, setStepAsideSchema } from '@roundtable/shared/chart-note/chart-note.ts'
import { problemsOfSetAside } from '@roundtable/shared/chart-note/chart-note-form.ts'
import { stepProposalLifecycle } from '@roundtable/shared/chart-note/chart-note-lifecycle.ts'
import { markCharts } from '@roundtable/shared/chart-note/chart-note-rights.ts'
import { isSameProposal } from '@roundtable/shared/reading/step-proposal.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { advance, begin } from '../../lifecycle/advance.ts'
import { holdSeries, missingNote, recordedBy } from './hold-series.ts'

/** What the figures propose is not wanted: it is not proposed again for the same figures. */
export async function setStepAside(
  ctx: ActorContext,
  input: z.infer<typeof setStepAsideSchema>,
): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const { indicator, ofSeries } = await holdSeries(tx, ctx, input)
    assertNoProblems(problemsOfSetAside(input, indicator))
    const { fromPeriod, baseline, reason } = input
    const current = (await listStepsSetAside(tx, ofSeries)).find((each) => isSameProposal(each, input))
    if (current !== undefined) {
      throw new DomainError('conflict', 'This proposal was set aside before.', { current })
    }
    const id = ctx.newId()
    await insertStepSetAside(tx, { ...ofSeries, id, fromPeriod, baseline, reason, ...recordedBy(ctx) })
    await begin(tx, ctx, {
      life: stepProposalLifecycle,
      name: 'step-proposal.set-aside',
      ids: [id],
      summary: `The step change proposed for ${indicator.code} from ${periodLabel(indicator.frequency, fromPeriod)} was set aside.`,
      seat: markCharts.seat(actor),
    })
  })
}

/** It is wanted again, and proposed for as long as the figures do. */
export async function resumeStep(ctx: ActorContext, input: z.infer<typeof endNoteSchema>): Promise<void> {
  const { actor, database } = ctx
  await database.db.transaction().execute(async (tx) => {
    const { indicator, ofSeries } = await holdSeries(tx, ctx, input)
    const step = (await listStepsSetAside(tx, ofSeries)).find((each) => each.id === input.id)
    if (step === undefined) throw missingNote('proposal set aside')
    const { partnershipId, personId } = actor
    const ended = { partnershipId, id: step.id, endedAt: ctx.now(), endedBy: personId }
    await advance(tx, ctx, {
      life: stepProposalLifecycle,
      deed: 'end',
      record: { id: step.id, state: 'current', version: 1 },
      write: () => endChartNote(tx, 'stepSetAside', ended),
      summary: `The step change proposed for ${indicator.code} from ${periodLabel(indicator.frequency, step.fromPeriod)} is proposed again.`,
    })
  })
}
