import { type Frequency, periodLabel } from '../base/period.ts'
import type { Unit } from '../figure/figure.ts'
import { decimalsBeside, formatFigure } from '../figure/figure-format.ts'
import { intervalOf } from '../figure/interval.ts'
import { mark, saysUp } from '../spc/rules.ts'
import { productOptions } from '../spc/series.ts'
import { boundsOf, linesOf, targetText } from '../target/target.ts'
import type { Facts, ReadingPoint } from './reading-facts.ts'
import { directionWord, statusWord } from './reading-words.ts'

export const periodNouns: Record<Frequency, string> = {
  monthly: 'months',
  quarterly: 'quarters',
  termly: 'terms',
  'half-yearly': 'half-years',
  annual: 'years',
}

export const nounOf = ({ input }: Facts): string => periodNouns[input.indicator.frequency]

export const labelOf = ({ input }: Facts, point: ReadingPoint): string =>
  periodLabel(input.indicator.frequency, point.periodStart)

/** How many points up to the latest lie on its side of the average, or step the way it does. */
export function runLength({ drawing, segment, at, marks }: Facts): number {
  const { values, positions } = drawing
  const start = segment?.start ?? 0
  const latest = positions[at] ?? 0
  const valueAt = (i: number) => (i < start ? Number.NaN : (values[i] ?? Number.NaN))
  const up = saysUp(marks)
  const mean = segment?.mean ?? Number.NaN
  const isTrend = (marks & mark.trend) !== 0
  const goesOn = (i: number) => {
    const than = isTrend ? valueAt(i - 1) : mean
    return up ? valueAt(i) > than : valueAt(i) < than
  }
  let i = latest
  while (goesOn(i)) i--
  return latest - i
}

/** The rule that the latest point breaks, in words; null for common cause. */
export function signalClause(facts: Facts): string | null {
  const { marks, latest } = facts
  if (marks === 0 || latest === null) return null
  const noun = nounOf(facts)
  const up = saysUp(marks)
  const limit = up ? 'upper limit' : 'lower limit'
  if ((marks & mark.outside) !== 0) {
    return `${labelOf(facts, latest)} lies ${up ? 'above' : 'below'} the ${limit}`
  }
  if ((marks & mark.trend) !== 0) {
    return `each of the last ${runLength(facts)} ${noun} is ${up ? 'higher' : 'lower'} than the one before`
  }
  if ((marks & mark.twoInThree) !== 0) {
    return `at least 2 of the last 3 ${noun} lie close to the ${limit} or beyond it`
  }
  return `the last ${runLength(facts)} ${noun} lie ${up ? 'above' : 'below'} the average`
}

/** The last signal of the segment before a latest point without one; null where there never was any. */
export function lastSignal({ input, drawing, segment, at }: Facts): ReadingPoint | null {
  const start = segment?.start ?? 0
  for (let i = at - 1; i >= 0; i--) {
    const position = drawing.positions[i] ?? 0
    if (position < start) return null
    if ((drawing.marks[position] ?? 0) !== 0) return input.points[i] ?? null
  }
  return null
}

/** "no real change in 48 months": since the last signal, or over all figures that the limits rest on. */
export function calmClause(facts: Facts): string {
  const signal = lastSignal(facts)
  if (signal !== null) return `no sign of a real change since ${labelOf(facts, signal)}`
  const { segment } = facts
  const points = segment?.points ?? 0
  const isWhole = segment !== null && segment.end - segment.start === points
  return `no real change in ${points} ${isWhole ? nounOf(facts) : 'figures'}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const absences: Record<NonNullable<ReadingPoint['reason']>, string> = {
  'nil-return': 'a nil return was made',
  'not-due': 'it is not due yet',
  'not-available': 'it is not available',
  suppressed: 'it is not shown, because the numbers are small',
  'low-reliability': 'it is not reliable enough to show',
}

function absenceSentence(facts: Facts): string {
  const { latest } = facts
  if (latest === null) return 'There are no figures yet.'
  const why = latest.reason === null ? '' : `: ${absences[latest.reason]}`
  return `There is no figure for ${labelOf(facts, latest)}${why}.`
}

/** What the control chart, or without one the same period a year earlier, says of the latest figure. */
export function changeSentence(facts: Facts): string {
  const { direction, segment, earlier, latest, input } = facts
  if (latest === null || latest.value === null) return absenceSentence(facts)
  const clause = signalClause(facts)
  if (clause !== null) return `${directionWord(direction)}: ${clause}.`
  if (segment !== null) return `${capital(calmClause(facts))}.`
  if (earlier === null) return 'Not enough figures to tell a direction.'
  const now = formatFigure(latest.value, input.indicator)
  const then = formatFigure(earlier.value, input.indicator)
  const when = labelOf(facts, earlier)
  if (direction === 'no-change') return `No change: ${now}, as in ${when}.`
  const caution = mayBeChance(latest, earlier, input.indicator.unit) ? ', which may be chance' : ''
  return `${directionWord(direction)}: ${now}, against ${then} in ${when}${caution}.`
}

function mayBeChance(now: ReadingPoint, then: ReadingPoint, unit: Unit): boolean {
  const [a, b] = [intervalOf(now, unit), intervalOf(then, unit)]
  return a !== null && b !== null && a.low <= b.high && b.low <= a.high
}

/** Why there is no control chart to go by; null where there is one. */
export function chartSentence(facts: Facts): string | null {
  const { segment, drawing } = facts
  const last = drawing.segments.at(-1)
  if (segment !== null || last === undefined) return null
  const needed = productOptions.minimumPoints
  if (last.points < needed) {
    const since = drawing.segments.length > 1 ? ' since the lines start anew' : ''
    return `Too few figures for a control chart: it needs ${needed}, and there are ${last.points}${since}.`
  }
  if (last.collapsed) {
    return 'The figures hardly ever move, so control limits would carry no meaning and none are drawn.'
  }
  return 'This control chart needs a numerator and a denominator, and there are none.'
}

/** The status with what it rests on, and with the control chart where both must be read together. */
export function statusSentence(facts: Facts): string | null {
  const { status, target, latest, signal, input } = facts
  const { polarity, unit } = input.indicator
  const bound = targetText(target, polarity, unit)
  if (latest === null || latest.value === null || bound === null) return null
  const decimals = decimalsBeside(latest.value, linesOf(target, polarity), input.indicator.decimals)
  const figure = `${formatFigure(latest.value, { unit, decimals })} against ${bound}`
  const word = statusWord(status)
  if (signal === 'no-real-change') return `${word} and within common cause: ${figure}.`
  return `${word}: ${figure}.`
}

/** What the limits say of the target, and what would have to change; null without limits or target. */
export function assuranceSentences(facts: Facts): string[] {
  const { assurance, segment } = facts
  if (segment === null || assurance === 'none') return []
  const noun = nounOf(facts)
  if (assurance === 'pass' && facts.status !== 'on-target') {
    return ['The limits lie on the right side of the target: this figure is an exception to ask about.']
  }
  if (assurance === 'pass') {
    return ['The target is met reliably as long as nothing changes: the limits lie on the right side of it.']
  }
  if (assurance === 'fail') {
    return ['The target cannot be met reliably: it lies beyond the limits.', whatWouldHaveToChange(facts)]
  }
  return [
    `The target is met in some ${noun} and missed in others by chance: it lies between the limits.`,
    whatWouldHaveToChange(facts),
  ]
}

/** How far the average would have to move for the limits to clear the target, at the same variation. */
function whatWouldHaveToChange({ input, segment, target }: Facts): string {
  const { polarity, unit, decimals } = input.indicator
  const { low, high } = boundsOf(target, polarity)
  const less = 'the figures would have to vary less'
  if (segment === null) return ''
  const { mean, lower, upper } = segment
  const tell = (line: number) => formatFigure(line.toFixed(decimals), { unit, decimals })
  const isPossible = (line: number) => line >= 0 && (unit !== 'percent' || line <= 100)
  if (low !== null && high === null && mean - lower > 0) {
    const needed = Number(low) + (mean - lower)
    if (!isPossible(needed)) return `To meet it every time, ${less}, and the average rise.`
    return `To meet it every time, the average would have to rise from ${tell(mean)} to about ${tell(needed)}, or ${less}.`
  }
  if (high !== null && low === null && upper - mean > 0) {
    const needed = Number(high) - (upper - mean)
    if (!isPossible(needed)) return `To meet it every time, ${less}, and the average fall.`
    return `To meet it every time, the average would have to fall from ${tell(mean)} to about ${tell(needed)}, or ${less}.`
  }
  return `To meet it every time, ${less} and centre on the band.`
}

/** A step from the period before that is no more than the usual variation is called that; null otherwise. */
export function noiseSentence(facts: Facts): string | null {
  const { input, at, latest, signal } = facts
  const before = input.points[at - 1]
  if (signal !== 'no-real-change' || latest === null || latest.value === null) return null
  if (before === undefined || before.value === null || latest.value === before.value) return null
  const [start, here] = [facts.segment?.start ?? 0, facts.drawing.positions[at - 1] ?? 0]
  if (here < start) return null
  const way = Number(latest.value) > Number(before.value) ? 'Higher' : 'Lower'
  return `${way} than in ${labelOf(facts, before)}, but no more than it usually varies: noise, not news.`
}

export function breakSentence(facts: Facts): string | null {
  const { input, latest } = facts
  if (latest === null) return null
  const first = input.points[0]?.periodStart ?? ''
  const held = input.breaks.filter((start) => start > first && start <= latest.periodStart).toSorted()
  const last = held.at(-1)
  if (last === undefined) return null
  const label = periodLabel(input.indicator.frequency, last)
  return `The definition changed in ${label}: nothing before it is compared.`
}

/** Where the lines start anew because a board agreed so, and why; null where they do not. */
export function stepSentence(facts: Facts): string | null {
  const { input, latest } = facts
  const first = input.points[0]?.periodStart ?? ''
  const held = (input.segments ?? []).filter(
    ({ from }) => latest !== null && from > first && from <= latest.periodStart,
  )
  const last = held.at(-1)
  if (last === undefined) return null
  const why =
    last.reason === undefined ? '' : `: ${ended(last.reason.charAt(0).toLowerCase() + last.reason.slice(1))}`
  return ended(`Average and limits start anew in ${periodLabel(input.indicator.frequency, last.from)}${why}`)
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
