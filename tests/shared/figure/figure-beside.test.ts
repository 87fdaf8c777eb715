import { compareDecimal, toFixedDecimal } from '@roundtable/shared/base/decimal.ts'
import { decimalsBeside, formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import { linesOf } from '@roundtable/shared/target/target.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const percent = { unit: 'percent', decimals: 1 } as const
const told = (value: string, bound: string) =>
  formatFigure(value, { ...percent, decimals: decimalsBeside(value, [bound], 1) })

it.each([
  ['94.95', '95', '94.95%'],
  ['59.96', '60', '59.96%'],
  ['60', '60', '60.0%'],
  ['60.04', '60', '60.04%'],
  ['61.2', '60', '61.2%'],
  ['59.9999', '60', '59.9999%'],
])('%s beside a target of %s is written %s', (value, bound, text) => {
  expect(told(value, bound)).toBe(text)
})

it('what is not all is not written 100%', () => {
  expect(formatFigure('99.97', percent)).toBe('99.97%')
  expect(formatFigure('100', percent)).toBe('100.0%')
  expect(formatFigure('99.97', { unit: 'days', decimals: 1 })).toBe('100.0 days')
})

it('a figure is judged at its bound and at the end of its tolerance', () => {
  const target = { low: '95', high: null, tolerance: '2.5' }
  expect(linesOf(target, 'higher')).toEqual(['95', '92.5'])
  expect(linesOf({ low: '28', high: '40', tolerance: '1' }, 'band')).toEqual(['28', '27', '40', '41'])
  expect(linesOf(null, 'higher')).toEqual([])
})

it('of any fraction of up to a thousand, what is written lies on the same side of the target as the figure', () => {
  const number = fc.integer({ min: 0, max: 100_000 }).map((n) => `${n / 1_000}`)
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 100 }).map(String), (value, bound) => {
      const written = toFixedDecimal(value, decimalsBeside(value, [bound], 1))
      expect(Math.sign(compareDecimal(written, bound))).toBe(Math.sign(compareDecimal(value, bound)))
    }),
  )
})
