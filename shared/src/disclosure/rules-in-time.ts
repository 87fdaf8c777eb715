import { type HiddenCells, type IndicatorHistory, silenceOf } from './cell-history.ts'
import type { RuleSet } from './disclosure-rules.ts'
import { type Beside, hiddenCells } from './hidden-cells.ts'

/** A version of the rules, with the moment from which on it is in force, the empty text for the first. */
export type RuleVersion = {
  rules: RuleSet
  from: string
  /** What stricter rules have hidden before is told where this version hides nothing of its period. */
  tellsEarlier: boolean
}

type Of = {
  /** Oldest first, never none. */
  versions: readonly RuleVersion[]
  besideOf: (rules: RuleSet) => Beside
  /** Every version counts for every period, however late it was published: of rolling figures, which hold old months. */
  always?: boolean
}
type Decision = { from: string; tellsEarlier: boolean; place: number; cells: HiddenCells }

/**
 * Of which cells nothing may be said, although the rules have changed. A period is judged by every version that was in
 * force since it was first published, and hides what any of them hides: a stricter version counts for everything that
 * was published before, a looser one tells nothing that was hidden. Readers of then know what was told before a
 * version that hides more of a period, so that of such a period nothing is told from then on that was not told by then.
 */
export function cellsInTime(history: IndicatorHistory, of: Of): HiddenCells {
  const known = new Map<string, HiddenCells>()
  const decided = of.versions.map(({ rules, ...version }, place): Decision => {
    const key = [rules.smallCount, rules.smallDenominator, rules.secondary].join()
    const cells = known.get(key) ?? hiddenCells(history, rules, of.besideOf(rules))
    known.set(key, cells)
    return { ...version, place, cells }
  })
  const [only] = decided
  if (known.size === 1 && only !== undefined) return only.cells
  const found = {
    hidden: new Map<string, Set<string>>(),
    toldOnce: new Map<string, Set<string>>(),
    decided: new Map<string, Set<string>>(),
    waiting: new Map<string, Map<string, string>>(),
  }
  const earlier = new Map<number, HiddenCells>()
  for (const [period, lines] of momentsByPeriod(history)) {
    const first = of.always === true ? '' : ([...lines.values()].flat().sort()[0] ?? '')
    const counting = countingFor(period, decided, first)
    const stricter = stricterAmong(period, counting, first)
    const before = stricter === null ? null : asBefore(stricter)
    for (const [seriesId, moments] of lines) {
      add(found.decided, seriesId, period)
      const cell = { seriesId, periodStart: period }
      const wasTold = (cells: HiddenCells) =>
        !isHidden(cells, cell) || cells.toldOnce.get(seriesId)?.has(period) === true
      const isLate = moments.some((moment) => stricter !== null && moment >= stricter.from)
      const isCut = before !== null && (isLate || silenceOf(before, cell, null) !== null)
      if (isCut || counting.some(({ cells }) => isHidden(cells, cell))) {
        add(found.hidden, seriesId, period)
        if (counting.some(({ cells }) => wasTold(cells))) add(found.toldOnce, seriesId, period)
        continue
      }
      const since = counting.flatMap(({ cells }) => cells.waiting.get(seriesId)?.get(period) ?? [])
      const [earliest] = since.sort()
      if (earliest === undefined) continue
      const waiting = found.waiting.get(seriesId) ?? new Map<string, string>()
      found.waiting.set(seriesId, waiting.set(period, earliest))
    }
  }
  return found

  function asBefore({ place, from }: Decision): HiddenCells {
    const cells =
      earlier.get(place) ??
      cellsInTime(
        { ...history, states: history.states.filter(({ recordedAt }) => recordedAt < from) },
        { ...of, versions: of.versions.slice(0, place) },
      )
    earlier.set(place, cells)
    return cells
  }
}

type CellRef = { seriesId: string; periodStart: string }
const isHidden = ({ hidden }: HiddenCells, { seriesId, periodStart }: CellRef): boolean =>
  hidden.get(seriesId)?.has(periodStart) === true

function add(map: Map<string, Set<string>>, seriesId: string, period: string): void {
  map.set(seriesId, (map.get(seriesId) ?? new Set<string>()).add(period))
}

/** By period and line, when its states were published. */
function momentsByPeriod({ states }: IndicatorHistory): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>()
  for (const { periodStart, seriesId, recordedAt } of states) {
    const lines = found.get(periodStart) ?? new Map<string, string[]>()
    found.set(periodStart, lines.set(seriesId, [...(lines.get(seriesId) ?? []), recordedAt]))
  }
  return found
}

const hiddenIn = (period: string, { cells }: Decision): string[] =>
  [...cells.hidden].flatMap(([seriesId, periods]) => (periods.has(period) ? [seriesId] : []))

/** The versions in force since the period was first published; what came before one that tells it does not count. */
function countingFor(period: string, decided: readonly Decision[], first: string): Decision[] {
  const inForce = decided.filter((_, i) => (decided[i + 1]?.from ?? last) > first)
  const anew = inForce.findLastIndex((each) => each.tellsEarlier && hiddenIn(period, each).length === 0)
  return inForce.slice(Math.max(0, anew))
}
const last = '9999'

/** The first that hides what those before it would have told, of a period that was published by then; or null. */
function stricterAmong(period: string, counting: readonly Decision[], first: string): Decision | null {
  const hidden = new Set<string>()
  for (const [i, each] of counting.entries()) {
    const own = hiddenIn(period, each)
    if (i > 0 && each.from > first && own.some((seriesId) => !hidden.has(seriesId))) return each
    for (const seriesId of own) hidden.add(seriesId)
  }
  return null
}
