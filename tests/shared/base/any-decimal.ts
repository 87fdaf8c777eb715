import { canonicalDecimal } from '@roundtable/shared/base/decimal.ts'
import fc from 'fast-check'

/** Canonical decimal text of up to 15 digits. */
export const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 12 }))
  .map(([n, scale]) => {
    const digits = `${n < 0n ? -n : n}`.padStart(scale + 1, '0')
    const at = digits.length - scale
    return canonicalDecimal(`${n < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`)
  })
