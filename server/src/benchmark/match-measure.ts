import {
  deleteBenchmarkMatch,
  listBenchmarkLabels,
  listBenchmarkMatches,
  upsertBenchmarkMatch,
} from '@roundtable/db/queries/benchmark-file.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { BenchmarkFileTable } from '@roundtable/db/tables/benchmark-file.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { matchSchema, unmatchSchema } from '@roundtable/shared/benchmark/benchmark-file.ts'
import { problemsOfMatch } from '@roundtable/shared/benchmark/benchmark-form.ts'
import { scaleOf } from '@roundtable/shared/figure/figure.ts'
import { keepPublishedFigures } from '@roundtable/shared/partnership/partnership-rights.ts'
import { measureWords } from '@roundtable/shared/published/open-data/data-description.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { addPublishedIndicator } from '../published/add-published-indicator.ts'
import { requireBenchmarkFile } from './get-benchmark-file.ts'
import { labelsOf } from './keep-labels.ts'
import type { ReadContent } from './receive-benchmark-file.ts'

/** A measure of this file, and of next year's, is an indicator. */
export async function matchMeasure(ctx: ActorContext, input: z.infer<typeof matchSchema>): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { id, measure, indicatorCode, numerator, denominator } = input
  assertNoProblems(problemsOfMatch(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const file = await requireBenchmarkFile(tx, ctx, id)
    const { form } = file
    if (form === '') throw new DomainError('rule', 'This file was not read: upload it again.')
    const labels = labelsOf(await listBenchmarkLabels(tx, partnershipId), form)
    const { words, unit } = measureWords(measure, labels)
    const wanted = { partnershipId, code: indicatorCode, measure: words }
    const indicator = ctx.membership.readOnly
      ? await addPublishedIndicator(tx, ctx, { ...publishedFrom(file), ...wanted })
      : await requireIndicator(tx, ctx, indicatorCode)
    if (unit === '%' && indicator.unit !== 'percent') {
      const sentence = `This measure is in % by its description, and ${indicator.code} is not: choose another.`
      throw new DomainError('rule', sentence, { fields: [{ field: 'indicatorCode', sentence }] })
    }
    if (numerator !== '' && scaleOf(indicator.unit) === 1) {
      const sentence = `${indicator.code} is neither a percentage nor a rate: it has no numerator and denominator.`
      throw new DomainError('rule', sentence, { fields: [{ field: 'numerator', sentence }] })
    }
    const matches = await listBenchmarkMatches(tx, partnershipId)
    const other = matches.find(
      (match) => match.form === form && match.indicatorId === indicator.id && match.measure !== measure,
    )
    if (other !== undefined) {
      const sentence = `${indicator.code} is matched to another measure of these files: end that match first.`
      throw new DomainError('rule', sentence)
    }
    await upsertBenchmarkMatch(tx, {
      ...{ partnershipId, form, measure, indicatorId: indicator.id },
      ...{ numerator: numerator || null, denominator: denominator || null },
      ...{ recordedAt: ctx.now(), recordedBy: personId },
    })
    await act(tx, ctx, {
      act: 'benchmark.matched',
      subjectId: indicator.id,
      summary: `A measure of a publisher’s files was matched to ${indicator.code}.`,
      seat: keepPublishedFigures.seat(ctx.actor),
    })
  })
}

/** What a definition says of where its figures are from. */
function publishedFrom({ content }: Pick<BenchmarkFileTable, 'content'>) {
  if (content === '') throw new DomainError('rule', 'This file was taken over already: upload it again.')
  const { data }: ReadContent = JSON.parse(content)
  return {
    publisher: data.publisher,
    firstYear: 'firstYear' in data && data.firstYear > 0 ? data.firstYear : 2000,
  }
}

/** The measure is read no more; what was taken over by it stays. */
export async function unmatchMeasure(ctx: ActorContext, input: z.infer<typeof unmatchSchema>): Promise<void> {
  const { partnershipId } = ctx.actor
  const { id, measure } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const { form } = await requireBenchmarkFile(tx, ctx, id)
    const matches = await listBenchmarkMatches(tx, partnershipId)
    const match = matches.find((each) => each.form === form && each.measure === measure)
    if (match === undefined) throw new DomainError('not-found', 'This measure is not matched.')
    await deleteBenchmarkMatch(tx, { partnershipId, form, measure })
    await act(tx, ctx, {
      act: 'benchmark.unmatched',
      subjectId: match.indicatorId,
      summary: `A measure of a publisher’s files is no longer matched to ${match.code}.`,
      seat: keepPublishedFigures.seat(ctx.actor),
    })
  })
}
