import { formatNumber } from '../figure/figure-format.ts'
import type { DataFigure } from '../published/open-data/data-figure.ts'

/** What stands of an indicator, a place and a year; `form` is that of the file it came by, null where by none. */
export type CurrentFigure = {
  indicatorId: string
  areaCode: string
  periodStart: string
  periodLabel: string
  value: string | null
  symbol: string
  numerator: string | null
  denominator: string | null
  id: string | null
  form: string | null
}

export type BenchmarkChange = {
  kind: 'new' | 'changed' | 'gone'
  indicatorId: string
  areaCode: string
  periodStart: string
  periodLabel: string
  was: string | null
  becomes: string | null
  /** The figure that stood and ends; null where it is everybody's, which a file only lays something over. */
  endsId: string | null
  figure: DataFigure | null
}

type File = { form: string; figures: readonly DataFigure[] }

const keyOf = ({ indicatorId, areaCode, periodStart }: Omit<CurrentFigure, 'value'> | DataFigure) =>
  `${indicatorId} ${areaCode} ${periodStart}`
type Shown = Pick<DataFigure, 'value' | 'symbol' | 'numerator' | 'denominator'>
const shown = ({ value, symbol, numerator, denominator }: Shown) =>
  value === null || numerator === null || denominator === null
    ? (value ?? symbol)
    : `${value} (${wholeText(numerator)} of ${wholeText(denominator)})`
const wholeText = (text: string) => formatNumber(text, text.split('.')[1]?.length ?? 0)

/** Another figure, or the same one of which a file now says what it is made of. */
const differs = (before: CurrentFigure, figure: DataFigure): boolean =>
  (before.value ?? before.symbol) !== (figure.value ?? figure.symbol) ||
  (before.id !== null && figure.numerator !== null && shown(before) !== shown(figure))

type Comparison = { changes: BenchmarkChange[]; same: number }

const slice = 500

/**
 * What a file makes new, changes and takes away. Gone is what came by an earlier file of the same form, in a year
 * that this file still has of the indicator: years that a publisher no longer prints stay as they are. Pauses now and
 * then, so that a long file stops nobody.
 */
export function* compareBenchmarks(
  { form, figures }: File,
  current: readonly CurrentFigure[],
): Generator<undefined, Comparison> {
  const standing = new Map<string, CurrentFigure>()
  for (const [n, each] of current.entries()) {
    standing.set(keyOf(each), each)
    if (n % slice === slice - 1) yield
  }
  const has = new Set<string>()
  const years = new Set<string>()
  const changes: BenchmarkChange[] = []
  for (const [n, figure] of figures.entries()) {
    const key = keyOf(figure)
    const before = standing.get(key)
    has.add(key)
    years.add(`${figure.indicatorId} ${figure.periodStart}`)
    if (before === undefined || differs(before, figure)) changes.push(changeTo(figure, before))
    if (n % slice === slice - 1) yield
  }
  const same = figures.length - changes.length
  for (const each of current) {
    if (each.form !== form || has.has(keyOf(each))) continue
    if (!years.has(`${each.indicatorId} ${each.periodStart}`)) continue
    const was = shown(each)
    changes.push({ ...placeIn(each), kind: 'gone', was, becomes: null, endsId: each.id, figure: null })
  }
  return { changes, same }
}

const changeTo = (figure: DataFigure, before: CurrentFigure | undefined): BenchmarkChange => ({
  ...placeIn(figure),
  kind: before === undefined ? 'new' : 'changed',
  was: before === undefined ? null : shown(before),
  becomes: shown(figure),
  endsId: before?.id ?? null,
  figure,
})

const placeIn = ({ indicatorId, areaCode, periodStart, periodLabel }: CurrentFigure | DataFigure) => ({
  ...{ indicatorId, areaCode, periodStart, periodLabel },
})
