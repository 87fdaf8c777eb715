import { listSeries, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { insertTarget, listTargets, type TargetRow } from '@roundtable/db/queries/target.queries.ts'
import { canonicalDecimal, compareDecimal } from '@roundtable/shared/base/decimal.ts'
import { DomainError, type FieldProblem } from '@roundtable/shared/base/errors.ts'
import { isPeriodStart, periodLabel } from '@roundtable/shared/base/period.ts'
import { validateFigure } from '@roundtable/shared/figure/figure-entry.ts'
import type { proposeTargetSchema } from '@roundtable/shared/indicator/indicator.ts'
import { boundsOf, targetText } from '@roundtable/shared/target/target.ts'
import type { z } from 'zod'
import { act } from '../../act/act.ts'
import type { ActorContext } from '../../base/context.ts'
import { missingIndicator, requireIndicator } from '../access/require-indicator.ts'

type Input = z.infer<typeof proposeTargetSchema>
type Indicator = Awaited<ReturnType<typeof requireIndicator>>

/** Puts a target on the table, once however often it is sent; it counts from the moment the board agrees it. */
export async function proposeTarget(ctx: ActorContext, input: Input): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  await database.db.transaction().execute(async (tx) => {
    const indicator = await requireIndicator(tx, ctx, input.code)
    await lockIndicator(tx, { partnershipId, indicatorId: indicator.id })
    const lines = await listSeries(tx, { partnershipId, indicatorId: indicator.id })
    if (!lines.some((line) => line.id === input.seriesId)) throw missingIndicator()
    const target = canonical(input)
    const fields = problemsOf(target, indicator)
    if (fields.length > 0) {
      throw new DomainError('bad-input', 'There is a problem with this target.', { fields })
    }
    const standing = await listTargets(tx, { partnershipId, seriesId: input.seriesId })
    if (standing.some((each) => isSame(each, target))) return
    const id = ctx.newId()
    await insertTarget(tx, {
      partnershipId,
      id,
      seriesId: input.seriesId,
      ...target,
      rationale: input.rationale,
      state: 'proposed',
      agreedBy: null,
      agreedAt: null,
      meeting: null,
      version: 1,
      recordedAt: ctx.now(),
      recordedBy: actor.personId,
      withdrawnAt: null,
    })
    await act(tx, ctx, {
      act: 'target.proposed',
      subjectId: id,
      summary: `A target was proposed for ${indicator.code}, from ${periodLabel(indicator.frequency, input.fromPeriod)}.`,
    })
  })
}

function canonical({ fromPeriod, low, high, tolerance }: Input) {
  const of = (text: string | null) => (text === null ? null : canonicalDecimal(text))
  return { fromPeriod, low: of(low), high: of(high), tolerance: canonicalDecimal(tolerance) }
}

const isSame = (standing: TargetRow, { fromPeriod, low, high, tolerance }: ReturnType<typeof canonical>) =>
  standing.state === 'proposed' &&
  standing.fromPeriod === fromPeriod &&
  standing.low === low &&
  standing.high === high &&
  standing.tolerance === tolerance

function problemsOf(target: ReturnType<typeof canonical>, indicator: Indicator): FieldProblem[] {
  const { unit, polarity, signed, frequency } = indicator
  const problems: FieldProblem[] = []
  for (const field of ['low', 'high'] as const) {
    const value = target[field]
    if (value === null) continue
    const figure = { numerator: null, denominator: null, value }
    const [problem] = validateFigure(figure, { unit, signed: signed === 1 })
    if (problem !== undefined) problems.push({ field, sentence: problem.sentence })
  }
  if (target.tolerance.startsWith('-')) {
    problems.push({ field: 'tolerance', sentence: 'The tolerance cannot be less than 0.' })
  }
  if (!isPeriodStart(frequency, target.fromPeriod)) {
    problems.push({
      field: 'fromPeriod',
      sentence: 'A target starts on the first day of a reporting period.',
    })
  }
  const { low, high } = boundsOf(target, polarity)
  if (targetText(target, polarity, unit) === null) problems.push(boundMissing(polarity))
  else if (low !== null && high !== null && compareDecimal(low, high) > 0) {
    problems.push({ field: 'high', sentence: 'The most that will do cannot be less than the least.' })
  }
  return problems
}

function boundMissing(polarity: Indicator['polarity']): FieldProblem {
  if (polarity === 'neutral') {
    return { field: 'low', sentence: 'Neither high nor low is better here, so there can be no target.' }
  }
  return polarity === 'lower'
    ? { field: 'high', sentence: 'Lower is better here: enter the most that will do.' }
    : { field: 'low', sentence: 'Enter the least that will do.' }
}
