import type { Db } from '@roundtable/db/database.ts'
import {
  listPossiblePredecessors,
  listPredecessors,
  type PossiblePredecessor,
} from '@roundtable/db/queries/predecessor.queries.ts'
import { madeFrom } from '@roundtable/shared/indicator/formula-order.ts'
import type { PredecessorChoice } from '@roundtable/shared/indicator/predecessor-form.ts'
import type { ActorContext } from '../../base/context.ts'
import { type IndicatorRow, requireIndicator } from '../access/require-indicator.ts'

type Choices = {
  indicator: IndicatorRow
  choices: readonly (PredecessorChoice & PossiblePredecessor)[]
}

/** Which indicators one could continue; those that continue it already would close a circle. */
export async function findPredecessorChoices(db: Db, ctx: ActorContext, code: string): Promise<Choices> {
  const { partnershipId } = ctx.actor
  const indicator = await requireIndicator(db, ctx, code)
  const links = await listPredecessors(db, partnershipId)
  const continuing = madeFrom(
    links.map(({ indicatorId, predecessorId }) => ({ id: indicatorId, partId: predecessorId })),
    [indicator.id],
  )
  const rows = await listPossiblePredecessors(db, partnershipId)
  const choices = rows.map((row) => ({ ...row, isCircular: continuing.includes(row.predecessorId) }))
  return { indicator, choices }
}

/** Those that stand on one chart with it. */
export async function listPredecessorChoices(ctx: ActorContext, { code }: { code: string }) {
  const { indicator, choices } = await findPredecessorChoices(ctx.database.reader, ctx, code)
  const { unit, frequency } = indicator
  return choices.filter(
    (each) => each.code !== code && each.unit === unit && each.frequency === frequency && !each.isCircular,
  )
}
