import { periodLabel } from '../base/period.ts'
import { canonicalOfNumber } from '../figure/figure.ts'
import { decimalsBeside, formatFigure } from '../figure/figure-format.ts'
import { mark } from '../spc/rules.ts'
import { boundsOf } from '../target/target.ts'
import { isUnsettled, judgedBefore, limitsOverTheYear, ofLate, onEnd, streakOf } from './assurance.ts'
import type { Facts } from './reading-facts.ts'
import { hasSeason, nounOf, oneOf, runLength } from './reading-nouns.ts'

/** What the limits or the latest figures say of the target, and what would have to change. */
export function assuranceSentences(facts: Facts): string[] {
  const { assurance, segment, status } = facts
  if (segment === null || assurance === 'none') return []
  const change = whatWouldHaveToChange(facts)
  const then = change === null ? [] : [change]
  if (assurance === 'pass' && status !== 'on-target') {
    return ['The limits lie on the right side of the target: this figure is an exception to ask about.']
  }
  if (assurance === 'pass') {
    return ['The target is met reliably as long as nothing changes: the limits lie on the right side of it.']
  }
  if (assurance === 'fail') return ['The target cannot be met reliably: it lies beyond the limits.', ...then]
  return [recentSentence(facts), ...then]
}

/** What the figures have lately done: since when each was met or missed, or how many of them were. */
function recentSentence(facts: Facts): string {
  const all = judgedBefore(facts, facts.at + 1)
  const streak = streakOf(all)
  const word = streak[0]?.isMet === true ? 'met' : 'missed'
  const since = streak.at(-1)?.point.periodStart
  const label = since === undefined ? '' : periodLabel(facts.input.indicator.frequency, since)
  const wanted = isUnsettled(facts) ? onEnd : ofLate
  if (streak.length >= wanted && streak.length === all.length) {
    return `The target has been ${word} in each of the last ${all.length} ${nounOf(facts)}.`
  }
  if (streak.length >= wanted) return `The target has been ${word} in every ${oneOf(facts)} since ${label}.`
  const judged = judgedBefore(facts, wanted)
  const met = judged.filter(({ isMet }) => isMet).length
  const of = `The target was met in ${met} of the last ${judged.length} ${nounOf(facts)}`
  return isUnsettled(facts)
    ? `${of}; while the figures change, the limits do not tell the next.`
    : `${of}, by chance: it lies between the limits.`
}

type Level = { value: number; words: string }

/** Where the figure is: where its course has brought it, the run it is in, or the average of all. */
function levelOf(facts: Facts): Level | null {
  const { movement, course, marks, segment, drawing, at, input } = facts
  if (segment === null) return null
  const here = drawing.positions[at] ?? 0
  if (movement !== null) {
    if (course !== null && course.rises === movement.rises)
      return { value: course.to, words: `the level its ${course.rises ? 'rise' : 'fall'} has reached` }
    const value = drawing.judged[here] ?? Number.NaN
    return { value, words: hasSeason(facts) ? 'where it is for the time of year' : 'where it is now' }
  }
  const meanFrom = (from: number) => {
    const values = drawing.judged.subarray(from, here + 1).filter((value) => !Number.isNaN(value))
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  const isRun = (marks & (mark.outside | mark.trend | mark.twoInThree)) === 0 && (marks & mark.shift) !== 0
  if (isRun) {
    const run = runLength(facts)
    return { value: meanFrom(here - run + 1), words: `its average over the last ${run} ${nounOf(facts)}` }
  }
  if (course !== null) {
    const since = input.points[drawing.positions.indexOf(course.end)]?.periodStart
    const label = since === undefined ? '' : periodLabel(input.indicator.frequency, since)
    return { value: meanFrom(course.end), words: `its average since ${label}` }
  }
  return { value: segment.mean, words: 'its average' }
}

/** How far the figure would have to move for the limits to clear the target, at the same variation. */
function whatWouldHaveToChange(facts: Facts): string | null {
  const { input, segment, target, drawing, assurance } = facts
  const { polarity, unit, decimals } = input.indicator
  const { low, high } = boundsOf(target, polarity)
  const less = 'the figures would have to vary less'
  // Of what was met every time of late, it would not be true that something has to change for that.
  const aim = assurance === 'meeting' ? 'To be sure of it' : 'To meet it every time'
  const level = levelOf(facts)
  if (segment === null || level === null) return null
  const { lower, upper } = limitsOverTheYear({ drawing, segment })
  if (low !== null && high !== null) return `${aim}, ${less} and centre on the band.`
  const rises = low !== null
  const needed = rises ? Number(low) + (segment.mean - lower) : Number(high) - (upper - segment.mean)
  const lies = rises ? level.value >= needed : level.value <= needed
  if (!Number.isFinite(needed)) return null
  if (lies) return assurance === 'meeting' ? null : `${aim}, ${less}.`
  const isPossible = needed >= 0 && (unit !== 'percent' || needed <= 100)
  if (!isPossible) return `${aim}, ${less}, and the average ${rises ? 'rise' : 'fall'}.`
  const exactly = canonicalOfNumber(level.value)
  const places = decimalsBeside(exactly, [canonicalOfNumber(needed)], decimals)
  const tell = (line: number) => formatFigure(line.toFixed(places), { unit, decimals: places })
  return `${aim}, it would have to ${rises ? 'rise' : 'fall'} from ${tell(level.value)}, ${level.words}, to about ${tell(needed)}, or ${less.replace('the figures would have to ', '')}.`
}
