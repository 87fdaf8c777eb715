import type { Tx } from '@roundtable/db/database.ts'
import { listFormulaTerms } from '@roundtable/db/queries/formula.queries.ts'
import { insertIndicatorVersions } from '@roundtable/db/queries/indicator.queries.ts'
import { updateIndicatorStep } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { orNull } from '@roundtable/shared/base/form.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { formulaFor, type Term } from '@roundtable/shared/indicator/formula.ts'
import type { reviseDefinitionSchema } from '@roundtable/shared/indicator/indicator-draft.ts'
import { problemsOfRevision } from '@roundtable/shared/indicator/indicator-form.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../../base/assert-no-problems.ts'
import type { ActorContext } from '../../base/context.ts'
import { recordFormula, requireTerms } from '../../calculation/formula-choices.ts'
import { versionsOf } from '../../calculation/formula-versions.ts'
import { recalculate } from '../../calculation/recalculate.ts'
import { advance } from '../../lifecycle/advance.ts'
import { type HeldIndicator, holdIndicator } from './hold-indicator.ts'
import { passBreakOn } from './pass-break-on.ts'

/** A definition anew from a period on, with the reason; the one before stays readable, and a break is marked as one. */
export async function reviseDefinition(
  ctx: ActorContext,
  input: z.infer<typeof reviseDefinitionSchema>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { code, steps, fromPeriod, reason, breaksComparability, formula, ...words } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const indicator = await holdIndicator(tx, ctx, { code, steps, deed: 'revise' })
    const { unit, frequency } = indicator
    const isCalculated = indicator.calculated === 1
    assertNoProblems(problemsOfRevision({ ...words, fromPeriod, reason }, { unit, frequency, isCalculated }))
    const of = { partnershipId, indicatorId: indicator.id, version: indicator.version + 1 }
    const terms = await termsFrom(tx, ctx, indicator, { formula, fromPeriod })
    await advance(tx, ctx, {
      life: indicatorLifecycle,
      deed: 'revise',
      record: { id: indicator.id, state: indicator.state, version: indicator.steps },
      write: async (state) => {
        const at = ctx.now()
        await updateIndicatorStep(tx, indicator.key, { state, at, defined: true })
        await insertIndicatorVersions(tx, [
          {
            ...of,
            ...words,
            numeratorWording: orNull(words.numeratorWording),
            denominatorWording: orNull(words.denominatorWording),
            fromPeriod,
            breaksComparability: breaksComparability ? 1 : 0,
            reason,
            recordedAt: at,
            recordedBy: personId,
          },
        ])
        await recordFormula(tx, { ...of, recordedAt: at }, terms)
      },
      summary: `Indicator ${code} was defined anew from ${periodLabel(indicator.frequency, fromPeriod)}${
        breaksComparability ? ', which breaks the comparison with figures before' : ''
      }.`,
      reason,
      reasonInTrail: true,
    })
    const at = ctx.now()
    if (isCalculated) await recalculate(tx, ctx, { indicatorId: indicator.id, at })
    if (breaksComparability) await passBreakOn(tx, ctx, { indicator, fromPeriod, at })
  })
}

type Revising = Pick<z.infer<typeof reviseDefinitionSchema>, 'formula' | 'fromPeriod'>

/** The formula from the period on: the one that is sent, or the one in force there. */
async function termsFrom(
  tx: Tx,
  ctx: ActorContext,
  { id, code, unit, frequency, calculated }: HeldIndicator,
  { formula = null, fromPeriod }: Revising,
): Promise<readonly Term[]> {
  const { partnershipId } = ctx.actor
  if (calculated !== 1) {
    if (formula === null) return []
    const sentence =
      'Agencies report this indicator: write another one that is calculated, and retire this one.'
    throw new DomainError('rule', sentence)
  }
  // Two formulas that change at the same time could close a circle between them.
  await lockPartnership(tx, partnershipId)
  if (formula !== null) return requireTerms(tx, ctx, formula, { code, unit, frequency })
  const versions = versionsOf(await listFormulaTerms(tx, { partnershipId, indicatorIds: [id] }))
  return formulaFor(versions, fromPeriod)?.terms ?? []
}
