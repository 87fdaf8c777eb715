import { canonicalDecimal } from '../base/decimal.ts'
import { type Frequency, nextPeriod, type Period, periodLabel, periodsPerYear } from '../base/period.ts'
import { formatFigure } from '../figure/figure-format.ts'
import { courseIn } from '../reading/movement.ts'
import { findFacts } from '../reading/reading-facts.ts'
import type { ReadingInput } from '../reading/reading-input.ts'
import type { Drawing } from '../spc/chart.ts'
import { fewestToForecast, forecastOf as forecastValues } from '../spc/forecast.ts'

/** Where a line goes if nothing changes, each period with the ends of its 80 % interval; decimal text. */
export type FigureForecast = {
  points: {
    periodStart: string
    periodEnd: string
    periodLabel: string
    value: string
    low: string
    high: string
  }[]
  /** What comes, and what it is not. */
  sentence: string
  /** How it was made. */
  method: string
}

const places = 6

/** As far ahead as a third of the figures it rests on, and never more than a year. */
const stepsAhead = (figures: number, frequency: Frequency): number =>
  Math.max(1, Math.min(periodsPerYear[frequency], Math.floor(figures / 3)))

/** What the time of year of a period adds, read off the latest figure of the same month. */
function seasonAt({ effects, positions }: Drawing, points: ReadingInput['points'], start: string): number {
  if (effects === null) return 0
  const at = points.findLastIndex(
    ({ periodStart }, i) => i < positions.length && periodStart.slice(5) === start.slice(5),
  )
  return effects[positions[at] ?? -1] ?? 0
}

/**
 * A forecast from the comparable figures since the last break or agreed step change, thirteen or more; null where there
 * are fewer, where they never differ, on charts of rare events, and where one of them is hidden from this audience:
 * suppressed, or among the periods of which nothing may be said. The points must have been disclosed before.
 */
export function forecastFigures(input: ReadingInput, silent: ReadonlySet<string>): FigureForecast | null {
  const { points, indicator } = input
  const { chart = 'xmr', frequency, unit } = indicator
  if (chart === 'g' || chart === 't') return null
  const { drawing, at } = findFacts(input)
  const segment = drawing.segments.at(-1)
  const latest = points[at]
  if (segment === undefined || latest === undefined || segment.points < fewestToForecast) return null
  const used = points.filter((_, i) => (drawing.positions[i] ?? -1) >= segment.start)
  if (used.some(({ periodStart, reason }) => reason === 'suppressed' || silent.has(periodStart))) return null
  const periods: Period[] = []
  for (let step = stepsAhead(segment.points, frequency); step > 0; step--) {
    periods.push(nextPeriod(frequency, periods.at(-1)?.start ?? latest.periodStart))
  }
  const isSeasonal =
    drawing.effects?.subarray(segment.start, segment.end).some((effect) => effect !== 0) ?? false
  const found = forecastValues(
    drawing.judged,
    { ...segment, times: isSeasonal ? periodsPerYear[frequency] : 0 },
    courseIn(drawing, segment),
    periods.length,
  )
  if (found === null || found.lower.every((low, i) => low === found.upper[i])) return null
  const isSigned = drawing.values.some((value) => value < 0 || (unit === 'percent' && value > 100))
  const most = unit === 'percent' ? 100 : Number.POSITIVE_INFINITY
  const text = (value: number) =>
    canonicalDecimal((isSigned ? value : Math.min(most, Math.max(0, value))).toFixed(places))
  const ahead = periods.map(({ start, end }, i) => {
    const season = seasonAt(drawing, points, start)
    const shown = (values: readonly number[]) => text((values[i] ?? 0) + season)
    return {
      ...{ periodStart: start, periodEnd: end, periodLabel: periodLabel(frequency, start) },
      ...{ value: shown(found.middle), low: shown(found.lower), high: shown(found.upper) },
    }
  })
  const of = { figures: segment.points, trend: found.trend, isSeasonal }
  return { points: ahead, sentence: sentenceOf(ahead, indicator), method: methodOf(of) }
}

function sentenceOf(points: FigureForecast['points'], indicator: ReadingInput['indicator']): string {
  const last = points.at(-1)
  if (last === undefined) return ''
  const [value, low, high] = [last.value, last.low, last.high].map((each) => formatFigure(each, indicator))
  return `If nothing changes, about ${value} in ${last.periodLabel}, in 8 of 10 cases between ${low} and ${high}. This is a forecast, not something anybody agreed.`
}

type Made = { figures: number; trend: 'up' | 'down' | null; isSeasonal: boolean }

function methodOf({ figures, trend, isSeasonal }: Made): string {
  const course =
    trend === null
      ? 'no trend was found in them'
      : `the ${trend === 'up' ? 'rise' : 'fall'} found in them goes on, a little less with each period`
  const season = isSeasonal ? ', and each time of the year keeps its place' : ''
  return `Made from the latest ${figures} comparable figures: their level smoothed exponentially, ${course}${season}. The band holds about 8 of 10 figures to come.`
}
