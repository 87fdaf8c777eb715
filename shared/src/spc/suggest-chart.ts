import type { Unit } from '../figure/figure.ts'
import type { ChartKind } from './chart-kind.ts'

export type ChartSuggestion = { kind: ChartKind; reason: string; onRequest: ChartKind[] }

const fewestToJudge = 12

/**
 * The chart that fits the nature of an indicator, with the reason in words and what may be chosen instead.
 * `events` are the numerators, or the values where there are none; zeros dominate from half of them on.
 */
export function suggestChart(nature: {
  unit: Unit
  hasFraction: boolean
  events: readonly (string | null)[]
}): ChartSuggestion {
  const { unit, hasFraction } = nature
  const events = nature.events.filter((text) => text !== null)
  const zeros = events.filter((text) => text === '0').length
  if (events.length >= fewestToJudge && 2 * zeros >= events.length) {
    const kind = hasFraction ? 'g' : 't'
    const between = hasFraction ? 'cases between two events (g chart)' : 'days between two events (t chart)'
    const reason = `The event is rare: ${zeros} of ${events.length} figures are 0. The ${between} tell more than a count in each period.`
    return { kind, reason, onRequest: hasFraction ? ['t', 'xmr'] : ['g', 'xmr'] }
  }
  if (unit === 'percent' && hasFraction) {
    const reason =
      'A percentage is charted as it is (XmR): with large denominators the limits of a p chart are far too tight.'
    return { kind: 'xmr', reason, onRequest: ['p-prime', 'p'] }
  }
  if (unit.startsWith('rate') && hasFraction) {
    const reason =
      'A rate is charted as it is (XmR): with large populations the limits of a u chart are far too tight.'
    return { kind: 'xmr', reason, onRequest: ['u-prime', 'u'] }
  }
  if (unit === 'count') {
    const reason = 'A count is charted as it is (XmR): it makes no assumption about how the count varies.'
    return { kind: 'xmr', reason, onRequest: ['c'] }
  }
  return { kind: 'xmr', reason: 'Each figure is one measurement: an XmR chart fits it.', onRequest: [] }
}
