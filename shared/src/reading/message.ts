import { mark, saysUp } from '../spc/rules.ts'
import { meaningOfMove } from './direction.ts'
import { isPlural, subjectOf } from './message-subject.ts'
import type { Facts } from './reading-facts.ts'
import { calmClause, labelOf, lastSignal, nounOf, runLength } from './reading-sentences.ts'
import { slideOf } from './slide.ts'
import { stepMoveOf } from './step-move.ts'

const mostWords = 10
const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length
const fits = (text: string) => countWords(text) <= mostWords
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

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

/** Years on end, where the latest figures say that it goes on: "Care leavers in work have fallen for three years". */
function slideMessages(facts: Facts, subject: string | null): string[] {
  const { direction, latest, input, target } = facts
  const slide = latest?.value == null ? null : slideOf(facts)
  if (slide === null || latest?.value == null) return []
  const { rises, years } = slide
  const { polarity } = input.indicator
  if (meaningOfMove({ rises, value: latest.value, polarity, target }) !== direction) return []
  const span = `for ${numbers[years] ?? years} years`
  const status = statusWords[facts.status]
  const going = `${rises ? 'rising' : 'falling'} ${span}`
  const alone = [...(status === undefined ? [] : [`${capital(going)}, ${status}`]), capital(going)]
  if (subject === null) return alone
  const verb = `${isPlural(subject) ? 'have' : 'has'} ${rises ? 'risen' : 'fallen'}`
  return [`${subject} ${verb} ${span}`, `${subject}: ${going}`, ...alone]
}

/** What has held since a step change that the board agreed, where nothing has moved since. */
function stepMessages(facts: Facts, subject: string | null): string[] {
  const move = stepMoveOf(facts)
  if (move === null) return []
  const since = `${move.rises ? 'higher' : 'lower'} since ${move.label}`
  return subject === null ? [capital(since)] : [`${subject}: ${since}`, capital(since)]
}

function signalClause(facts: Facts): string {
  const { marks, latest } = facts
  const up = saysUp(marks)
  const noun = nounOf(facts)
  if ((marks & mark.outside) !== 0) {
    return `unusually ${up ? 'high' : 'low'} in ${latest === null ? 'the latest' : labelOf(facts, latest)}`
  }
  if ((marks & mark.trend) !== 0) return `${runLength(facts)} ${up ? 'rises' : 'falls'} in a row`
  if ((marks & mark.twoInThree) !== 0) return `recent ${noun} unusually ${up ? 'high' : 'low'}`
  return `${runLength(facts)} ${noun} ${up ? 'above' : 'below'} average`
}

function plainClause(facts: Facts): string {
  const { latest, marks, segment, direction, earlier } = facts
  if (latest === null) return 'no figures yet'
  const label = labelOf(facts, latest)
  if (latest.value === null) {
    return latest.reason === 'suppressed' ? `${label} not shown, small numbers` : `no figure for ${label}`
  }
  if (marks !== 0) return signalClause(facts)
  if (segment !== null) {
    return lastSignal(facts) === null ? calmClause(facts) : calmClause(facts).replace('sign of a ', '')
  }
  if (earlier === null) return 'too few figures to tell a direction'
  return `${comparisons[direction]} in ${labelOf(facts, earlier)}`
}

/** A target beyond the limits that the figures miss as they always do. */
function reachMessages({ assurance, status, marks, latest }: Facts, subject: string | null): string[] {
  if (assurance !== 'fail' || status !== 'off-target' || marks !== 0 || latest?.value == null) return []
  const named = subject === null ? [] : [`${subject}: target out of reach unless something changes`]
  return [
    ...named,
    ...(subject === null ? [] : [`${subject}: target out of reach`]),
    'Target out of reach unless something changes',
  ]
}

function plainMessages(facts: Facts, subject: string | null): string[] {
  const clause = plainClause(facts)
  const move = facts.marks === 0 ? null : moveWords[facts.direction]
  const status = statusWords[facts.status]
  const tails = [[move, status], [move], [status], []].map((tail) =>
    [clause, ...tail.filter((word) => word != null)].join(', '),
  )
  const named = subject === null ? [] : tails.map((tail) => `${subject}: ${tail}`)
  const isCalm = facts.segment !== null && facts.marks === 0 && facts.latest?.value != null
  const calm = isCalm && subject !== null ? [`${subject}: no real change`] : []
  return [...named, ...calm, ...tails.map(capital)]
}

/**
 * The title of a chart in ten words or fewer, made from the disclosed figures by the same facts as the sentences:
 * a slide over years before a step change, that before the latest signal, and the indicator named wherever there
 * is room. It tells no figure.
 */
export function messageOf(facts: Facts): string {
  const subject = subjectOf(facts.input.indicator)
  const messages = [
    ...slideMessages(facts, subject),
    ...stepMessages(facts, subject),
    ...reachMessages(facts, subject),
    ...plainMessages(facts, subject),
  ]
  return messages.find(fits) ?? 'Read the figures'
}
