import { type Frequency, periodLabel } from '../base/period.ts'
import { periodNouns } from '../reading/reading-nouns.ts'

type Dated = { periodStart: string; value: string | null }

/** A period's own past: the periods of the same time of earlier years that have a figure, the newest first. */
export function sameTimeBefore<P extends Dated>(points: readonly P[], point: P): P[] {
  const sameTime = point.periodStart.slice(4)
  return points
    .filter(
      ({ periodStart, value }) =>
        value !== null && periodStart < point.periodStart && periodStart.slice(4) === sameTime,
    )
    .toReversed()
}

/** "In the same month of the 4 years before it was higher 3 times and lower once."; null without a figure or a past. */
export function sameTimeSentence(
  points: readonly Dated[],
  point: Dated,
  frequency: Frequency,
): string | null {
  const before = sameTimeBefore(points, point)
  if (point.value === null || before.length === 0) return null
  const here = Number(point.value)
  const count = (is: (value: number) => boolean) => before.filter(({ value }) => is(Number(value))).length
  const counts: [string, number][] = [
    ['higher', count((value) => value > here)],
    ['lower', count((value) => value < here)],
    ['the same', count((value) => value === here)],
  ]
  const label = periodLabel(frequency, point.periodStart)
  const one = periodNouns[frequency].slice(0, -1)
  const [only] = before
  const said = counts.filter(([, times]) => times > 0)
  if (before.length === 1 && only !== undefined) {
    return `${label}: in ${periodLabel(frequency, only.periodStart)} it was ${said[0]?.[0] ?? 'the same'}.`
  }
  const alike = said.length === 1 ? said[0]?.[0] : undefined
  const years = `in the same ${one} of ${before.length} earlier years it was`
  if (alike !== undefined) return `${label}: ${years} ${alike} each time.`
  const parts = said.map(([word, times]) => `${word} ${timesWord(times)}`)
  return `${label}: ${years} ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}.`
}

const timesWord = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`)
