import { compareDecimal } from '../base/decimal.ts'
import { type Figure, isWithinParts, type Unit } from '../figure/figure.ts'

/**
 * What makes a whole impossible beside its parts; null where nothing does. A share, a rate or an average lies
 * between its lowest and its highest part, where every part is known; a count is no smaller than any part of it,
 * and neither is a numerator or a denominator.
 */
export function problemOfWhole(whole: Figure, parts: readonly Figure[], unit: Unit): string | null {
  if (parts.length === 0) return null
  const isAdded = unit === 'count' || unit === 'pounds'
  for (const [field, word] of [
    ['numerator', 'numerator'],
    ['denominator', 'denominator'],
    ['value', 'figure'],
  ] as const) {
    if (field === 'value' && !isAdded) continue
    const total = whole[field]
    const larger = parts.find((part) => total !== null && part[field] !== null && isAbove(part[field], total))
    if (larger !== undefined) {
      return `The whole has a smaller ${word} (${total}) than one of its parts (${larger[field]}).`
    }
  }
  const values = parts.map(({ value }) => value)
  const known = values.filter((value) => value !== null)
  if (isAdded || whole.value === null || known.length < values.length || known.length < 2) return null
  if (isWithinParts(whole.value, known)) return null
  return 'The whole lies outside the range of its parts: one of them, or the whole, is wrong.'
}

const isAbove = (part: string | null, total: string) => part !== null && compareDecimal(part, total) > 0
