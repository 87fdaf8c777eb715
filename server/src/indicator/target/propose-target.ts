import type { Tx } from '@roundtable/db/database.ts'
import { listSeries, lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { insertTarget, listTargets, type TargetRow } from '@roundtable/db/queries/target.queries.ts'
import { canonicalDecimal } from '@roundtable/shared/base/decimal.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { proposeTargetSchema } from '@roundtable/shared/indicator/indicator.ts'
import { problemsOfTarget } from '@roundtable/shared/target/target-form.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { begin } from '../../lifecycle/advance.ts'
import { missingIndicator, requireIndicator } from '../access/require-indicator.ts'

type Input = z.infer<typeof proposeTargetSchema>

/** Puts a target on the table, once however often it is sent; it counts from the moment the board agrees it. */
export async function proposeTarget(ctx: ActorContext, input: Input): Promise<void> {
  await ctx.database.db.transaction().execute(async (tx) => {
    const { problems, propose } = await heldProposal(tx, ctx, input)
    assertNoProblems(problems)
    await propose()
  })
}

/** A proposal on its held indicator: what is wrong with it, and how it is put on the table. */
export async function heldProposal(tx: Tx, ctx: ActorContext, input: Input) {
  const { partnershipId, personId } = ctx.actor
  const indicator = await requireIndicator(tx, ctx, input.code)
  await lockIndicator(tx, { partnershipId, indicatorId: indicator.id })
  const lines = await listSeries(tx, { partnershipId, indicatorId: indicator.id })
  if (!lines.some((line) => line.id === input.seriesId)) throw missingIndicator()
  const problems = problemsOfTarget(input, { ...indicator, signed: indicator.signed === 1 })
  async function propose(): Promise<void> {
    const target = canonical(input)
    const standing = await listTargets(tx, { partnershipId, seriesId: input.seriesId })
    if (standing.some((each) => isSame(each, target))) return
    const id = ctx.newId()
    await insertTarget(tx, {
      ...{ partnershipId, id, seriesId: input.seriesId, ...target, rationale: input.rationale },
      ...{ state: 'proposed', agreedBy: null, agreedByName: null, agreedAt: null, meeting: null },
      ...{ version: 1, recordedAt: ctx.now(), recordedBy: personId, withdrawnAt: null },
    })
    await begin(tx, ctx, {
      life: targetLifecycle,
      name: 'target.proposed',
      ids: [id],
      summary: `A target was proposed for ${indicator.code}, from ${periodLabel(indicator.frequency, input.fromPeriod)}.`,
    })
  }
  return { problems, propose }
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
