import { momentOf, presentOf } from '@roundtable/db/as-at.ts'
import { listRuleSets, type RuleSetRow } from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import { listPartNames } from '@roundtable/db/queries/formula.queries.ts'
import {
  type FigureSource,
  publishedRuleSet,
  type RuleSet,
  standardRuleSet,
} from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { audienceOf, goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { type CellsOf, decideCells, hashOf, listHistories, monthsOf, textOf } from './cell-decisions.ts'
import type { Disclosing, IndicatorCells } from './disclosing-rules.ts'
import { withFormulas } from './hidden-by-formula.ts'
import { relativesIn, withRelatives } from './relatives.ts'

export const sourceOf = ({ membership }: Pick<ActorContext, 'membership'>): FigureSource =>
  membership.readOnly ? 'published' : 'returns'

export const rulesIn = (row: RuleSetRow): RuleSet => ({
  ...standardRuleSet,
  smallCount: row.smallCount,
  smallDenominator: row.smallDenominator,
  roundCountsTo: row.roundCountsTo,
  percentDecimals: row.percentDecimals,
  otherDecimals: row.otherDecimals,
  secondary: row.secondary === 1,
})

const rulesOf = cacheByVersion(async (ctx): Promise<RuleSet> => {
  const source = sourceOf(ctx)
  if (source === 'published') return publishedRuleSet
  const [row] = await listRuleSets(ctx.database.reader, { partnershipId: ctx.actor.partnershipId, source })
  return row === undefined ? standardRuleSet : rulesIn(row)
})

/**
 * Whoever lets figures out asks here: the audience of the seats with which somebody acts, the rules, and of which
 * cells of these indicators nothing may be said. It is decided from everything that was published until today, also
 * for who reads as at an earlier moment.
 */
export async function disclosingFor(ctx: ActorContext, indicatorIds: readonly string[]): Promise<Disclosing> {
  const audience = audienceOf(ctx.actor)
  const moment = momentOf(ctx.database.reader)
  const today = { ...ctx, database: { ...ctx.database, reader: presentOf(ctx.database.reader) } }
  const rules = await rulesOf(today)
  const isWhole = audience === 'trusted' || (audience !== 'none' && rules.isDisclosed)
  const bare = { audience, rules, moment, isWhole }
  if (isWhole || audience === 'none') return { ...bare, cells: new Map() }
  return { ...bare, cells: await cellsFor(today, { indicatorIds, rules }) }
}

type WhichCells = { indicatorIds: readonly string[]; rules: RuleSet }

const cellsFor = cacheByVersion(decide, ({ actor }, { indicatorIds, rules }: WhichCells) =>
  JSON.stringify([goalsGrantedTo(actor), rules, indicatorIds]),
)

async function decide(
  ctx: ActorContext,
  { indicatorIds, rules }: WhichCells,
): Promise<Map<string, IndicatorCells>> {
  const relatives = await relativesIn(ctx)
  const ids = [...withRelatives(indicatorIds, relatives)]
  const histories = await listHistories(ctx, ids)
  const rowsOf = (id: string | undefined) => histories.get(id ?? '') ?? []
  const isForeign = await foreignAmong(ctx, relatives.calculated.length === 0 ? [] : ids)
  const decided = new Map<string, CellsOf>()
  for (const [id, rows] of histories) {
    const rolling = relatives.rolling
      .filter((link) => link.months === id)
      .flatMap((link) => rowsOf(link.rolling))
    decided.set(id, await decideCells(rows, rules, { months: undefined, rolling }))
  }
  const cells = withFormulas(decided, relatives.calculated, isForeign)
  for (const [id, rows] of histories) {
    const months = monthsOf(relatives.rolling, id)
    const of = decided.get(months ?? '')
    const known = cells.get(months ?? '')
    if (of === undefined || known === undefined) continue
    decided.set(id, await decideCells(rows, rules, { months: { ...of, cells: known }, rolling: [] }))
  }
  const found = withFormulas(decided, relatives.calculated, isForeign)
  return new Map([...found].map(([id, each]) => [id, { ...each, key: hashOf(textOf(each)) }]))
}

/** Which of these lie under goals the reader was not granted. */
async function foreignAmong(ctx: ActorContext, indicatorIds: readonly string[]) {
  const granted = goalsGrantedTo(ctx.actor)
  if (granted === null || indicatorIds.length === 0) return () => false
  const { partnershipId } = ctx.actor
  const names = await listPartNames(ctx.database.reader, { partnershipId, indicatorIds })
  const seen = new Set(
    names.flatMap(({ id, goalId }) => (goalId !== null && granted.includes(goalId) ? [id] : [])),
  )
  return (id: string) => !seen.has(id)
}
