import { discloseFigure, isSmallFigure } from '@roundtable/shared/disclosure/disclosure.ts'
import { ruleSentences, standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { type Unit, valueFrom } from '@roundtable/shared/figure/figure.ts'
import { describe, expect, it } from 'vitest'

const figureOf = (n: number, d: number, unit: Unit = 'percent') => {
  const parts = { numerator: `${n}`, denominator: `${d}` }
  return { ...parts, value: valueFrom(parts, unit), reason: null }
}
const count = (n: number) => ({ numerator: null, denominator: null, value: `${n}`, reason: null })

describe('a small count', () => {
  it.each([
    [count(0), 'count', false],
    [count(1), 'count', true],
    [count(5), 'count', true],
    [count(6), 'count', false],
    [figureOf(0, 40), 'percent', false],
    [figureOf(1, 40), 'percent', true],
    [figureOf(5, 40), 'percent', true],
    [figureOf(6, 40), 'percent', false],
    [figureOf(34, 40), 'percent', false],
    [figureOf(35, 40), 'percent', true],
    [figureOf(39, 40), 'percent', true],
    [figureOf(40, 40), 'percent', false],
    [figureOf(0, 10), 'percent', true],
    [figureOf(0, 11), 'percent', false],
    [figureOf(0, 0), 'percent', false],
    [figureOf(3, 21_000, 'rate_per_10k'), 'rate_per_10k', true],
    [figureOf(20_998, 21_000, 'rate_per_10k'), 'rate_per_10k', false],
    [figureOf(600, 8, 'days'), 'days', true],
    [{ numerator: null, denominator: null, value: '3', reason: null }, 'percent', false],
    [{ numerator: null, denominator: null, value: null, reason: 'nil-return' }, 'count', false],
  ] as const)('in %j as %s: %s', (figure, unit, isSmall) => {
    expect(isSmallFigure(figure, unit)).toBe(isSmall)
    expect(discloseFigure(figure, { unit, audience: 'trusted', silence: null })).toMatchObject({
      ...figure,
      isSmall,
    })
    const wider = discloseFigure(figure, { unit, audience: 'wider', silence: null })
    if (isSmall) {
      const none = { numerator: null, denominator: null, value: null, reason: 'suppressed', symbol: 'c' }
      expect(wider).toMatchObject(none)
      expect(discloseFigure(figure, { unit, audience: 'public', silence: null })).toEqual(wider)
    } else expect(wider).toMatchObject(figure)
  })

  it('is what the partnership has agreed it to be', () => {
    const rules = { ...standardRuleSet, smallCount: 9, smallDenominator: 30 }
    expect(isSmallFigure(count(9), 'count', rules)).toBe(true)
    expect(isSmallFigure(figureOf(12, 30), 'percent', rules)).toBe(true)
    expect(ruleSentences(rules)[0]).toBe('A count from 1 to 9 is not shown; zero is.')
  })
})

describe('a figure of which it is decided that nothing is said', () => {
  it.each([
    ['hidden', 'suppressed', 'c'],
    ['waiting', 'not-available', 'x'],
  ] as const)('and that is %s has no number and says why', (silence, reason, symbol) => {
    const none = { numerator: null, denominator: null, value: null, reason, symbol }
    expect(discloseFigure(figureOf(20, 40), { unit: 'percent', audience: 'wider', silence })).toMatchObject(
      none,
    )
    expect(discloseFigure(figureOf(20, 40), { unit: 'percent', audience: 'public', silence })).toMatchObject(
      none,
    )
    expect(discloseFigure(figureOf(20, 40), { unit: 'percent', audience: 'trusted', silence }).value).toBe(
      '50',
    )
  })

  it('told as a year’s, is judged by what was counted in the month', () => {
    expect(isSmallFigure(figureOf(12, 40_000, 'rate_per_10k'), 'rate_per_10k', standardRuleSet, 12)).toBe(
      true,
    )
    expect(isSmallFigure(figureOf(72, 40_000, 'rate_per_10k'), 'rate_per_10k', standardRuleSet, 12)).toBe(
      false,
    )
  })
})
