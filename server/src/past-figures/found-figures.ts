import { sharedTexts } from '@roundtable/shared/import/table/shared-texts.ts'
import { figuresAPart, type PackedFigure } from '@roundtable/shared/past-figures/packed-figure.ts'
import type { PastFigure } from '@roundtable/shared/past-figures/table/figure-parts.ts'
import { type Place, placeFrom, placeName, placeNumber } from '@roundtable/shared/past-figures/table/sheet.ts'
import type { LineRead } from './past-file-thread.ts'

const pointsShown = 24

/** A figure as it is held while others are read: no more than is stored of it. */
type Found = Omit<PastFigure, 'series' | 'cells'> & { seriesId: string; sheet: string; place: number }

/** The figures of a file, in order of line and period once all of them are read. */
export function foundFigures() {
  const figures: Found[] = []
  const shared = sharedTexts()
  const sharedOrNone = (text: string | null) => (text === null ? null : shared(text))
  let isSorted = false

  function put({ series, cells: [cell = nowhere], ...figure }: PastFigure): void {
    figures.push({
      seriesId: series.seriesId,
      periodStart: shared(figure.periodStart),
      numerator: sharedOrNone(figure.numerator),
      denominator: sharedOrNone(figure.denominator),
      value: sharedOrNone(figure.value),
      reason: figure.reason,
      sheet: cell.sheet,
      place: placeNumber(cell),
    })
  }
  function sorted(): readonly Found[] {
    if (!isSorted) figures.sort(byLineAndPeriod)
    isSorted = true
    return figures
  }
  /** Some pages at once, and the figures that stand in them. */
  function* pages(atOnce: number): Generator<{ pages: string[]; figures: readonly Found[] }> {
    const all = sorted()
    for (let from = 0; from < all.length; from += figuresAPart * atOnce) {
      const some = all.slice(from, from + figuresAPart * atOnce)
      const pages: string[] = []
      for (let at = 0; at < some.length; at += figuresAPart)
        pages.push(JSON.stringify(some.slice(at, at + figuresAPart).map(packed)))
      yield { pages, figures: some }
    }
  }
  return { put, count: () => figures.length, lines: () => linesOf(sorted()), pages }
}

const nowhere: Place & { sheet: string } = { sheet: '', line: 0, column: 0 }

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byLineAndPeriod = (a: Found, b: Found): number =>
  compare(a.seriesId, b.seriesId) || compare(a.periodStart, b.periodStart)

function packed({ sheet, place, ...figure }: Found): PackedFigure {
  const { seriesId, periodStart, numerator, denominator, value, reason } = figure
  const at = placeFrom(place)
  const cell = at.line === 0 ? '' : placeName(sheet, at)
  return [seriesId, periodStart, numerator, denominator, value, reason, at.line, cell]
}

/** What was read of each line; figures come in order of line and period. */
function linesOf(figures: readonly Found[]): LineRead[] {
  const lines = new Map<string, LineRead>()
  for (const { seriesId, periodStart, value, reason } of figures) {
    const line = lines.get(seriesId) ?? {
      seriesId,
      figures: 0,
      reasons: 0,
      from: periodStart,
      to: periodStart,
      points: [],
    }
    lines.set(seriesId, line)
    line.figures += 1
    if (reason !== null) line.reasons += 1
    line.to = periodStart
    line.points.push(value)
    if (line.points.length > pointsShown) line.points.shift()
  }
  return [...lines.values()]
}
