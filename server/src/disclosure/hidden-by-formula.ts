import type { HiddenCells } from '@roundtable/shared/disclosure/cell-history.ts'
import { type CalculatedFrom, hideByFormula } from '@roundtable/shared/disclosure/disclose-calculated.ts'
import type { CellsOf } from './cell-decisions.ts'
import { historyOf } from './cell-decisions.ts'

/**
 * The cells with what formulas keep from an audience as well, in every line of an indicator. `isForeign` names
 * indicators of which it is told nothing at all.
 */
export function withFormulas(
  decided: ReadonlyMap<string, CellsOf>,
  calculated: readonly CalculatedFrom[],
  isForeign: (indicatorId: string) => boolean,
): Map<string, HiddenCells> {
  const found = new Map([...decided].map(([id, { cells }]) => [id, cells]))
  const concerned = calculated.filter(({ id }) => decided.has(id))
  if (concerned.length === 0) return found
  const made = new Set(concerned.map(({ id }) => id))
  const hidden = new Map<string, ReadonlySet<string>>()
  const small = new Map<string, ReadonlySet<string>>()
  for (const id of new Set(concerned.flatMap(({ id: own, parts }) => [own, ...parts]))) {
    const of = decided.get(id)
    if (of === undefined) continue
    if (!made.has(id) && isForeign(id)) hidden.set(id, periodsOf(of))
    else (made.has(id) ? small : hidden).set(id, of.cells.hidden.get(wholeOf(of)) ?? new Set())
  }
  const byFormula = hideByFormula(concerned, { hidden, small })
  for (const [id, periods] of byFormula) {
    const of = decided.get(id)
    if (of !== undefined && !(isForeign(id) && !made.has(id))) found.set(id, hidingIn(of, periods))
  }
  return withWaiting(found, { decided, concerned })
}

const wholeOf = ({ rows }: CellsOf): string => rows.find(({ kind }) => kind === 'partnership')?.seriesId ?? ''

const periodsOf = ({ rows }: CellsOf): Set<string> =>
  new Set(historyOf(rows).states.map(({ periodStart }) => periodStart))

/** In these periods nothing is told of any line; what was hidden in the whole alone before stays so. */
function hidingIn(of: CellsOf, periods: ReadonlySet<string>): HiddenCells {
  const { cells, rows } = of
  const already = cells.hidden.get(wholeOf(of))
  const added = [...periods].filter((period) => already?.has(period) !== true)
  if (added.length === 0) return cells
  const hidden = new Map(
    rows.map(({ seriesId }) => [seriesId, new Set([...(cells.hidden.get(seriesId) ?? []), ...added])]),
  )
  return { ...cells, hidden }
}

type Waiting = { decided: ReadonlyMap<string, CellsOf>; concerned: readonly CalculatedFrom[] }

/** What is calculated waits as long as one of its parts does. */
function withWaiting(
  found: Map<string, HiddenCells>,
  { decided, concerned }: Waiting,
): Map<string, HiddenCells> {
  const sinceOf = (id: string) => {
    const of = decided.get(id)
    return of === undefined ? undefined : found.get(id)?.waiting.get(wholeOf(of))
  }
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const { id, parts } of concerned) {
      const of = decided.get(id)
      const cells = found.get(id)
      if (of === undefined || cells === undefined) continue
      const own = new Map(sinceOf(id))
      for (const [period, since] of parts.flatMap((part) => [...(sinceOf(part) ?? [])])) {
        const known = own.get(period)
        if (known !== undefined && known <= since) continue
        own.set(period, since)
        isChanged = true
      }
      found.set(id, { ...cells, waiting: new Map(cells.waiting).set(wholeOf(of), own) })
    }
  }
  return found
}
