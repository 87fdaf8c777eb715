import type { JudgedState } from './cell-amounts.ts'
import type { HiddenCells, IndicatorHistory } from './cell-history.ts'
import type { RuleSet } from './disclosure-rules.ts'
import { type JudgedHistory, judgeHistory, newestOf, partitionsIn } from './partitions.ts'
import { bySize } from './protection.ts'
import { replayPeriod } from './replay-period.ts'

/** What other indicators do to the cells of one. */
export type Beside = {
  /** What goes although it is not small, such as months that a rolling figure would give away. */
  isForced: (seriesId: string, periodStart: string) => boolean
  /** What is known from others that are told. */
  isOpen: (seriesId: string, periodStart: string) => boolean
  /** From which moment on it waits for others; the empty text where from its publication on, null where it does not. */
  waitsSince: (seriesId: string, periodStart: string) => string | null
}
export const nothingBeside: Beside = { isForced: () => false, isOpen: () => false, waitsSince: () => null }

/**
 * Of which cells of one indicator nothing may be said to an audience that is not trusted (DOMAIN section 7): decided
 * from all states that were ever published, in the order of publication, and so the same at every moment and in every
 * view.
 */
export function hiddenCells(
  history: IndicatorHistory,
  rules: RuleSet,
  beside: Beside = nothingBeside,
): HiddenCells {
  const judged = judgeHistory(history, rules, beside.isForced)
  const hidden = new Map<string, Set<string>>()
  const waiting = new Map<string, Map<string, string>>()
  const looked = new Map<string, Set<string>>()
  const toldOnce = new Map<string, Set<string>>()
  for (const [periodStart, states] of judged.periods) {
    const partitions = rules.secondary ? partitionsIn(judged, periodStart, states) : []
    const decided = replayPeriod({
      ...{ states, whole: judged.whole, partitions, rules },
      open: new Set(
        history.lines.flatMap(({ seriesId: id }) => (beside.isOpen(id, periodStart) ? [id] : [])),
      ),
    })
    for (const { seriesId } of states) placeIn(looked, seriesId, () => new Set<string>()).add(periodStart)
    const gone = new Set([...decided.hidden, ...besideNearWhole(judged, states, decided.hidden)])
    for (const seriesId of gone) placeIn(hidden, seriesId, () => new Set<string>()).add(periodStart)
    for (const seriesId of decided.toldOnce) {
      placeIn(toldOnce, seriesId, () => new Set<string>()).add(periodStart)
    }
    for (const seriesId of new Set(states.map((state) => state.seriesId))) {
      const since = [decided.waiting.get(seriesId) ?? null, beside.waitsSince(seriesId, periodStart)]
      const [first] = since.filter((each) => each !== null).sort()
      if (first === undefined || gone.has(seriesId)) continue
      placeIn(waiting, seriesId, () => new Map<string, string>()).set(periodStart, first)
    }
  }
  return { hidden, toldOnce, waiting, decided: looked }
}

/** Parts that make up the whole only nearly: one hidden alone would still follow, more or less. */
function besideNearWhole(
  { dimensions }: JudgedHistory,
  states: readonly JudgedState[],
  hidden: ReadonlySet<string>,
): string[] {
  const newest = newestOf(states)
  return dimensions
    .filter(({ adds }) => adds === 'nearly')
    .flatMap(({ lines }) => {
      const there = lines.flatMap(({ seriesId }) => newest.get(seriesId) ?? [])
      if (there.filter(({ seriesId }) => hidden.has(seriesId)).length !== 1) return []
      const [next] = there
        .filter(({ seriesId }) => !hidden.has(seriesId))
        .toSorted((a, b) => bySize(a.amounts, b.amounts))
      return next === undefined ? [] : [next.seriesId]
    })
}

function placeIn<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
