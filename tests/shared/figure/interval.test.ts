import { chiSquareQuantile, gammaP } from '@roundtable/shared/base/gamma.ts'
import {
  byarInterval,
  countInterval,
  exactInterval,
  funnelLimits,
  intervalOf,
  isSmallBase,
  pooledRate,
  wilsonInterval,
} from '@roundtable/shared/figure/interval.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('the interval of a proportion', () => {
  it.each([
    [0, 25, 0, 0.1331922509],
    [3, 40, 0.0258360258, 0.1986423352],
    [45, 60, 0.6276792992, 0.8422347747],
    [118, 120, 0.941264037, 0.9954174354],
  ])('%d of %d is %d to %d', (x, n, low, high) => {
    const found = wilsonInterval(x, n)
    expect(found.low).toBeCloseTo(low, 10)
    expect(found.high).toBeCloseTo(high, 10)
  })

  it('holds the proportion, stays within 0 and 1, and narrows as confidence falls', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const x = Math.round(n * share)
          const { low, high } = wilsonInterval(x, n)
          const wide = wilsonInterval(x, n, '99.8')
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low - 1e-12).toBeLessThanOrEqual(x / n)
          expect(high + 1e-12).toBeGreaterThanOrEqual(x / n)
          expect(wide.low).toBeLessThanOrEqual(low + 1e-12)
          expect(wide.high).toBeGreaterThanOrEqual(high - 1e-12)
        },
      ),
    )
  })
})

describe('the interval of a rate', () => {
  it.each([
    ['9', '21000', 1.959701475, 8.135620691],
    ['10', '21000', 2.279738054, 8.757837431],
    ['412', '61500', 60.67832363, 73.783799287],
  ])('%s of %s per 10,000 is %d to %d', (numerator, denominator, low, high) => {
    const found = intervalOf({ numerator, denominator }, 'rate_per_10k')
    expect(found?.low).toBeCloseTo(low, 8)
    expect(found?.high).toBeCloseTo(high, 8)
  })

  it('is exact for few events: none still leaves 3.69 possible', () => {
    expect(exactInterval(0)).toEqual({ low: 0, high: expect.closeTo(3.6888794541, 9) })
    expect(exactInterval(1)).toEqual({
      low: expect.closeTo(0.025317808, 9),
      high: expect.closeTo(5.5716433909, 9),
    })
    for (let x = 1; x < 10; x++) {
      const { low, high } = exactInterval(x)
      // Garwood: P(X ≥ x | low) = P(X ≤ x | high) = 0.025, summed here term by term.
      const atMost = (k: number, mean: number) => {
        let term = Math.exp(-mean)
        let sum = 0
        for (let i = 0; i <= k; i++) {
          sum += term
          term *= mean / (i + 1)
        }
        return sum
      }
      expect(1 - atMost(x - 1, low)).toBeCloseTo(0.025, 11)
      expect(atMost(x, high)).toBeCloseTo(0.025, 11)
    }
  })

  it('passes from exact to Byar without a jump that matters', () => {
    expect(countInterval(9.999).low).toBeCloseTo(byarInterval(10).low, 1)
    expect(countInterval(10)).toEqual(byarInterval(10))
  })

  it('is none where a figure has none', () => {
    expect(intervalOf({ numerator: null, denominator: '5' }, 'percent')).toBeNull()
    expect(intervalOf({ numerator: '1', denominator: '0' }, 'percent')).toBeNull()
    expect(intervalOf({ numerator: '1', denominator: '2' }, 'days')).toBeNull()
    expect(intervalOf({ numerator: '-1', denominator: '2' }, 'percent')).toBeNull()
    expect(intervalOf({ numerator: '3', denominator: '2' }, 'percent')).toBeNull()
    expect(intervalOf({ numerator: '3', denominator: '40' }, 'percent')?.high).toBeCloseTo(19.86423352, 8)
  })
})

describe('χ²', () => {
  it.each([
    [0.5, 1, 0.454936423119573],
    [0.95, 1, 3.841458820694124],
    [0.975, 2, 7.377758908227871],
    [0.025, 20, 9.590777392264867],
    [0.975, 20, 34.16960690283833],
    [0.999, 6, 22.457744484825323],
    [0.001, 2, 0.002001000667167],
  ])('at %d with %d degrees of freedom is %d', (p, k, x) => {
    expect(Math.abs(chiSquareQuantile(p, k) / x - 1)).toBeLessThan(1e-9)
  })

  it('is the inverse of its distribution', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (p, k) => {
          expect(gammaP(k / 2, chiSquareQuantile(p, k) / 2)).toBeCloseTo(p, 10)
        },
      ),
    )
  })
})

describe('a funnel', () => {
  const areas = [
    [312, 402],
    [455, 640],
    [128, 170],
    [701, 820],
    [96, 150],
    [530, 655],
  ].map(([events = 0, base = 0]) => ({ events, base }))

  it('stands around the pooled proportion', () => {
    const pooled = pooledRate(areas)
    expect(pooled).toBeCloseTo(0.7832217131, 10)
    expect(funnelLimits(pooled, 640).low).toBeCloseTo(0.7512983709, 10)
    expect(funnelLimits(pooled, 640).high).toBeCloseTo(0.8151450553, 10)
    expect(funnelLimits(pooled, 640, '99.8').low).toBeCloseTo(0.7328888783, 10)
    expect(funnelLimits(pooled, 640, '99.8').high).toBeCloseTo(0.8335545479, 10)
  })
})

describe('a small base', () => {
  it('is a denominator under 20', () => {
    expect([
      isSmallBase('19'),
      isSmallBase('19.9'),
      isSmallBase('20'),
      isSmallBase('0'),
      isSmallBase(null),
    ]).toEqual([true, true, false, true, false])
  })
})
