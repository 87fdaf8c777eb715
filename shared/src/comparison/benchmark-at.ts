import { annualLabel, daysBetween, yearAndMonthOf } from '../base/period.ts'
import { type BenchmarkPoint, benchmarkYear } from '../benchmark/benchmark.ts'
import type { Unit } from '../figure/figure.ts'
import { formatFigure } from '../figure/figure-format.ts'

type Span = { periodStart: string; periodEnd: string }

/** "" where it reaches as far, otherwise how much earlier it ends: "7 months older", "a year older". */
export function ageWords(benchmark: Pick<Span, 'periodEnd'>, own: Pick<Span, 'periodEnd'>): string {
  if (benchmark.periodEnd >= own.periodEnd) return ''
  const [year, month] = yearAndMonthOf(benchmark.periodEnd)
  const [ownYear, ownMonth] = yearAndMonthOf(own.periodEnd)
  const months = (ownYear - year) * 12 + ownMonth - month
  if (months === 0) return 'days older'
  if (months < 24 && months !== 12) return months === 1 ? 'a month older' : `${months} months older`
  const years = `${Math.floor(months / 12)} years older`
  return months === 12 ? 'a year older' : months % 12 === 0 ? years : `over ${years}`
}

type Known<Point> = Point & { value: string }

/**
 * The figure that stands beside a period: the one whose own period holds it, otherwise the latest that ended before.
 * `values` oldest first; null where there is none.
 */
export function benchmarkAt<Point extends BenchmarkPoint>(
  values: readonly Point[],
  own: Span,
): Known<Point> | null {
  const known = values.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]))
  const holding = known.find(
    (point) => point.periodStart <= own.periodStart && point.periodEnd >= own.periodEnd,
  )
  return holding ?? known.findLast((point) => point.periodEnd < own.periodEnd) ?? null
}

/** "2024/25" for a year, whatever label its publisher gives it; "the 3 years to 31 March 2025" for several. */
export function benchmarkPeriod(point: Omit<BenchmarkPoint, 'value'>): string {
  if (daysBetween(point.periodStart, point.periodEnd) < 366) return annualLabel(point.periodStart)
  const words = benchmarkYear(point)
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** "2024/25, a year older": whose period a figure is of, beside a period of ours; "" where it is the same. */
export function periodBeside(benchmark: BenchmarkPoint, own: Span): string {
  const isSame = benchmark.periodStart === own.periodStart && benchmark.periodEnd === own.periodEnd
  if (isSame) return ''
  return [benchmarkPeriod(benchmark), ageWords(benchmark, own)].filter((part) => part !== '').join(', ')
}

type Style = { unit: Unit; decimals: number }

/** "England 52.0%, neighbours 49.8% (19 months older)", beside a figure of ours; null where nobody has one. */
export function besideText(
  { england, neighbours }: { england: readonly BenchmarkPoint[]; neighbours: readonly BenchmarkPoint[] },
  own: Span,
  style: Style,
): string | null {
  const found = [
    { name: 'England', point: benchmarkAt(england, own) },
    { name: 'neighbours', point: benchmarkAt(neighbours, own) },
  ].flatMap(({ name, point }) =>
    point === null
      ? []
      : [
          {
            text: `${name} ${formatFigure(point.value, style)}`,
            period: ageWords(point, own) || periodBeside(point, own),
          },
        ],
  )
  const [first, second] = found
  if (first === undefined) return null
  const isShared = second === undefined || first.period === second.period
  const inBrackets = (period: string) => (period === '' ? '' : ` (${period})`)
  const parts = isShared
    ? found.map(({ text }) => text)
    : found.map(({ text, period }) => `${text}${inBrackets(period)}`)
  const text = `${parts.join(', ')}${isShared ? inBrackets(first.period) : ''}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}
