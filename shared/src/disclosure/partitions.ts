import { type JudgedState, judge } from './cell-amounts.ts'
import type { HistoryLine, IndicatorHistory } from './cell-history.ts'
import type { RuleSet } from './disclosure-rules.ts'
import type { Partition } from './replay-period.ts'
import { isEqual, sumOf } from './sum-of-parts.ts'

/** A dimension of an indicator, with what its figures say of whether it makes up the whole. */
export type Dimension = {
  lines: readonly HistoryLine[]
  /** How it adds up: always, where its figures do, or it cannot be known and its parts are taken to be near. */
  adds: 'always' | 'where-equal' | 'nearly'
  basesAddUp: boolean
}

export type JudgedHistory = {
  whole: string | null
  dimensions: readonly Dimension[]
  /** Every state by its period, in the order of publication. */
  periods: ReadonlyMap<string, readonly JudgedState[]>
  /** By line, the first of its periods, and the newest. */
  spans: ReadonlyMap<string, { first: string; last: string }>
}

/** `isForced`: what goes although it is not small. */
export function judgeHistory(
  { unit, annualisedBy, lines, states }: IndicatorHistory,
  rules: RuleSet,
  isForced: (seriesId: string, periodStart: string) => boolean,
): JudgedHistory {
  const ordered = states
    .map((state) => judge(state, { unit, annualisedBy, rules }, isForced(state.seriesId, state.periodStart)))
    .sort((a, b) =>
      a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.revision - b.revision,
    )
  const periods = new Map<string, JudgedState[]>()
  const spans = new Map<string, { first: string; last: string }>()
  for (const state of ordered) {
    const { seriesId, periodStart } = state
    const known = periods.get(periodStart)
    if (known === undefined) periods.set(periodStart, [state])
    else known.push(state)
    const span = spans.get(seriesId)
    if (span === undefined) spans.set(seriesId, { first: periodStart, last: periodStart })
    else if (periodStart < span.first) span.first = periodStart
    else if (periodStart > span.last) span.last = periodStart
  }
  const whole = lines.find(({ dimension }) => dimension === null)?.seriesId ?? null
  return { whole, dimensions: dimensionsOf(lines, whole, periods), periods, spans }
}

function dimensionsOf(
  lines: readonly HistoryLine[],
  whole: string | null,
  periods: JudgedHistory['periods'],
): Dimension[] {
  const names = new Set(lines.flatMap(({ dimension }) => dimension ?? []))
  return [...names].map((name) => {
    const parts = lines.filter(({ dimension }) => dimension === name)
    const said = parts.some(({ addsUp }) => addsUp === true)
      ? true
      : parts.every(({ addsUp }) => addsUp === false)
        ? false
        : null
    const { equal, unequal, withBases, withoutBases } = comparison(parts, whole, periods)
    const isAlways = said === true || (said === null && (equal > 0 || unequal < provenBy))
    const adds = isAlways ? 'always' : said === false ? 'where-equal' : 'nearly'
    return { lines: parts, adds, basesAddUp: withBases > 0 || withoutBases < provenBy }
  })
}

/** In how many periods, none without, figures have to be at odds before they are taken never to add up. */
const provenBy = 3

/** In how many periods the figures of all parts there were once added up to the whole, with their bases or without. */
function comparison(parts: readonly HistoryLine[], whole: string | null, periods: JudgedHistory['periods']) {
  const found = { equal: 0, unequal: 0, withBases: 0, withoutBases: 0 }
  for (const states of periods.values()) {
    const compared = [...sumsOver(parts, whole, states)]
    const equal = compared.filter((of) => isSum(of, 'counted') === true)
    if (equal.length > 0) found.equal += 1
    else if (compared.some((of) => isSum(of, 'counted') === false)) found.unequal += 1
    if (equal.some((of) => isSum(of, 'base') === true)) found.withBases += 1
    else if (equal.some((of) => isSum(of, 'base') === false)) found.withoutBases += 1
  }
  return found
}

type WholeAndParts = { total: JudgedState; there: readonly JudgedState[] }

/** The whole and the parts there were, each time one of them changed. */
function* sumsOver(
  parts: readonly HistoryLine[],
  whole: string | null,
  states: readonly JudgedState[],
): Generator<WholeAndParts> {
  const current = new Map<string, JudgedState>()
  for (const [i, state] of states.entries()) {
    current.set(state.seriesId, state)
    if (states[i + 1]?.recordedAt === state.recordedAt) continue
    const total = whole === null ? undefined : current.get(whole)
    const there = parts.flatMap(({ seriesId }) => current.get(seriesId) ?? [])
    if (total !== undefined && there.length > 0) yield { total, there }
  }
}

function isSum({ total, there }: WholeAndParts, name: 'counted' | 'base'): boolean | null {
  const sum = sumOf(there, name)
  const all = total.amounts[name]
  return sum === null || all === null || all === 0 ? null : isEqual(sum, all)
}

export function newestOf(states: readonly JudgedState[]): Map<string, JudgedState> {
  const newest = new Map<string, JudgedState>()
  for (const state of states) newest.set(state.seriesId, state)
  return newest
}

/** The partitions that have to be looked at in a period: those that add up always, or do so there. */
export function partitionsIn(
  { dimensions, whole, spans }: JudgedHistory,
  periodStart: string,
  states: readonly JudgedState[],
): Partition[] {
  const there = new Set(states.map(({ seriesId }) => seriesId))
  return dimensions
    .filter(({ adds, lines }) => adds === 'always' || isEqualOnce(lines, whole, states))
    .map(({ lines, basesAddUp }) => ({
      basesAddUp,
      parts: lines.flatMap(({ seriesId, createdAt, isAwaited }): Partition['parts'][number][] => {
        const span = spans.get(seriesId)
        const isIn = span === undefined ? isAwaited : span.first <= periodStart
        const isStill = isAwaited || (span !== undefined && span.last > periodStart)
        if (isIn && isStill) return [{ seriesId, since: createdAt }]
        return there.has(seriesId) ? [{ seriesId, since: null }] : []
      }),
    }))
    .filter(({ parts }) => parts.length > 0)
}

function isEqualOnce(
  lines: readonly HistoryLine[],
  whole: string | null,
  states: readonly JudgedState[],
): boolean {
  for (const of of sumsOver(lines, whole, states)) {
    if (of.there.length > 1 && isSum(of, 'counted') === true) return true
  }
  return false
}
