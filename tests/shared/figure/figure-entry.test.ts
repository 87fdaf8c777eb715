import { isDecimal } from '@roundtable/shared/base/decimal.ts'
import { parseFigure, validateFigure } from '@roundtable/shared/figure/figure-entry.ts'
import { formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decimal } from '../base/any-decimal.ts'

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
