import { numbered, wholeNumbers } from '../../base/numbered.ts'
import type { TableSeries } from '../../import/table/match-series.ts'
import type { PeriodAt } from '../period/period-join.ts'
import type { Gathered, PlacedPart } from './figure-parts.ts'
import { placeFrom, placeNumber } from './sheet.ts'

const fields = ['numerator', 'denominator', 'value'] as const

/** The parts of all figures, of which a long file has hundreds of thousands: in a few numbers each until it is taken. */
export function placedParts() {
  const lines = numbered<TableSeries | null>(null)
  const periods = numbered<PeriodAt | null>(null)
  const sheets = numbered('')
  const labels = numbered('')
  const versions = numbered<string | null>(null)
  const texts: string[] = []
  const columns = {
    line: wholeNumbers(),
    period: wholeNumbers(),
    sheet: wholeNumbers(),
    place: wholeNumbers(),
    nameSheet: wholeNumbers(),
    nameAt: wholeNumbers(),
    label: wholeNumbers(),
    version: wholeNumbers(),
    flags: wholeNumbers(),
  }

  function put(part: PlacedPart): void {
    texts.push(part.text)
    columns.line.push(lines.numberOf(part.of))
    columns.period.push(periods.numberOf(part.period))
    columns.sheet.push(sheets.numberOf(part.sheet))
    columns.place.push(placeNumber(part))
    columns.nameSheet.push(sheets.numberOf(part.nameAt.sheet))
    columns.nameAt.push(placeNumber(part.nameAt))
    columns.label.push(labels.numberOf(part.label))
    columns.version.push(versions.numberOf(part.version))
    columns.flags.push(fields.indexOf(part.field) + (part.saysPercent ? 4 : 0) + (part.isYearToDate ? 8 : 0))
  }

  function at(index: number): PlacedPart | null {
    const of = lines.at(columns.line.at(index))
    const period = periods.at(columns.period.at(index))
    if (of === null || period === null) return null
    const flags = columns.flags.at(index)
    return {
      ...placeFrom(columns.place.at(index)),
      sheet: sheets.at(columns.sheet.at(index)),
      text: texts[index] ?? '',
      label: labels.at(columns.label.at(index)),
      nameAt: {
        ...placeFrom(columns.nameAt.at(index)),
        sheet: sheets.at(columns.nameSheet.at(index)),
      },
      saysPercent: (flags & 4) > 0,
      period,
      version: versions.at(columns.version.at(index)),
      isYearToDate: (flags & 8) > 0,
      of,
      field: fields[flags & 3] ?? 'value',
    }
  }

  /** The parts of each figure, line by line, in the order in which they were put. */
  function* gathered(): Generator<Gathered> {
    for (const indexes of byLine(columns.line)) {
      const found = new Map<string, Gathered>()
      for (const index of indexes) {
        const part = at(index)
        if (part === null) continue
        const { of, period } = part
        const known = found.get(period.start)
        if (known === undefined) found.set(period.start, { of, periodStart: period.start, parts: [part] })
        else known.parts.push(part)
      }
      yield* found.values()
    }
  }
  return { put, gathered }
}

/** The places of a list by the number that stands there: those of the lowest number first. */
function* byLine(lines: ReturnType<typeof wholeNumbers>): Generator<Uint32Array> {
  const length = lines.length()
  const starts: number[] = []
  for (let index = 0; index < length; index++) {
    const line = lines.at(index)
    starts[line] = (starts[line] ?? 0) + 1
  }
  let from = 0
  for (let line = 0; line < starts.length; line++) {
    const count = starts[line] ?? 0
    starts[line] = from
    from += count
  }
  const ends = [...starts]
  const order = new Uint32Array(length)
  for (let index = 0; index < length; index++) {
    const line = lines.at(index)
    const end = ends[line] ?? 0
    order[end] = index
    ends[line] = end + 1
  }
  for (const [line, start] of starts.entries()) yield order.subarray(start, ends[line])
}
