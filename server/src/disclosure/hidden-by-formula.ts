import {
  listFiguresOfIndicators,
  listFormerStates,
  listFormulaTerms,
  listPartNames,
} from '@roundtable/db/queries/formula.queries.ts'
import {
  type CalculatedFrom,
  type HiddenPeriods,
  hideByFormula,
} from '@roundtable/shared/disclosure/disclose-calculated.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { discloseLines, discloseStates, hiddenPeriods } from './disclose-series.ts'
import { type Disclosing, type HiddenByFormula, nothingHidden } from './disclosing-rules.ts'

type FigureRow = Awaited<ReturnType<typeof listFiguresOfIndicators>>[number]

function formulasOf(terms: Awaited<ReturnType<typeof listFormulaTerms>>): CalculatedFrom[] {
  const found = new Map<string, { id: string; numerator: Set<string>; parts: Set<string> }>()
  for (const { indicatorId: id, partId, side } of terms) {
    const made = found.get(id) ?? { id, numerator: new Set(), parts: new Set() }
    found.set(id, made)
    made.parts.add(partId)
    if (side === 'numerator') made.numerator.add(partId)
  }
  return [...found.values()].map(({ id, numerator, parts }) => ({
    id,
    numerator: [...numerator],
    parts: [...parts],
  }))
}

function linesOf(rows: readonly FigureRow[]) {
  const lines = new Map<string, { kind: FigureRow['kind']; figures: FigureRow[] }>()
  for (const row of rows) {
    const line = lines.get(row.seriesId) ?? { kind: row.kind, figures: [] }
    lines.set(row.seriesId, line)
    line.figures.push(row)
  }
  return [...lines.values()]
}

/** Read with everything there is of the indicators that formulas name, as the audience would be told without them. */
async function load(ctx: ActorContext, bare: Disclosing): Promise<HiddenByFormula> {
  const { partnershipId } = ctx.actor
  const { reader } = ctx.database
  const terms = await listFormulaTerms(reader, { partnershipId })
  if (terms.length === 0) return nothingHidden
  const calculated = formulasOf(terms)
  const made = new Set(calculated.map(({ id }) => id))
  const indicatorIds = [...new Set(terms.flatMap(({ indicatorId, partId }) => [indicatorId, partId]))]
  const rows = await listFiguresOfIndicators(reader, { partnershipId, indicatorIds, onlyWhole: false })
  const former = await listFormerStates(reader, { partnershipId, indicatorIds })
  const granted = goalsGrantedTo(ctx.actor)
  const names = await listPartNames(reader, { partnershipId, indicatorIds })
  const hidden = { figures: new Map<string, Set<string>>(), states: new Map<string, Set<string>>() }
  const small = { figures: new Map<string, Set<string>>(), states: new Map<string, Set<string>>() }
  for (const { id, goalId, unit } of names) {
    const lines = linesOf(rows.filter(({ indicatorId }) => indicatorId === id))
    const shown = discloseLines(bare, { indicatorId: id, unit }, lines)
    const whole = shown.filter((_, at) => lines[at]?.kind === 'partnership').flat()
    const states = discloseStates(
      bare,
      { indicatorId: id, unit },
      former.filter(({ indicatorId }) => indicatorId === id),
    )
    const isForeign = granted !== null && (goalId === null || !granted.includes(goalId))
    const of = made.has(id) ? small : hidden
    if (isForeign && !made.has(id)) {
      const every = new Set(lines.flatMap(({ figures }) => figures.map(({ periodStart }) => periodStart)))
      hidden.figures.set(id, every)
      hidden.states.set(id, every)
    } else {
      of.figures.set(id, hiddenPeriods(whole))
      of.states.set(id, hiddenPeriods([...shown.flat(), ...states]))
    }
  }
  const figures = hideByFormula(calculated, { hidden: hidden.figures, small: small.figures })
  const states = hideByFormula(calculated, { hidden: hidden.states, small: small.states })
  return { figures: beyond(hidden.figures, figures), states: beyond(hidden.states, states) }
}

/** What was not hidden before formulas were looked at. */
function beyond(before: HiddenPeriods, after: HiddenPeriods): HiddenPeriods {
  const added = [...after].map(([id, periods]): [string, Set<string>] => [
    id,
    new Set([...periods].filter((period) => before.get(id)?.has(period) !== true)),
  ])
  return new Map(added.filter(([, periods]) => periods.size > 0))
}

export const hiddenByFormula = cacheByVersion(load, ({ actor }, { key }) =>
  JSON.stringify([key, goalsGrantedTo(actor)]),
)
