import { discloseFigure, isSmallFigure } from '@roundtable/shared/disclosure/disclosure.ts'
import { standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import { scaleOf, type Unit, valueFrom } from '@roundtable/shared/figure/figure.ts'
import { describe, expect, it } from 'vitest'
import { randomFrom } from './generated-history.ts'

const figureOf = (n: number, d: number, unit: Unit = 'percent') => {
  const parts = { numerator: `${n}`, denominator: `${d}` }
  return { ...parts, value: valueFrom(parts, unit), reason: null }
}
const count = (n: number) => ({ numerator: null, denominator: null, value: `${n}`, reason: null })
const asPublic = (figure: Parameters<typeof discloseFigure>[0], unit: Unit, annualisedBy = 1) =>
  discloseFigure(figure, { unit, audience: 'public', silence: null, annualisedBy })

describe('the public', () => {
  it('sees counts to the nearest five and whole percentages of the unrounded figure', () => {
    expect(asPublic(count(7), 'count').value).toBe('5')
    expect(asPublic(count(8), 'count').value).toBe('10')
    expect(asPublic(count(0), 'count')).toMatchObject({ value: '0', symbol: null })
    expect(asPublic(figureOf(412, 998), 'percent')).toMatchObject({
      numerator: '410',
      denominator: '1000',
      value: '41',
    })
  })

  it('is told when what reads 0 is not zero', () => {
    expect(asPublic(figureOf(6, 5000), 'percent')).toMatchObject({ value: '0', symbol: 'low' })
    expect(asPublic(figureOf(0, 5000), 'percent')).toMatchObject({ value: '0', symbol: null })
  })

  it('reads no counts beside a percentage that would tell more of them', () => {
    expect(asPublic(figureOf(12, 30), 'percent')).toMatchObject({
      numerator: null,
      denominator: null,
      value: '40',
    })
  })

  it('reads a rate so coarsely that its population tells no count more exactly than counts are told', () => {
    expect(asPublic(figureOf(412, 61_500, 'rate_per_10k'), 'rate_per_10k')).toMatchObject({
      value: '67',
      numerator: null,
    })
    expect(asPublic(figureOf(9, 21_000, 'rate_per_10k'), 'rate_per_10k').value).toBe('5')
  })

  it('reads a month that is told as a year’s in steps of a year', () => {
    expect(asPublic(figureOf(84, 20_000, 'rate_per_10k'), 'rate_per_10k', 12)).toMatchObject({ value: '50' })
    expect(asPublic(count(84), 'count', 12).value).toBe('60')
  })

  it('cannot work out an exact count from anything that is shown of one figure', () => {
    const random = randomFrom(7)
    const { roundCountsTo: to } = standardRuleSet
    let withCounts = 0
    for (let i = 0; i < 400; i++) {
      const unit = (['percent', 'rate_per_10k', 'days'] as const)[i % 3] ?? 'percent'
      const d = 11 + Math.floor(random() * (unit === 'percent' ? 900 : 9000))
      const n = Math.floor(random() * d)
      const shown = asPublic(figureOf(n, d, unit), unit)
      if (shown.value === null || shown.numerator === null || shown.denominator === null) continue
      withCounts += 1
      const [x, y] = [Number(shown.numerator), Number(shown.denominator)]
      const open = new Set<number>()
      for (let a = x - to; a <= x + to; a++) {
        for (let b = y - to; b <= y + to; b++) {
          if (a < 0 || b < 11 || isSmallFigure(figureOf(a, b, unit), unit)) continue
          const guess = asPublic(figureOf(a, b, unit), unit)
          if (
            guess.numerator === shown.numerator &&
            guess.denominator === shown.denominator &&
            guess.value === shown.value
          )
            open.add(a)
        }
      }
      expect([n, d, unit, n === 0 || open.size >= (n < to * 2 ? 2 : to)]).toEqual([n, d, unit, true])
    }
    expect(withCounts).toBeGreaterThan(50)
    expect(scaleOf('percent')).toBe(100)
  })
})
