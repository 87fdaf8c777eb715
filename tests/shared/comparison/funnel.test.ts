import { averageOfAll, inFunnel, limitsAt } from '@roundtable/shared/comparison/funnel.ts'
import { exactInterval, funnelLimits, rateFunnelLimits } from '@roundtable/shared/figure/interval.ts'
import { describe, expect, it } from 'vitest'

/** Reference values of PHEindicatormethods (OHID), tests/testthat/testdata_funnel_prop_outputs.csv. */
const proportions = [
  [1, 3.204264, 100, 0, 100],
  [10, 56.154344, 100, 42.03259, 100],
  [45, 69.098645, 92.186251, 62.441586, 98.843309],
  [154, 74.402301, 86.882595, 70.803745, 90.481151],
  [1119, 78.327506, 82.95739, 76.992529, 84.292366],
  [9998, 79.867989, 81.416907, 79.421375, 81.863521],
  [110000, 80.408963, 80.875933, 80.274317, 81.010578],
] as const

/** The same, testdata_funnel_rate_outputs.csv: at the base of each row its limit stands, per 100,000 and three years. */
const baseline = 116.1720835
const rates = [
  [1598.675694, '95', 'low', 20.85059119],
  [5276.757672, '95', 'low', 63.17010446],
  [1375.943768, '95', 'high', 242.2579623],
  [849.4639547, '99.8', 'high', 392.4043292],
  [6924.776769, '99.8', 'low', 48.13632908],
  [30902.67373, '95', 'high', 139.1465359],
  [162297.6124, '95', 'low', 106.5942976],
  [411529.9259, '95', 'low', 110.158048],
  [358342.3275, '99.8', 'high', 126.5084525],
] as const

describe('the funnel of a proportion', () => {
  it.each(proportions)('for a base of %d is that of Fingertips', (n, low, high, farLow, farHigh) => {
    const near = funnelLimits(0.80642448, n)
    const far = funnelLimits(0.80642448, n, '99.8')
    for (const [found, expected] of [
      [near.low, low],
      [near.high, high],
      [far.low, farLow],
      [far.high, farHigh],
    ] as const)
      expect(found * 100).toBeCloseTo(expected, 4)
  })
})

describe('the funnel of a rate', () => {
  it.each(rates)(
    'for a base of %d, %s %%, %s limit, is that of Fingertips',
    (base, confidence, end, limit) => {
      const found = rateFunnelLimits(baseline / 100_000, base * 3, confidence)[end] * 100_000
      expect(Math.abs(found - limit) / limit).toBeLessThan(2e-6)
    },
  )

  it('stands where the interval of the events ends at what is expected', () => {
    const { high } = exactInterval(17)
    const limits = rateFunnelLimits(0.004, high / 0.004)
    expect(limits.low * (high / 0.004)).toBeCloseTo(17, 6)
  })

  it('has no lower limit where no event at all would be no surprise', () => {
    expect(rateFunnelLimits(0.001, 1_000).low).toBe(0)
  })

  it('goes on without a step from exact to Byar’s', () => {
    const [below, above] = [4_999.9, 5_000.1].map((expected) => rateFunnelLimits(0.1, expected * 10))
    expect(below?.low).toBeCloseTo(above?.low ?? 0, 5)
    expect(below?.high).toBeCloseTo(above?.high ?? 0, 5)
  })
})

describe('a place in the funnel', () => {
  const place = (numerator: string, denominator: string) => ({ numerator, denominator, value: '1' })
  const wide = (x: string) => inFunnel(place(x, '400'), 50, 'percent')?.place

  it('lies outside both limits, one, or none', () => {
    expect(['160', '178', '200', '221', '240'].map(wide)).toEqual([
      'far-below',
      'below',
      'within',
      'above',
      'far-above',
    ])
  })

  it('is none where there is no fraction, in other units, and where it cannot be one', () => {
    const none = { numerator: null, denominator: null, value: '50' }
    expect(inFunnel(none, 50, 'percent')).toBeNull()
    expect(inFunnel(place('4', '5'), 50, 'days')).toBeNull()
    expect(inFunnel(place('6', '5'), 50, 'percent')).toBeNull()
  })

  it('is told around the pooled average, never the mean of rates', () => {
    const places = [place('10', '100'), place('90', '300')]
    expect(averageOfAll(places, 'percent')).toBe(25)
    expect(averageOfAll(places, 'rate_per_10k')).toBe(2500)
    expect(limitsAt(25, { base: 100, unit: 'percent' }, '95').low).toBeCloseTo(16.51, 2)
  })
})
