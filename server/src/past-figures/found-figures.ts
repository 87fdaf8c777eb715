import { numbered, wholeNumbers } from '@roundtable/shared/base/numbered.ts'
import { sharedTexts } from '@roundtable/shared/base/shared-texts.ts'
import { figuresAPart, type PackedFigure } from '@roundtable/shared/past-figures/packed-figure.ts'
import type { PastFigure } from '@roundtable/shared/past-figures/table/figure-parts.ts'
import { type Place, placeFrom, placeName, placeNumber } from '@roundtable/shared/past-figures/table/sheet.ts'
import type { LineRead } from './past-file-thread.ts'

const pointsShown = 24

type Found = Omit<PastFigure, 'series' | 'cells'> & { seriesId: string; sheet: string; place: number }

/** The figures of a file, held in a few numbers and texts each; in order of line and period once all of them are read. */
export function foundFigures() {
  const [lines, periods, sheets] = [numbered(''), numbered(''), numbered('')]
  const [ofLine, ofPeriod, ofSheet, places] = [wholeNumbers(), wholeNumbers(), wholeNumbers(), wholeNumbers()]
  const numerators: Found['numerator'][] = []
  const denominators: Found['denominator'][] = []
  const values: Found['value'][] = []
  const reasons: Found['reason'][] = []
  const shared = sharedTexts()
  const sharedOrNone = (text: string | null) => (text === null ? null : shared(text))
  let order: Uint32Array | null = null

  function put({ series, periodStart, cells: [cell = nowhere], ...figure }: PastFigure): void {
    ofLine.push(lines.numberOf(series.seriesId))
    ofPeriod.push(periods.numberOf(periodStart))
    ofSheet.push(sheets.numberOf(cell.sheet))
    places.push(placeNumber(cell))
    numerators.push(sharedOrNone(figure.numerator))
    denominators.push(sharedOrNone(figure.denominator))
    values.push(sharedOrNone(figure.value))
    reasons.push(figure.reason)
  }
  const at = (index: number): Found => ({
    seriesId: lines.at(ofLine.at(index)),
    periodStart: periods.at(ofPeriod.at(index)),
    numerator: numerators[index] ?? null,
    denominator: denominators[index] ?? null,
    value: values[index] ?? null,
    reason: reasons[index] ?? null,
    sheet: sheets.at(ofSheet.at(index)),
    place: places.at(index),
  })
  /** The places of the figures in order of line and period. */
  function sorted(): Uint32Array {
    order ??= Uint32Array.from({ length: places.length() }, (_, index) => index).sort(
      (a, b) =>
        compare(lines.at(ofLine.at(a)), lines.at(ofLine.at(b))) ||
        compare(periods.at(ofPeriod.at(a)), periods.at(ofPeriod.at(b))),
    )
    return order
  }
  function* inOrder(): Generator<Found> {
    for (const index of sorted()) yield at(index)
  }
  /** Some pages at once, and the figures that stand in them. */
  function* pages(atOnce: number): Generator<{ pages: string[]; figures: readonly Found[] }> {
    const all = sorted()
    for (let from = 0; from < all.length; from += figuresAPart * atOnce) {
      const some = Array.from(all.subarray(from, from + figuresAPart * atOnce), at)
      const pages: string[] = []
      for (let first = 0; first < some.length; first += figuresAPart)
        pages.push(JSON.stringify(some.slice(first, first + figuresAPart).map(packed)))
      yield { pages, figures: some }
    }
  }
  return { put, count: () => places.length(), lines: () => linesOf(inOrder()), pages }
}

const nowhere: Place & { sheet: string } = { sheet: '', line: 0, column: 0 }

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function packed({ sheet, place, ...figure }: Found): PackedFigure {
  const { seriesId, periodStart, numerator, denominator, value, reason } = figure
  const at = placeFrom(place)
  const cell = at.line === 0 ? '' : placeName(sheet, at)
  return [seriesId, periodStart, numerator, denominator, value, reason, at.line, cell]
}

/** What was read of each line; figures come in order of line and period. */
function linesOf(figures: Iterable<Found>): LineRead[] {
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
