import { ended } from '../base/ended.ts'
import { periodLabel, periodsPerYear } from '../base/period.ts'
import type { Unit } from '../figure/figure.ts'
import { formatBeside } from '../figure/figure-format.ts'
import { intervalOf } from '../figure/interval.ts'
import { mark, saysUp } from '../spc/rules.ts'
import { productOptions } from '../spc/series.ts'
import { linesOf, targetText } from '../target/target.ts'
import { briefCalm, calmClause } from './calm-sentences.ts'
import type { Facts } from './reading-facts.ts'
import type { ReadingPoint } from './reading-input.ts'
import { hasSeason, labelOf, nounOf, oneOf, runLength } from './reading-nouns.ts'
import { directionWord, statusWord } from './reading-words.ts'

/** The rule that the latest point breaks, in words; null for common cause. */
export function signalClause(facts: Facts): string | null {
  const { marks, latest } = facts
  if (marks === 0 || latest === null) return null
  const noun = nounOf(facts)
  const up = saysUp(marks)
  const limit = `${up ? 'upper' : 'lower'} limit`
  const season = hasSeason(facts) ? ' for the time of year' : ''
  if ((marks & mark.outside) !== 0) {
    return `${labelOf(facts, latest)} lies ${up ? 'above' : 'below'} the ${limit}${season}`
  }
  if ((marks & mark.trend) !== 0) {
    return `each of the last ${runLength(facts)} ${noun} is ${up ? 'higher' : 'lower'} than the one before`
  }
  if ((marks & mark.twoInThree) !== 0) {
    return `at least 2 of the last 3 ${noun} lie close to the ${limit} or beyond it`
  }
  return `the last ${runLength(facts)} ${noun} lie ${up ? 'above' : 'below'} the average${season}`
}

/**
 * "falling since March 2025, and October 2026 lies below the lower limit"; null where nothing is under way. In brief,
 * what only confirms the course is left out.
 */
function movementClause(facts: Facts, isBrief = false): string | null {
  const { movement, drawing, input, marks } = facts
  if (movement === null) return null
  const since = input.points[drawing.positions.indexOf(movement.since)]
  const way = movement.rises ? 'rising' : 'falling'
  const signal = signalClause(facts)
  const confirms = saysUp(marks) === movement.rises
  const beside =
    signal === null || (isBrief && confirms) ? '' : confirms ? `, and ${signal}` : `, though ${signal}`
  if (since === undefined) return null
  const isAll = movement.isWhole && movement.since === 0
  return `${way} ${isAll ? `over all ${facts.at + 1} ${nounOf(facts)} shown` : `since ${labelOf(facts, since)}`}${beside}`
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
export const changeSentence = (facts: Facts): string => changeAs(facts, false)

/** The same where a row has room for three lines: the rest stands on the indicator's page. */
export const briefSentence = (facts: Facts): string => changeAs(facts, true)

function changeAs(facts: Facts, isBrief: boolean): string {
  const { direction, segment, earlier, latest, input } = facts
  if (latest === null || latest.value === null) return absenceSentence(facts)
  const clause = movementClause(facts, isBrief) ?? signalClause(facts)
  const word = directionWord(direction, facts.signal)
  if (clause !== null) return `${word}: ${clause}.`
  if (segment !== null) return `${capital(isBrief ? briefCalm(facts) : calmClause(facts))}.`
  if (earlier === null || earlier.value === null) return 'Not enough figures to tell a direction.'
  const now = formatBeside(latest.value, [earlier.value], input.indicator)
  const then = formatBeside(earlier.value, [latest.value], input.indicator)
  const when = labelOf(facts, earlier)
  if (direction === 'no-change') return `${word}: ${now}, as in ${when}.`
  const caution = isWithinChance(facts) ? ', which may be chance' : ''
  return `${word}: ${now}, against ${then} in ${when}${caution}.`
}

/** Whether the latest figure and that of a year before could differ by chance alone. */
export const isWithinChance = ({ latest, earlier, input }: Facts): boolean =>
  latest !== null && earlier !== null && mayBeChance(latest, earlier, input.indicator.unit)

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
  const figure = `${formatBeside(latest.value, linesOf(target, polarity), input.indicator)} against ${bound}`
  const word = statusWord(status)
  if (signal === 'no-real-change') return `${word} and within common cause: ${figure}.`
  return `${word}: ${figure}.`
}

/** A step from the figure before, or with a season from that of a year before, within the usual variation; null otherwise. */
export function noiseSentence(facts: Facts): string | null {
  const { input, at, latest, signal } = facts
  const back = hasSeason(facts) ? periodsPerYear[input.indicator.frequency] : 1
  const before = input.points[at - back]
  if (signal !== 'no-real-change' || latest === null || latest.value === null) return null
  if (before === undefined || before.value === null || latest.value === before.value) return null
  const [start, here] = [facts.segment?.start ?? 0, facts.drawing.positions[at - back] ?? 0]
  if (here < start) return null
  const way = Number(latest.value) > Number(before.value) ? 'Higher' : 'Lower'
  return `${way} than in ${labelOf(facts, before)}, but no more than it usually varies: noise, not news.`
}

/** That and how a season is taken account of; null where there is none. */
export function seasonSentence(facts: Facts): string | null {
  if (!hasSeason(facts)) return null
  const one = oneOf(facts)
  return `The figure has a season: each ${one} is held against the same ${one} of other years, and average and limits follow the season.`
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
