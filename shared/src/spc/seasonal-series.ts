import type { Values } from './mean.ts'
import { seasonOf } from './season.ts'
import { analyseSeries, type Segment, type SeriesOptions, wheelerFactor } from './series.ts'

type Year = { times: Values; perYear: number }

/**
 * An XmR chart of a series each segment of which is asked for a season first. Where it has one, each value is held
 * against its own time of the year: the season is taken off, the rules read what is left, and average and limits rise
 * and fall with the season, the limits √(n / (n − times of the year)) wider because the season was found in the same
 * figures. Without a season it is the XmR chart of RULES.md, to the bit.
 */
export function analyseSeasons(values: Values, options: SeriesOptions, { times, perYear }: Year) {
  const starts = [0, ...options.segmentStarts]
  const places = starts.map((start, s) => ({ start, end: starts[s + 1] ?? values.length, perYear }))
  const seasons = places.map((place) => seasonOf(values, times, place))
  if (seasons.every((season) => season === null)) {
    return { ...analyseSeries(values, options), limits: null, effects: null, judged: values }
  }
  const effects = Float64Array.from(values, (_, i) =>
    seasons.reduce((sum, season) => sum + (season?.effects[i] ?? 0), 0),
  )
  const judged = values.map((value, i) => value - (effects[i] ?? 0))
  const marks = new Uint8Array(values.length)
  const lower = new Float64Array(values.length)
  const upper = new Float64Array(values.length)
  const segments = places.map(({ start, end }, s): Segment => {
    const points = typeof options.baseline === 'number' ? options.baseline : (options.baseline[s] ?? 0)
    const own = { ...options, segmentStarts: [], baseline: points }
    const widening = seasons[s]?.widening ?? 1
    const part = analyseSeries(
      judged.subarray(start, end),
      { ...own, limitFactor: (options.limitFactor ?? wheelerFactor) * widening },
      marks.subarray(start, end),
    )
    const [found] = part.segments
    if (found === undefined) throw new RangeError('A series has a segment')
    for (let i = start; i < end; i++) {
      lower[i] = found.lower + (effects[i] ?? 0)
      upper[i] = found.upper + (effects[i] ?? 0)
    }
    return { ...found, start, end }
  })
  return { segments, marks, limits: { lower, upper }, effects, judged }
}
