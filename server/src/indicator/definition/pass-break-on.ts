import type { Tx } from '@roundtable/db/database.ts'
import { listFormulaTerms } from '@roundtable/db/queries/formula.queries.ts'
import {
  insertIndicatorVersions,
  listNewestDefinitions,
  lockIndicator,
} from '@roundtable/db/queries/indicator.queries.ts'
import { updateIndicatorStep } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { formulaFor } from '@roundtable/shared/indicator/formula.ts'
import { madeFrom } from '@roundtable/shared/indicator/formula-order.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import type { ActorContext } from '../../base/context.ts'
import { recordFormula } from '../../calculation/formula-choices.ts'
import { versionsOf } from '../../calculation/formula-versions.ts'
import { advance } from '../../lifecycle/advance.ts'
import type { HeldIndicator } from './hold-indicator.ts'

type Break = { indicator: HeldIndicator; fromPeriod: string; at: string }

/** Where a part is no longer comparable, neither is what is calculated from it: each gets a version that says so. */
export async function passBreakOn(
  tx: Tx,
  ctx: ActorContext,
  { indicator, fromPeriod, at }: Break,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const terms = await listFormulaTerms(tx, { partnershipId })
  const links = terms.map(({ indicatorId, partId }) => ({ id: indicatorId, partId }))
  const broken = new Set([indicator.id])
  for (const id of madeFrom(links, [indicator.id])) {
    const versions = versionsOf(terms.filter(({ indicatorId }) => indicatorId === id))
    const later = versions.filter((version) => version.fromPeriod > fromPeriod)
    const there = formulaFor(versions, fromPeriod)
    const isTouched = [there, ...later].some((version) =>
      version?.terms.some(({ partId }) => broken.has(partId)),
    )
    if (!isTouched) continue
    await lockIndicator(tx, { partnershipId, indicatorId: id })
    const [found] = await listNewestDefinitions(tx, { partnershipId, indicatorIds: [id] })
    if (found === undefined || !isOpenTo(indicatorLifecycle, 'revise', found.state)) continue
    broken.add(id)
    const { state, steps, code, ...definition } = found
    const version = definition.version + 1
    await advance(tx, ctx, {
      life: indicatorLifecycle,
      deed: 'revise',
      record: { id, state, version: steps },
      write: async (to) => {
        const key = { partnershipId, indicatorId: id }
        await updateIndicatorStep(tx, key, { state: to, at, defined: true })
        await insertIndicatorVersions(tx, [
          {
            ...definition,
            version,
            fromPeriod,
            breaksComparability: 1,
            reason: `${indicator.code}, which it is calculated from, was defined anew.`,
            recordedAt: at,
            recordedBy: personId,
          },
        ])
        await recordFormula(tx, { ...key, version, recordedAt: at }, there?.terms ?? [])
      },
      summary: `Indicator ${code} breaks with ${indicator.code} from ${periodLabel(indicator.frequency, fromPeriod)}: it is calculated from it.`,
    })
  }
}
