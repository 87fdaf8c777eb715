import { listSeries, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { updateSeries, updateSeriesEnd } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { updateReporter } from '@roundtable/db/queries/series-reporter.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { changeSeriesSchema, endSeriesSchema } from '@roundtable/shared/indicator/series.ts'
import { problemsOfLine } from '@roundtable/shared/indicator/series-form.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'
import { chosenAgency } from '../definition/chosen-place.ts'
import { notifyReporters } from './notify-reporters.ts'

/** Says what a line is called and which agency reports it from the next return on. */
export async function changeSeries(
  ctx: ActorContext,
  input: z.infer<typeof changeSeriesSchema>,
): Promise<void> {
  const { partnershipId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    const indicator = await requireIndicator(tx, ctx, input.code)
    const key = { partnershipId, indicatorId: indicator.id }
    await lockIndicator(tx, key)
    const lines = await listSeries(tx, key)
    const line = lines.find(({ id }) => id === input.seriesId)
    if (line === undefined) throw new DomainError('not-found', 'There is no such line, or it has ended.')
    assertNoProblems(problemsOfLine(input, { lines: lines.filter(({ id }) => id !== line.id) }))
    if (indicator.calculated === 1 && input.reportingAgencyCode !== null) {
      throw new DomainError('rule', 'A calculated indicator has no return: no agency reports it.')
    }
    const reportingAgencyId = await chosenAgency(tx, ctx, input.reportingAgencyCode)
    if (line.name === input.name && line.reportingAgencyId === reportingAgencyId) return
    const ofLine = { partnershipId, seriesId: line.id }
    if (line.name !== input.name) await updateSeries(tx, ofLine, { name: input.name })
    if (line.reportingAgencyId !== reportingAgencyId) {
      const by = { at: ctx.now(), by: ctx.actor.personId }
      await updateReporter(tx, ofLine, { agencyId: reportingAgencyId, ...by })
    }
    const reporter =
      input.reportingAgencyCode === null
        ? 'reported by nobody yet'
        : `reported by ${input.reportingAgencyCode}`
    await act(tx, ctx, {
      act: 'series.changed',
      subjectId: line.id,
      summary: `The line ${input.name} of ${input.code} is ${reporter}.`,
    })
    const change = { indicator, before: line.reportingAgencyId, after: reportingAgencyId }
    await notifyReporters(tx, ctx, [change])
  })
}

/** A line ends: its figures stay, none is asked for any more. The line of the whole partnership stays. */
export async function endSeries(ctx: ActorContext, input: z.infer<typeof endSeriesSchema>): Promise<void> {
  const { partnershipId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    const indicator = await requireIndicator(tx, ctx, input.code)
    const key = { partnershipId, indicatorId: indicator.id }
    await lockIndicator(tx, key)
    const line = (await listSeries(tx, key)).find(({ id }) => id === input.seriesId)
    if (line === undefined) throw new DomainError('not-found', 'There is no such line, or it has ended.')
    if (line.kind === 'partnership') {
      const sentence = 'The line of the whole partnership ends with its indicator: retire the indicator.'
      throw new DomainError('rule', sentence)
    }
    await updateSeriesEnd(tx, { partnershipId, seriesId: line.id }, { ended: true, at: ctx.now() })
    await act(tx, ctx, {
      act: 'series.ended',
      subjectId: line.id,
      summary: `The line ${line.name} of ${input.code} ended.`,
      reason: input.reason,
    })
    await notifyReporters(tx, ctx, [{ indicator, before: line.reportingAgencyId, after: null }])
  })
}
