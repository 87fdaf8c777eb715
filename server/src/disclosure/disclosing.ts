import { momentOf } from '@roundtable/db/as-at.ts'
import {
  listBesideRolling,
  listRuleSets,
  type RuleSetRow,
} from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import { listPartFigures } from '@roundtable/db/queries/part-figure.queries.ts'
import {
  type FigureSource,
  publishedRuleSet,
  type RuleSet,
  standardRuleSet,
} from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { audienceOf, goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { type Disclosing, nothingHidden, type PartLine } from './disclosing-rules.ts'
import { hiddenByFormula } from './hidden-by-formula.ts'

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

const standing = cacheByVersion(async (ctx) => {
  const { partnershipId } = ctx.actor
  const source = sourceOf(ctx)
  if (source === 'published')
    return { rules: publishedRuleSet, besideRolling: new Set<string>(), key: source }
  const [row] = await listRuleSets(ctx.database.reader, { partnershipId, source })
  const rules = row === undefined ? standardRuleSet : rulesIn(row)
  const besideRolling = new Set(await listBesideRolling(ctx.database.reader, partnershipId))
  return { rules, besideRolling, key: `${JSON.stringify(rules)} ${[...besideRolling].sort().join()}` }
})

const noParts: ReadonlyMap<string, readonly PartLine[]> = new Map()

const partsOf = cacheByVersion(async ({ actor, database }) => {
  const parts = new Map<string, PartLine[]>()
  for (const row of await listPartFigures(database.reader, actor.partnershipId)) {
    if (row.kind === 'partnership') continue
    const lines = parts.get(row.indicatorId) ?? []
    const line = lines.at(-1)
    if (line?.seriesId === row.seriesId) line.figures.push(row)
    else lines.push({ kind: row.kind, seriesId: row.seriesId, figures: [row] })
    parts.set(row.indicatorId, lines)
  }
  return parts
})

/** Whoever lets figures out asks here: the audience of the seats with which somebody acts, and the rules that stand. */
export async function disclosingFor(ctx: ActorContext): Promise<Disclosing> {
  const audience = audienceOf(ctx.actor)
  const { rules, besideRolling, key } = await standing(ctx)
  const isWhole = audience === 'trusted' || rules.isDisclosed
  const parts = isWhole ? noParts : await partsOf(ctx)
  const bare = { audience, rules, besideRolling, parts, hidden: nothingHidden, key: `${audience} ${key}` }
  const hidden = isWhole || audience === 'none' ? nothingHidden : await hiddenByFormula(ctx, bare)
  const isBound = hidden.figures.size + hidden.states.size > 0
  const since =
    parts.size === 0 && !isBound ? '' : ` ${ctx.actor.partnershipId} ${ctx.membership.dataVersion}`
  const goals = isBound ? ` ${goalsGrantedTo(ctx.actor)?.join()}` : ''
  const moment = momentOf(ctx.database.reader)
  const then = moment === null ? '' : ` ${moment}`
  return { ...bare, hidden, key: `${bare.key}${since}${goals}${then}` }
}
