import type { FigureNumber } from '../../figure/entry-fields.ts'
import type { Unit } from '../../figure/figure.ts'
import { unitWord } from '../../figure/figure-format.ts'
import { wordsIn } from './headings.ts'
import { seenText } from './table-row.ts'

type Kind = { holds: string; isOf: (unit: Unit) => boolean }

const percentages: Kind = { holds: 'percentages', isOf: (unit) => unit === 'percent' }
const amounts: Kind = { holds: 'amounts of money', isOf: (unit) => unit === 'pounds' }
const counts: Kind = {
  holds: 'counts',
  isOf: (unit) => unit !== 'percent' && unit !== 'average_score' && !unit.startsWith('rate_'),
}
const rates: Kind = {
  holds: 'rates',
  isOf: (unit) => unit !== 'count' && unit !== 'pounds' && unit !== 'days' && unit !== 'months',
}

/** What a heading says of the numbers under it; null where it leaves that open. */
function kindOf(heading: string): Kind | null {
  const words = wordsIn(heading).split(' ')
  const has = (...among: string[]) => among.some((word) => words.includes(word))
  if (heading.includes('%') || has('percentage', 'percent')) return percentages
  if (heading.includes('£')) return amounts
  if (has('rate')) return rates
  return has('count', 'total') ? counts : null
}

/**
 * Why a number under this heading is none of a figure in this unit; null where it may be one. A percentage under
 * “Percentage” is no count, whatever the row says.
 */
export function headedOtherwise(heading: string, field: FigureNumber): (unit: Unit) => string | null {
  const kind = kindOf(heading)
  if (kind === null) return () => null
  const headed = `“${seenText(heading).slice(0, 40)}” heads ${kind.holds}`
  if (field !== 'value') {
    return () => (kind === percentages ? `${headed}, and a ${field} is a count: enter how many.` : null)
  }
  return (unit) =>
    kind.isOf(unit) ? null : `${headed}, and this figure is of another kind (${unitWord[unit]}).`
}
