import { type Frequency, periodsPerYear } from '../base/period.ts'
import { mark, saysUp } from '../spc/rules.ts'
import type { Facts } from './reading-facts.ts'
import type { ReadingPoint } from './reading-input.ts'
import { hasSeason, labelOf, nounOf } from './reading-nouns.ts'

/** A signal that is over: its rule and side, and from which figure to which it lasted, so many of them. */
type PastSignal = {
  rule: 'outside' | 'trend' | 'twoInThree' | 'shift'
  up: boolean
  first: ReadingPoint
  last: ReadingPoint
  figures: number
  /** How many figures ago it ended. */
  ago: number
  /** Whether it broke off because a figure is missing. */
  isCutOff: boolean
}

/** The rule a mark is told by: the first that matches, as for the latest figure. */
function ruleOf(marks: number): PastSignal['rule'] {
  if ((marks & mark.outside) !== 0) return 'outside'
  if ((marks & mark.trend) !== 0) return 'trend'
  return (marks & mark.twoInThree) !== 0 ? 'twoInThree' : 'shift'
}

/** Whether the figure before still belongs to the run of this one: on its side of the average, or stepping its way. */
function isOfRun(
  { drawing, segment }: Facts,
  past: Pick<PastSignal, 'rule' | 'up'>,
  position: number,
): boolean {
  const bit = past.rule === 'trend' ? mark.trend : mark.shift
  if (((drawing.marks[position] ?? 0) & bit) === 0) return false
  const here = drawing.judged[position] ?? Number.NaN
  const than =
    past.rule === 'trend' ? (drawing.judged[position + 1] ?? Number.NaN) : (segment?.mean ?? Number.NaN)
  const isAbove = past.rule === 'trend' ? here < than : here > than
  return isAbove === past.up && here !== than
}

/** The last signal of the segment before a latest point without one; null where there never was one. */
export function pastSignal(facts: Facts): PastSignal | null {
  const { input, drawing, segment, at } = facts
  const start = segment?.start ?? 0
  for (let i = at - 1; i >= 0; i--) {
    const position = drawing.positions[i] ?? 0
    if (position < start) return null
    const marks = drawing.marks[position] ?? 0
    const last = input.points[i]
    if (marks === 0 || last === undefined) continue
    const told = { rule: ruleOf(marks), up: saysUp(marks) }
    let from = i
    if (told.rule === 'shift' || told.rule === 'trend') {
      while (from > 0 && (drawing.positions[from - 1] ?? -1) >= start) {
        if (!isOfRun(facts, told, drawing.positions[from - 1] ?? -1)) break
        from--
      }
    }
    const first = input.points[from] ?? last
    const isCutOff = Number.isNaN(drawing.judged[position + 1] ?? Number.NaN)
    return { ...told, first, last, figures: i - from + 1, ago: at - i, isCutOff }
  }
  return null
}

/** For half a year, a figure at least, it is news that a signal is over. */
const freshFigures = (frequency: Frequency): number => Math.max(1, Math.floor(periodsPerYear[frequency] / 2))

/** Of a run that a missing figure cut off nobody knows when it ended. */
const isFresh = ({ input }: Facts, { ago, isCutOff }: PastSignal): boolean =>
  !isCutOff && ago <= freshFigures(input.indicator.frequency)

/** "a run of 8 months above the average, January to August 2026, is over; no sign of a real change since". */
export function calmClause(facts: Facts): string {
  const past = pastSignal(facts)
  if (past === null) return stillClause(facts)
  const last = labelOf(facts, past.last)
  if (!isFresh(facts, past)) return `no sign of a real change since ${last}`
  return freshClause(facts, past)
}

/** The same in a row: of a run that is over, its length and end. */
export function briefCalm(facts: Facts): string {
  const past = pastSignal(facts)
  const isRun = past !== null && past.rule !== 'outside' && past.rule !== 'twoInThree'
  return isRun && isFresh(facts, past) ? calmTitle(facts) : calmClause(facts)
}

/** Whether the news of a row is that a run is over: nothing else is said of chance beside it. */
export const isRunOver = (facts: Facts): boolean =>
  facts.marks === 0 && facts.segment !== null && briefCalm(facts) !== calmClause(facts)

function freshClause(facts: Facts, { rule, up, first, last, figures }: PastSignal): string {
  const season = hasSeason(facts) ? ' for the time of year' : ''
  const limit = `${up ? 'upper' : 'lower'} limit${season}`
  const [from, to] = [labelOf(facts, first), labelOf(facts, last)]
  const since = 'no sign of a real change since'
  if (rule === 'outside') return `${since} ${to}, which lay ${up ? 'above' : 'below'} the ${limit}`
  if (rule === 'twoInThree') return `${since} ${to}, when figures lay close to the ${limit} or beyond it`
  const run =
    rule === 'trend'
      ? `${figures - 1} ${up ? 'rises' : 'falls'}`
      : `${figures} ${nounOf(facts)} ${up ? 'above' : 'below'} the average${season}`
  const [startYear, endYear] = [from, to].map((label) => /^\p{L}+ (\d{4})$/u.exec(label)?.[1])
  const isOneYear = startYear !== undefined && startYear === endYear
  return `a run of ${run}, ${isOneYear ? from.slice(0, -5) : from} to ${to}, is over; ${since}`
}

/** The same in a title: "8 months above average ended in August 2026". */
export function calmTitle(facts: Facts): string {
  const past = pastSignal(facts)
  if (past === null) return stillClause(facts)
  const { rule, up, figures } = past
  const last = labelOf(facts, past.last)
  if (!isFresh(facts, past)) return `no real change since ${last}`
  if (rule === 'outside') return `unusually ${up ? 'high' : 'low'} in ${last}, not since`
  if (rule === 'twoInThree') return `unusually ${up ? 'high' : 'low'} up to ${last}, not since`
  if (rule === 'trend') return `run of ${figures - 1} ${up ? 'rises' : 'falls'} ended in ${last}`
  const average = hasSeason(facts) ? 'seasonal average' : 'average'
  return `${figures} ${nounOf(facts)} ${up ? 'above' : 'below'} ${average} ended in ${last}`
}

/** "no real change in 48 months": over all figures that the limits rest on. */
function stillClause(facts: Facts): string {
  const { segment } = facts
  const points = segment?.points ?? 0
  const isWhole = segment !== null && segment.end - segment.start === points
  const season = hasSeason(facts) ? ' beyond the season' : ''
  return `no real change${season} in ${points} ${isWhole ? nounOf(facts) : 'figures'}`
}
