import { type Frequency, periodOf, periodsBetween, yearAndMonthOf } from '../base/period.ts'
import { type Amounts, amountsOf, judge, leastOf } from './cell-amounts.ts'
import type { CellState, HiddenCells, IndicatorHistory } from './cell-history.ts'
import type { RuleSet } from './disclosure-rules.ts'
import { type Beside, nothingBeside } from './hidden-cells.ts'

/** A line of months (or quarters) and the rolling one beside it that adds up twelve months of them. */
export type RollingPair = { months: string; rolling: string; isWhole: boolean }

const keyOf = (seriesId: string, periodStart: string) => `${seriesId} ${periodStart}`

/**
 * Months beside a rolling figure: the one month by month gives the other away. From the publication of a line's first
 * small month on all its new months go; where it is the line of the whole, those of its parts go with them.
 */
export function monthsBesideRolling(
  history: IndicatorHistory,
  rules: RuleSet,
  { lines, whole }: { lines: ReadonlySet<string>; whole: string | null },
): Beside {
  if (lines.size === 0) return nothingBeside
  const since = new Map<string, string>()
  const first = new Map<string, string>()
  for (const state of history.states) {
    const { seriesId, periodStart, recordedAt } = state
    const cell = keyOf(seriesId, periodStart)
    if (recordedAt < (first.get(cell) ?? later)) first.set(cell, recordedAt)
    const isSmall = lines.has(seriesId) && judge(state, { ...history, rules }, false).isSmall
    if (isSmall && recordedAt < (since.get(seriesId) ?? later)) since.set(seriesId, recordedAt)
  }
  const ofWhole = whole === null ? undefined : since.get(whole)
  const isForced = (seriesId: string, periodStart: string) => {
    const from = [since.get(seriesId) ?? later, ofWhole ?? later].sort()[0] ?? later
    return (first.get(keyOf(seriesId, periodStart)) ?? '') >= from
  }
  return { ...nothingBeside, isForced }
}
const later = '9999'

type Months = { history: IndicatorHistory; cells: HiddenCells }

/**
 * Rolling figures that would give hidden months away. Of the whole: where its window holds a month that is told, or
 * was once, beside one that is hidden; and where it and those told before would leave too little open. Months that lie a
 * number of years apart go up together while those of another place in the year go down, with every rolling figure
 * as it is, so what is open is the sum, over the places in the year, of the least month of each (see isProtected).
 * Of a part: where its window holds a hidden month. Where all of its months are told, nothing is left to hide;
 * while one of them waits or is still to come, the rolling figure waits with it.
 */
export function rollingBesideMonths(
  rolling: IndicatorHistory,
  { history, cells }: Months,
  { pairs, rules }: { pairs: readonly RollingPair[]; rules: RuleSet },
): Beside {
  const forced = new Set<string>()
  const known = new Set<string>()
  const waits = new Map<string, string>()
  for (const pair of pairs) {
    const hidden = cells.hidden.get(pair.months) ?? none
    const toldOnce = cells.toldOnce.get(pair.months) ?? none
    const waiting = cells.waiting.get(pair.months)
    const months = leastByPeriod(history, pair.months)
    const starts = [
      ...new Set(rolling.states.flatMap((s) => (s.seriesId === pair.rolling ? [s.periodStart] : []))),
    ]
    const open = new Map<number, Amounts>()
    for (const start of starts.sort()) {
      const window = windowOf(rolling.frequency, start)
      const within = [...months].filter(([month]) => month >= window.from && month <= window.to)
      const gone = within.filter(([month]) => hidden.has(month))
      const isSecret = within.every(([month]) => hidden.has(month) && !toldOnce.has(month))
      const since = within.flatMap(([month]) => waiting?.get(month) ?? [])
      if (![...months.keys()].some((month) => month >= periodOf(history.frequency, window.to).start))
        since.push('')
      const [first] = since.sort()
      if (first !== undefined) waits.set(keyOf(pair.rolling, start), first)
      if (gone.length === 0) {
        const isWhole = within.length === periodsBetween(history.frequency, window.from, window.to).length
        if (isWhole && first === undefined) known.add(keyOf(pair.rolling, start))
      } else if (
        !pair.isWhole ||
        !isSecret ||
        isCorrected(rolling, pair.rolling, start) ||
        !keepsOpen(open, within, rules)
      ) {
        forced.add(keyOf(pair.rolling, start))
      }
    }
  }
  return {
    isForced: (seriesId, periodStart) => forced.has(keyOf(seriesId, periodStart)),
    isOpen: (seriesId, periodStart) => known.has(keyOf(seriesId, periodStart)),
    waitsSince: (seriesId, periodStart) => waits.get(keyOf(seriesId, periodStart)) ?? null,
  }
}
const none: ReadonlySet<string> = new Set()

/** A correction beside figures that were told before could tell one that is hidden by now. */
const isCorrected = ({ states }: IndicatorHistory, seriesId: string, periodStart: string): boolean =>
  states.some(
    (state) => state.seriesId === seriesId && state.periodStart === periodStart && state.revision > 1,
  )

/** Takes the window in where it may be told. */
function keepsOpen(
  open: Map<number, Amounts>,
  within: readonly [string, Amounts][],
  { smallCount }: RuleSet,
): boolean {
  const next = new Map(open)
  for (const [month, amounts] of within) {
    const [, place] = yearAndMonthOf(month)
    next.set(place, leastOf(next.get(place), amounts))
  }
  const isWide = (['counted', 'leftOut'] as const).every((name) => {
    const known = [...next.values()].flatMap((amounts) => amounts[name] ?? [])
    return known.length === 0 || known.reduce((sum, each) => sum + each, 0) >= smallCount
  })
  if (isWide) for (const [place, amounts] of next) open.set(place, amounts)
  return isWide
}

function leastByPeriod({ states, ...of }: IndicatorHistory, seriesId: string): Map<string, Amounts> {
  const least = new Map<string, Amounts>()
  const own = (state: CellState) => state.seriesId === seriesId
  for (const state of states.filter(own)) {
    least.set(state.periodStart, leastOf(least.get(state.periodStart), amountsOf(state, of)))
  }
  return least
}

/** The first days of the twelve months to the end of the period. */
function windowOf(frequency: Frequency, start: string): { from: string; to: string } {
  const to = periodOf(frequency, start).end
  const [year, month] = yearAndMonthOf(to)
  const from = month === 12 ? `${year}-01-01` : `${year - 1}-${`${month + 1}`.padStart(2, '0')}-01`
  return { from, to }
}
