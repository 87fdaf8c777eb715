import type { Frequency } from '../base/period.ts'
import { type EnteredFigure, isSameFigure } from '../figure/entered-figure.ts'
import type { ReturnState } from '../return/return-lifecycle.ts'
import { belongsIntoReturn, type PastReturn } from './past-return.ts'

export type FigurePlace = { seriesId: string; periodStart: string }
export const placeOfFigure = ({ seriesId, periodStart }: FigurePlace): string => `${seriesId} ${periodStart}`

/** A line of a file, as far as it says which returns its figures could belong into. */
export type ReportedLine = { seriesId: string; agencyId: string; agencyName: string; frequency: Frequency }
export type ReturnOver = {
  id: string
  agencyId: string
  frequency: Frequency
  periodStart: string
  state: ReturnState
}

/** The return into which a figure of one of these lines belongs, by its line, its period and whether one stands. */
export function returnFinder(lines: readonly ReportedLine[], returns: readonly ReturnOver[]) {
  const keyOf = (agencyId: string, frequency: string, start: string) => `${agencyId} ${frequency} ${start}`
  const byPeriod = new Map(
    returns.map((each) => [keyOf(each.agencyId, each.frequency, each.periodStart), each]),
  )
  const byLine = new Map(lines.map((line) => [line.seriesId, line]))
  return (
    { seriesId, periodStart }: FigurePlace,
    isPublished: boolean,
  ): Omit<PastReturn, 'figures'> | null => {
    const line = byPeriod.size === 0 ? undefined : byLine.get(seriesId)
    if (line === undefined) return null
    const over = byPeriod.get(keyOf(line.agencyId, line.frequency, periodStart))
    if (over === undefined || !belongsIntoReturn(over.state, isPublished)) return null
    const { id, frequency, state } = over
    return { id, agencyName: line.agencyName, frequency, periodStart, state }
  }
}

type Figure = FigurePlace & EnteredFigure
export type PastCounts = { corrections: number; same: number; inReturns: number }
export const noCounts: PastCounts = { corrections: 0, same: 0, inReturns: 0 }

/** How many figures of each line correct one that stands, stand just so, or belong into a return of their period. */
export function countPastFigures(returnOver: ReturnType<typeof returnFinder>) {
  const counts = new Map<string, PastCounts>()
  const returns = new Map<string, PastReturn>()
  function add(figures: readonly Figure[], published: readonly Figure[]): void {
    const standing = new Map(published.map((row) => [placeOfFigure(row), row]))
    for (const figure of figures) {
      const now = standing.size === 0 ? undefined : standing.get(placeOfFigure(figure))
      const isSame = now !== undefined && isSameFigure(now, figure)
      const over = isSame ? null : returnOver(figure, now !== undefined)
      if (now === undefined && over === null) continue
      const count = counts.get(figure.seriesId) ?? { ...noCounts }
      counts.set(figure.seriesId, count)
      if (isSame) count.same += 1
      else if (over === null) count.corrections += 1
      else {
        count.inReturns += 1
        const known = returns.get(over.id) ?? { ...over, figures: 0 }
        returns.set(over.id, { ...known, figures: known.figures + 1 })
      }
    }
  }
  return { add, byLine: counts, returns }
}
