import {
  compareDecimal,
  divideDecimals,
  isDecimal,
  multiplyDecimals,
  negateDecimal,
  sumDecimals,
  toFixedDecimal,
} from '@roundtable/shared/base/decimal.ts'
import { canonicalOfNumber, isWithinParts, totalOf, valueFrom } from '@roundtable/shared/figure/figure.ts'
import { figureParts, formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decimal } from '../base/any-decimal.ts'

describe('a number from a file', () => {
  it.each([
    [4.9000000000000004, '4.9'],
    [Number('6.1609999999999998E-2'), '0.06161'],
    [0.1 + 0.2, '0.3'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-519.4, '-519.4'],
    [1208170000, '1208170000'],
  ])('%d is stored as %s', (n, text) => expect(canonicalOfNumber(n)).toBe(text))

  it('is refused when it is not finite', () => {
    expect(() => canonicalOfNumber(Number.NaN)).toThrow(RangeError)
    expect(() => canonicalOfNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })

  it('keeps its value', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(canonicalOfNumber(Number(text))).toBe(text)
      }),
    )
  })
})

describe('a value', () => {
  it('comes from numerator and denominator in its unit', () => {
    const figure = { numerator: '41', denominator: '87' }
    expect(valueFrom(figure, 'percent')).toBe('47.1264367816092')
    expect(valueFrom({ numerator: '3', denominator: '40' }, 'percent')).toBe('7.5')
    expect(valueFrom({ numerator: '9', denominator: '21000' }, 'rate_per_10k')).toBe('4.28571428571429')
    expect(valueFrom({ numerator: '100', denominator: '3' }, 'days')).toBe('33.3333333333333')
    expect(valueFrom({ numerator: '2', denominator: '3' }, 'rate_per_100k')).toBe('66666.6666666667')
    expect(valueFrom({ numerator: '0', denominator: '5' }, 'percent')).toBe('0')
    expect(valueFrom({ numerator: '-1', denominator: '3' }, 'percent')).toBe('-33.3333333333333')
  })

  it('is none without a denominator above zero', () => {
    expect(valueFrom({ numerator: '0', denominator: '0' }, 'percent')).toBeNull()
    expect(valueFrom({ numerator: null, denominator: '5' }, 'percent')).toBeNull()
    expect(valueFrom({ numerator: '5', denominator: null }, 'percent')).toBeNull()
  })

  it('agrees with arithmetic in doubles to 14 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (n, d) => {
        const value = Number(valueFrom({ numerator: `${n}`, denominator: `${d}` }, 'rate_per_10k'))
        expect(Math.abs(value - (n / d) * 10_000)).toBeLessThanOrEqual(1e-14 * value * 10)
      }),
    )
  })
})

describe('a total', () => {
  it('is the sum of numerators over the sum of denominators, never the mean of the rates', () => {
    const parts = [
      { numerator: '1', denominator: '2', value: '50' },
      { numerator: '30', denominator: '100', value: '30' },
      { numerator: null, denominator: null, value: null },
    ]
    expect(totalOf(parts, 'percent')).toEqual({
      numerator: '31',
      denominator: '102',
      value: '30.3921568627451',
      counted: 2,
      of: 3,
    })
  })

  it('adds decimals exactly', () => {
    const tenths = Array.from({ length: 10 }, () => ({ numerator: '0.1', denominator: '1', value: null }))
    expect(totalOf(tenths, 'days').numerator).toBe('1')
    expect(sumDecimals(['0.1', '0.2', '-0.3'])).toBe('0')
  })

  it('of counts adds the counts', () => {
    const counts = ['3', '4', null].map((value) => ({ numerator: null, denominator: null, value }))
    expect(totalOf(counts, 'count')).toMatchObject({ value: '7', counted: 2, of: 3 })
    expect(totalOf([], 'percent')).toMatchObject({ value: null, counted: 0 })
    expect(totalOf([{ numerator: null, denominator: null, value: '12' }], 'percent').value).toBeNull()
  })

  it('outside the range of its parts is no total', () => {
    expect(isWithinParts('30', ['20', '40'])).toBe(true)
    expect(isWithinParts('41', ['20', '40'])).toBe(false)
    expect(isWithinParts('19.9', ['20', '40'])).toBe(false)
    expect(isWithinParts('5', [])).toBe(true)
  })
})

describe('a figure on the page', () => {
  it.each([
    ['47.1264367816092', 'percent', 1, '47.1%', '47.1%'],
    ['1234', 'count', 0, '1,234', '1,234'],
    ['12.34', 'rate_per_10k', 1, '12.3 per 10,000', '12.3'],
    ['47.05', 'percent', 1, '47.1%', '47.1%'],
    ['2.5', 'count', 0, '3', '3'],
    ['-3.25', 'percent', 1, '−3.3%', '−3.3%'],
    ['1', 'days', 0, '1 day', '1'],
    ['12', 'days', 0, '12 days', '12'],
    ['999999.5', 'pounds', 0, '£1,000,000', '£1,000,000'],
    ['-1200', 'pounds', 0, '−£1,200', '−£1,200'],
    ['0', 'percent', 1, '0.0%', '0.0%'],
    ['0.04', 'percent', 1, '<0.1%', '<0.1%'],
    ['-0.4', 'count', 0, '>−1', '>−1'],
    ['13.2', 'average_score', 2, '13.20', '13.20'],
    ['100', 'percent', 0, '100%', '100%'],
  ] as const)('%s as %s with %d decimals reads %s', (value, unit, decimals, long, short) => {
    expect(formatFigure(value, { unit, decimals })).toBe(long)
    expect(formatFigure(value, { unit, decimals }, 'short')).toBe(short)
  })

  it('that is missing says so, and the unit can stand apart', () => {
    expect(formatFigure(null, { unit: 'percent', decimals: 1 })).toBe('No data')
    expect(figureParts('47.12', { unit: 'percent', decimals: 1 })).toEqual({
      before: '',
      number: '47.1',
      after: '%',
    })
  })
})

describe('decimal arithmetic', () => {
  it('is exact, ordered and canonical', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(Math.sign(compareDecimal(a, b))).toBe(-Math.sign(compareDecimal(b, a)) + 0)
        expect(compareDecimal(a, b) === 0).toBe(a === b)
        const sum = sumDecimals([a, b])
        expect(isDecimal(sum)).toBe(true)
        expect(Math.sign(compareDecimal(sum, a))).toBe(Math.sign(compareDecimal(b, '0')))
        expect(isDecimal(multiplyDecimals(a, b))).toBe(true)
        const quotient = divideDecimals(a, b)
        expect(quotient === null).toBe(b === '0')
        if (quotient !== null) expect(isDecimal(quotient)).toBe(true)
      }),
    )
    expect(compareDecimal('9007199254740993', '9007199254740992')).toBeGreaterThan(0)
    expect(toFixedDecimal('1.005', 2)).toBe('1.01')
    expect(toFixedDecimal('-1.005', 2)).toBe('-1.01')
    expect(divideDecimals('1', '3')).toBe('0.333333333333333')
    expect(divideDecimals('2', '3')).toBe('0.666666666666667')
    expect(divideDecimals('999999999999999.9', '1')).toBe('1000000000000000')
    expect(divideDecimals('1', '-8')).toBe('-0.125')
  })

  it('of small whole numbers is that of any other', () => {
    const whole = fc.oneof(
      fc.nat(300),
      fc.nat(20_000_000),
      fc.maxSafeNat().map((n) => n % 1e15),
    )
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const quotient = divideDecimals(`${a}`, `${b}`)
        expect(divideDecimals(`-${a}`, `${b}`)).toBe(quotient === null ? null : negateDecimal(quotient))
        expect(multiplyDecimals(`-${a}`, `${b}`)).toBe(negateDecimal(multiplyDecimals(`${a}`, `${b}`)))
      }),
      { numRuns: 3_000 },
    )
  })
})
