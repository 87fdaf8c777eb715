import { mark, saysUp } from '../spc/rules.ts'
import { calmTitle } from './calm-sentences.ts'
import { subjectOf } from './message-subject.ts'
import { spanWords } from './movement.ts'
import type { Facts } from './reading-facts.ts'
import { hasSeason, labelOf, nounOf, runLength } from './reading-nouns.ts'
import { isWithinChance } from './reading-sentences.ts'
import { stepMoveOf } from './step-move.ts'

const mostWords = 10
const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length
const fits = (text: string) => countWords(text) <= mostWords

const statusWords: Partial<Record<Facts['status'], string>> = {
  'on-target': 'on target',
  'within-tolerance': 'within tolerance',
  'off-target': 'off target',
}

const moveWords: Record<Facts['direction'], string | null> = {
  improving: 'improving',
  worsening: 'worsening',
  increasing: 'increasing',
  decreasing: 'decreasing',
  'no-change': null,
  'not-enough-data': null,
}

const comparisons: Record<Facts['direction'], string> = {
  improving: 'better than',
  worsening: 'worse than',
  increasing: 'higher than',
  decreasing: 'lower than',
  'no-change': 'same as',
  'not-enough-data': 'not compared with',
}

/** Where the figures are going, and for how long: "falling for three years". */
function movementClause({ movement, drawing, input, latest }: Facts): string | null {
  const since = movement === null ? undefined : input.points[drawing.positions.indexOf(movement.since)]
  if (movement === null || since === undefined || latest === null) return null
  const span = spanWords(input.indicator.frequency, since.periodStart, latest.periodStart)
  return `${movement.rises ? 'rising' : 'falling'} ${span}`
}

/** What has held since a step change that the board agreed, where nothing has moved since. */
function stepClause(facts: Facts): string | null {
  const move = stepMoveOf(facts)
  return move === null ? null : `${move.rises ? 'higher' : 'lower'} since ${move.label}`
}

function signalClause(facts: Facts): string {
  const { marks, latest } = facts
  const up = saysUp(marks)
  const noun = nounOf(facts)
  const season = hasSeason(facts) ? ' for the season' : ''
  if ((marks & mark.outside) !== 0) {
    return `unusually ${up ? 'high' : 'low'}${season} in ${latest === null ? 'the latest' : labelOf(facts, latest)}`
  }
  if ((marks & mark.trend) !== 0) return `${runLength(facts)} ${up ? 'rises' : 'falls'} in a row`
  if ((marks & mark.twoInThree) !== 0) return `recent ${noun} unusually ${up ? 'high' : 'low'}${season}`
  return `${runLength(facts)} ${noun} ${up ? 'above' : 'below'} average${season}`
}

function plainClause(facts: Facts): string {
  const { latest, marks, segment, direction, earlier, input } = facts
  if (latest === null) return 'no figures yet'
  const label = labelOf(facts, latest)
  if (latest.value === null) {
    return latest.reason === 'suppressed' ? `${label} not shown, small numbers` : `no figure for ${label}`
  }
  if (marks !== 0) return signalClause(facts)
  if (segment !== null) return calmTitle(facts)
  if (earlier === null || input.indicator.frequency === 'annual') return 'too few figures to tell a direction'
  if (isWithinChance(facts)) return `no clear change since ${labelOf(facts, earlier)}`
  return `${comparisons[direction]} in ${labelOf(facts, earlier)}`
}

/** A target beyond the limits that the figures miss as they always do. */
const reachClause = ({ assurance, status, marks, latest }: Facts): string | null =>
  assurance !== 'fail' || status !== 'off-target' || marks !== 0 || latest?.value == null
    ? null
    : 'target out of reach unless something changes'

/** A clause with the words that still have room; a movement says improving or worsening where it is not plain. */
function clauseWith(facts: Facts, clause: string, move: string | null): string {
  const status = statusWords[facts.status]
  const tails = [[move, status], [move], [status], []].map((tail) =>
    [clause, ...tail.filter((word) => word != null)].join(', '),
  )
  return tails.find(fits) ?? 'read the figures'
}

/** What the figures say in ten words or fewer, without a figure: a course before a step, that before the signal. */
function clauseOf(facts: Facts): string {
  const named = movementClause(facts) ?? stepClause(facts)
  if (named !== null) return clauseWith(facts, named, null)
  const reach = reachClause(facts)
  if (reach !== null) return reach
  return clauseWith(facts, plainClause(facts), facts.marks === 0 ? null : moveWords[facts.direction])
}

/**
 * The title of a chart, made from the disclosed figures by the same facts as the sentences. It stands alone: what it
 * is about, then in ten words or fewer what the figures say of it.
 */
export const messageOf = (facts: Facts): string => `${subjectOf(facts.input.indicator)}: ${clauseOf(facts)}`
