import { momentOf, presentOf } from '@roundtable/db/as-at.ts'
import { listRuleSets } from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import { listPartNames } from '@roundtable/db/queries/formula.queries.ts'
import {
  type FigureSource,
  publishedRuleSet,
  standardRuleSet,
} from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { readPreview } from '@roundtable/shared/disclosure/preview.ts'
import type { RuleVersion } from '@roundtable/shared/disclosure/rules-in-time.ts'
import { audienceOf, goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { cacheByTables, cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import {
  annualisedByOf,
  type CellsOf,
  decideCells,
  hashOf,
  listHistories,
  monthsOf,
  textOf,
} from './cell-decisions.ts'
import type { Disclosing, IndicatorCells } from './disclosing-rules.ts'
import { withFormulas } from './hidden-by-formula.ts'
import { relativesIn, withRelatives } from './relatives.ts'
import { versionIn } from './rules-in.ts'

export const sourceOf = ({ membership }: Pick<ActorContext, 'membership'>): FigureSource =>
  membership.readOnly ? 'published' : 'returns'

/** The rules in force, and those before them, oldest first; with what a preview tries on. */
const versionsOf = cacheByVersion(async (ctx): Promise<readonly RuleVersion[]> => {
  const source = sourceOf(ctx)
  if (source === 'published') return [{ ...fromTheBeginning, rules: publishedRuleSet }]
  const rows = await listRuleSets(ctx.database.reader, { partnershipId: ctx.actor.partnershipId, source })
  return [{ ...fromTheBeginning, rules: standardRuleSet }, ...rows.map(versionIn).toReversed()]
})
const fromTheBeginning = { from: '', tellsEarlier: false }

async function rulesFor(ctx: ActorContext): Promise<readonly RuleVersion[]> {
  const versions = await versionsOf(ctx)
  const tried = ctx.seenAs === undefined ? null : (readPreview(ctx.seenAs)?.rules ?? null)
  if (tried === null || sourceOf(ctx) === 'published') return versions
  return [...versions, { rules: { ...standardRuleSet, ...tried }, from: ctx.now(), tellsEarlier: false }]
}

/** The public holds no seat: it reads as the wider audiences do, and rounded. */
function readerOf({ actor, seenAs }: ActorContext): Disclosing['audience'] {
  const audience = audienceOf(actor)
  const isPublic = seenAs !== undefined && readPreview(seenAs)?.audience === 'public'
  return isPublic && audience === 'wider' ? 'public' : audience
}

/**
 * Whoever lets figures out asks here: the audience of the seats with which somebody acts, the rules, and of which
 * cells of these indicators nothing may be said. It is decided from everything that was published until today, also
 * for who reads as at an earlier moment.
 */
export async function disclosingFor(ctx: ActorContext, indicatorIds: readonly string[]): Promise<Disclosing> {
  const today = presentOfContext(ctx)
  const { versions, ...bare } = await readerIn(ctx)
  if (bare.isWhole || bare.audience === 'none') return { ...bare, cells: new Map() }
  return { ...bare, cells: await cellsFor(today, { indicatorIds, versions }) }
}

const presentOfContext = (ctx: ActorContext): ActorContext => ({
  ...ctx,
  database: { ...ctx.database, reader: presentOf(ctx.database.reader) },
})

/** Who reads, and by which rules, those before them too. */
export async function readerIn(ctx: ActorContext) {
  const audience = readerOf(ctx)
  const versions = await rulesFor(presentOfContext(ctx))
  const { rules } = versions.at(-1) ?? { rules: standardRuleSet }
  const isWhole = audience === 'trusted' || (audience !== 'none' && rules.isDisclosed)
  return { audience, rules, moment: momentOf(ctx.database.reader), isWhole, versions }
}

type WhichCells = { indicatorIds: readonly string[]; versions: readonly RuleVersion[] }

const mostCached = 2_000

const aboutCells = ({ actor }: ActorContext, { indicatorIds, versions }: WhichCells) =>
  JSON.stringify([goalsGrantedTo(actor), versions, indicatorIds])
const weighCells = ({ indicatorIds }: WhichCells) => indicatorIds.length

/** What was published, of which lines, and what gives it away: a draft changes none of it. */
const decidedCells = cacheByTables(['indicator', 'indicator_version', 'series', 'reading_due'], decide, {
  about: aboutCells,
  most: mostCached,
  weigh: weighCells,
})

const cellsFor = cacheByVersion(decidedCells, aboutCells, { most: mostCached, weigh: weighCells })

async function decide(
  ctx: ActorContext,
  { indicatorIds, versions }: WhichCells,
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
    decided.set(id, await decideCells(rows, versions, { months: undefined, rolling }))
  }
  const cells = withFormulas(decided, relatives.calculated, isForeign)
  for (const [id, rows] of histories) {
    const months = monthsOf(relatives.rolling, id)
    const of = decided.get(months ?? '')
    const known = cells.get(months ?? '')
    if (of === undefined || known === undefined) continue
    decided.set(id, await decideCells(rows, versions, { months: { ...of, cells: known }, rolling: [] }))
  }
  const found = withFormulas(decided, relatives.calculated, isForeign)
  return new Map(
    [...found].map(([id, each]) => [
      id,
      { ...each, key: hashOf(textOf(each)), annualisedBy: annualisedByOf(rowsOf(id)) },
    ]),
  )
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
