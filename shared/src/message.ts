import type { Facts } from './reading-facts.ts'
import { calmClause, labelOf, lastSignal, nounOf, runLength } from './reading-sentences.ts'
import { directionWord } from './reading-words.ts'
import { mark, saysUp } from './spc/rules.ts'

const mostWords = 10
const countWords = (text: string) => text.split(/\s+/).filter((word) => word !== '').length
const fits = (text: string) => countWords(text) <= mostWords

function signalWords(facts: Facts): string {
  const { marks, latest } = facts
  const up = saysUp(marks)
  const noun = nounOf(facts)
  if ((marks & mark.outside) !== 0) {
    return `${latest === null ? 'latest' : labelOf(facts, latest)} unusually ${up ? 'high' : 'low'}`
  }
  if ((marks & mark.trend) !== 0) return `${runLength(facts)} ${up ? 'rises' : 'falls'} in a row`
  if ((marks & mark.twoInThree) !== 0) return `recent ${noun} unusually ${up ? 'high' : 'low'}`
  return `${runLength(facts)} ${noun} ${up ? 'above' : 'below'} average`
}

const comparisons: Record<Facts['direction'], string> = {
  improving: 'better than',
  worsening: 'worse than',
  increasing: 'higher than',
  decreasing: 'lower than',
  'no-change': 'same as',
  'not-enough-data': 'not compared with',
}

function changeWords(facts: Facts): string {
  const { latest, marks, segment, direction, earlier } = facts
  if (latest === null) return 'no figures yet'
  const label = labelOf(facts, latest)
  if (latest.value === null) {
    return latest.reason === 'suppressed' ? `${label}: not shown, small numbers` : `no figure for ${label}`
  }
  if (marks !== 0) return `${directionWord(direction).toLowerCase()}: ${signalWords(facts)}`
  if (segment !== null) {
    return lastSignal(facts) === null ? calmClause(facts) : calmClause(facts).replace('sign of a ', '')
  }
  if (earlier === null) return 'too few figures to tell a direction'
  return `${comparisons[direction]} in ${labelOf(facts, earlier)}`
}

const statusWords: Partial<Record<Facts['status'], string>> = {
  'on-target': 'on target',
  'within-tolerance': 'within tolerance',
  'off-target': 'off target',
}

/**
 * The title of a chart in ten words or fewer, made from the disclosed figures by the same facts as the sentences.
 * The indicator's name stands before it where there is room.
 */
export function messageOf(facts: Facts): string {
  const change = changeWords(facts)
  const status = statusWords[facts.status]
  const whole = status === undefined ? change : `${change}, ${status}`
  const message = fits(whole) ? whole : change
  const named = `${facts.input.indicator.name}: ${message}`
  return fits(named) ? named : message.charAt(0).toUpperCase() + message.slice(1)
}
