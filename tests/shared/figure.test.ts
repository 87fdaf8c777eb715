import {
  canonicalDecimal,
  compareDecimal,
  divideDecimals,
  isDecimal,
  multiplyDecimals,
  sumDecimals,
  toFixedDecimal,
} from '@roundtable/shared/decimal.ts'
import { canonicalOfNumber, isWithinParts, totalOf, valueFrom } from '@roundtable/shared/figure.ts'
import { parseFigure, validateFigure } from '@roundtable/shared/figure-entry.ts'
import { figureParts, formatFigure } from '@roundtable/shared/figure-format.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), fc.integer({ min: 0, max: 12 }))
  .map(([n, scale]) => {
    const digits = `${n < 0n ? -n : n}`.padStart(scale + 1, '0')
    const at = digits.length - scale
    return canonicalDecimal(`${n < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`)
  })

describe('a figure typed or pasted', () => {
  it.each([
    ['', null],
    [' \u00a0\u200b\t', null],
    ['47.1', '47.1'],
    [' 47.10 % ', '47.1'],
    ['47,100', '47100'],
    ['1,234,567.50', '1234567.5'],
    ['12 345', '12345'],
    ['12\u00a0345\u202f678', '12345678'],
    ['\ufeff1\u200b2\u00ad3\u2060', '123'],
    ['\u202d42\u202c', '42'],
    ['£1,200', '1200'],
    ['-£5', '-5'],
    ['£-5', '-5'],
    ['\u22125.5', '-5.5'],
    ['- 5', '-5'],
    ['+7', '7'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0', '0'],
    ['-0.000', '0'],
    ['123456789012345678', '123456789012345678'],
  ])('%j is read as %j', (text, value) => {
    expect(parseFigure(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['(5)', /minus sign/],
    ['1.234,56', /point for decimals/],
    ['1,23', /point for decimals/],
    ['12,34', /point for decimals/],
    ['0,123', /point for decimals/],
    ['1,2345', /point for decimals/],
    ['1.234.567', /one point/],
    ['1 23', /one point/],
    ['1,234 567', /one point/],
    ['01/02/2026', /date/],
    ['2026-02-01', /date/],
    ['1.2.2026', /date/],
    ['3/40', /fraction/],
    ['1e5', /in full/],
    ['1.5E-3', /in full/],
    ['-', /dash/],
    ['–', /dash/],
    ['<5', /exact/],
    ['10-12', /range/],
    ['c', /reason/],
    ['N/A', /reason/],
    ['..', /reason|one point/],
    ['twelve', /digits only/],
    ['5²', /digits only/],
    ['£12%', /digits only/],
    ['%12', /digits only/],
    ['12£', /digits only/],
    ['1.2m', /digits only/],
    ['=5', /digits only/],
    ['Infinity', /digits only/],
    ['NaN', /digits only/],
    ['0x10', /digits only/],
    ['\u0000', /digits only/],
    ['\ud800', /digits only/],
    ['__proto__', /digits only/],
    ['9'.repeat(61), /too long/],
    [' '.repeat(1000), /too long/],
  ])('%j is refused with what to do', (text, sentence) => {
    const answer = parseFigure(text)
    expect(answer.ok ? answer.value : answer.sentence).toMatch(sentence)
    expect(answer.ok).toBe(false)
  })

  it('may carry % and £ only where they belong', () => {
    expect(parseFigure('12%', 'percent')).toEqual({ ok: true, value: '12' })
    expect(parseFigure('12%', 'count').ok).toBe(false)
    expect(parseFigure('£12', 'pounds')).toEqual({ ok: true, value: '12' })
    expect(parseFigure('£12', 'days').ok).toBe(false)
  })

  it('is canonical whatever was typed, and reads back as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const answer = parseFigure(text)
        if (answer.ok && answer.value !== null) expect(isDecimal(answer.value)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(decimal, fc.constantFrom('', ' ', '\u00a0', '\u200b'), (value, mess) => {
        expect(parseFigure(mess + value + mess)).toEqual({ ok: true, value })
        expect(parseFigure(formatFigure(value, { unit: 'count', decimals: 12 }))).toEqual({ ok: true, value })
      }),
    )
  })
})

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

describe('a figure to be stored', () => {
  const none = { numerator: null, denominator: null, value: null }
  it.each([
    ['a whole figure', { numerator: '3', denominator: '40', value: null }, 'percent', []],
    ['a value alone', { ...none, value: '47.1' }, 'percent', []],
    ['nothing at all', none, 'percent', []],
    [
      'a negative part',
      { numerator: '-1', denominator: '-4', value: null },
      'percent',
      ['numerator', 'denominator'],
    ],
    ['a part above its whole', { numerator: '41', denominator: '40', value: null }, 'percent', ['numerator']],
    ['a rate above one', { numerator: '41', denominator: '40', value: null }, 'rate_per_1k', []],
    ['an impossible percentage', { ...none, value: '100.1' }, 'percent', ['value']],
    ['a negative percentage', { ...none, value: '-1' }, 'percent', ['value']],
    ['a numerator of nothing', { numerator: '1', denominator: '0', value: null }, 'percent', ['denominator']],
    ['none of nobody', { numerator: '0', denominator: '0', value: null }, 'percent', []],
    ['a numerator alone', { ...none, numerator: '1' }, 'percent', ['denominator']],
    ['a denominator alone', { ...none, denominator: '1' }, 'percent', ['numerator']],
    ['text', { ...none, value: 'abc' }, 'days', ['value']],
    ['a number that is not canonical', { ...none, value: '1e5' }, 'days', ['value']],
    ['too many digits', { ...none, value: '1.234567890123456' }, 'days', ['value']],
    ['fifteen digits', { ...none, value: '1.23456789012345' }, 'days', []],
    ['half a child', { ...none, value: '1.5' }, 'count', ['value']],
  ] as const)('%s in %j is checked', (_, figure, unit, fields) => {
    expect(validateFigure(figure, { unit }).map((problem) => problem.field)).toEqual(fields)
  })

  it('may be negative and beyond 100 only as a net change', () => {
    const change = { numerator: '-12', denominator: '10', value: '-120' }
    expect(validateFigure(change, { unit: 'percent', signed: true })).toEqual([])
    expect(validateFigure(change, { unit: 'percent' }).map((p) => p.field)).toEqual(['numerator', 'value'])
    expect(validateFigure({ ...change, denominator: '-1' }, { unit: 'percent', signed: true })).toHaveLength(
      1,
    )
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
})
