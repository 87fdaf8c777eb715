import { readRow, readSeries } from '@roundtable/shared/reading/reading.ts'
import { attributeLines } from '@roundtable/shared/spc/attribute.ts'
import { drawChart } from '@roundtable/shared/spc/chart.ts'
import { type ChartKind, chartKinds, chartWord } from '@roundtable/shared/spc/chart-kind.ts'
import { cLines, fromT, gLines, tLimitFactor, toT } from '@roundtable/shared/spc/rare-events.ts'
import { mark } from '@roundtable/shared/spc/rules.ts'
import { analyseSeries, productOptions } from '@roundtable/shared/spc/series.ts'
import { suggestChart } from '@roundtable/shared/spc/suggest-chart.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const floats = (list: number[]) => Float64Array.from(list)
const events = floats([42, 38, 51, 47, 40, 55, 49, 44, 36, 58, 50, 46])
const bases = floats([60, 52, 66, 61, 55, 70, 64, 58, 49, 75, 63, 60])

describe('charts of counts over a base', () => {
  it.each([
    ['p', 0.758526603, 0.592771967, 0.924281239],
    ['p-prime', 0.758526603, 0.682653515, 0.834399691],
    ['u', 0.758526603, 0.421215188, 1.095838018],
  ] as const)('%s has its centre at %d and first limits %d to %d', (kind, centre, lower, upper) => {
    const lines = attributeLines(kind, events, bases)
    expect(lines.centre).toBeCloseTo(centre, 8)
    expect(lines.lower[0]).toBeCloseTo(lower, 8)
    expect(lines.upper[0]).toBeCloseTo(upper, 8)
  })

  it('are widened alike for proportions and rates by Laney', () => {
    const u = attributeLines('u', events, bases)
    const wide = attributeLines('u-prime', events, bases)
    const factors = Array.from(wide.sigma, (s, i) => s / (u.sigma[i] ?? Number.NaN))
    for (const factor of factors) expect(factor).toBeCloseTo(factors[0] ?? 0, 12)
  })

  it('never leave what can be', () => {
    const whole = attributeLines('p', floats([9, 10, 10]), floats([10, 10, 10]))
    expect([...whole.upper]).toEqual([1, 1, 1])
    const few = attributeLines('u', floats([1, 0, 1]), floats([10, 10, 10]))
    expect([...few.lower]).toEqual([0, 0, 0])
  })

  it('take their centre from the baseline and leave gaps out', () => {
    const lines = attributeLines('p', floats([1, 3, Number.NaN, 9]), floats([10, 10, 10, 10]), 2)
    expect(lines.centre).toBe(0.2)
    expect(lines.sigma[2]).toBeNaN()
  })
})

describe('charts of events', () => {
  it('c: around its mean', () => {
    const lines = cLines(floats([4, 7, 3, 6, 5, 9, 4, 2, 6, 8, 5, 3]))
    expect(lines.centre).toBeCloseTo(5.166666667, 9)
    expect(lines.lower).toBe(0)
    expect(lines.upper).toBeCloseTo(11.985757521, 7)
  })

  it('g: the median drawn, the limits from the mean', () => {
    const lines = gLines(floats([12, 30, 5, 22, 41, 9, 17, 28, 3, 36]))
    expect(lines.centre).toBe(19.5)
    expect(lines.mean).toBeCloseTo(20.3, 12)
    expect(lines.lower).toBe(0)
    expect(lines.upper).toBeCloseTo(82.681968552, 8)
    expect(gLines(floats([1, 2, 9])).centre).toBe(2)
  })

  it('t: through the power 3.6 and back', () => {
    const days = floats([14, 3, 27, 9, 41, 18, 6, 33, 12, 22]).map(toT)
    const [segment] = analyseSeries(days, {
      ...productOptions,
      minimumPoints: 0,
      limitFactor: tLimitFactor,
    }).segments
    expect(fromT(segment?.mean ?? 0)).toBeCloseTo(15.61390326, 8)
    expect(fromT(segment?.lower ?? 0)).toBeCloseTo(0.00201958, 8)
    expect(fromT(segment?.upper ?? 0)).toBeCloseTo(162.4868041, 7)
    expect(fromT(-1)).toBe(0)
    expect(toT(-1)).toBeNaN()
  })
})

const months = (count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(2022, 10 + i, 1)).toISOString().slice(0, 10))
const fraction = (pairs: readonly (readonly [number, number])[]) => {
  const starts = months(pairs.length)
  return pairs.map(([x, n], i) => ({
    periodStart: starts[i] ?? '',
    periodEnd: starts[i] ?? '',
    numerator: `${x}`,
    denominator: `${n}`,
    value: `${Math.round((x / n) * 1e6) / 1e4}`,
    reason: null,
  }))
}
const indicator = (chart: ChartKind) =>
  ({ name: 'Seen', unit: 'percent', decimals: 1, polarity: 'higher', frequency: 'monthly', chart }) as const
const wavy = Array.from(
  { length: 20 },
  (_, i) => [50 + Number([0, 4, -3, 2, -2][i % 5]), i % 2 === 0 ? 100 : 120] as const,
)

describe('the chart that was chosen', () => {
  it('gives limits to each point by its own denominator', () => {
    const found = readSeries({ points: fraction(wavy), targets: [], breaks: [], indicator: indicator('p') })
    const [first, second] = found.points
    expect(Number(first?.upperLimit) - Number(first?.mean)).toBeGreaterThan(
      Number(second?.upperLimit) - Number(second?.mean),
    )
    expect(found.sentence).toBe('No real change in 20 months.')
  })

  it('reads signals from its own limits, and the sentences with them', () => {
    const drop = [...wavy, [5, 100]] as const
    for (const chart of ['xmr', 'p', 'p-prime', 'u', 'u-prime'] as const) {
      const found = readSeries({
        points: fraction(drop),
        targets: [],
        breaks: [],
        indicator: indicator(chart),
      })
      expect(found.direction, chart).toBe('worsening')
      expect(found.points.at(-1)?.pointType, chart).toBe('concern')
    }
  })

  it('finds shift and trend whatever the denominators', () => {
    const rise = Array.from({ length: 7 }, (_, i) => [40 + 4 * i, 100] as const)
    const drawing = drawChart({
      points: fraction([...wavy, ...rise]),
      breaks: [],
      indicator: indicator('u-prime'),
    })
    expect((drawing.marks.at(-1) ?? 0) & mark.trend).not.toBe(0)
    const high = Array.from({ length: 7 }, () => [50, 100] as const)
    const shifted = drawChart({
      points: fraction([...wavy, ...high]),
      breaks: [],
      indicator: indicator('p-prime'),
    })
    expect((shifted.marks.at(-1) ?? 0) & mark.shift).not.toBe(0)
  })

  it('says what it lacks', () => {
    const points = fraction(wavy).map((point) => ({ ...point, numerator: null, denominator: null }))
    const found = readSeries({ points, targets: [], breaks: [], indicator: indicator('p') })
    expect(found.sentences).toContain(
      'This control chart needs a numerator and a denominator, and there are none.',
    )
    expect(found.signal).toBe('not-enough-data')
  })

  it('of rare events flags a long wait, not the usual ones', () => {
    const gaps = [14, 3, 27, 9, 41, 18, 6, 33, 12, 22, 8, 19, 25, 11]
    const points = (list: number[]) => fraction(list.map((n) => [n, 100] as const))
    const days = (list: number[], chart: ChartKind) =>
      readRow({
        points: points(list),
        targets: [],
        breaks: [],
        indicator: { ...indicator(chart), unit: 'days' },
      })
    for (const chart of ['g', 't'] as const) {
      expect(days(gaps, chart).signal, chart).toBe('no-real-change')
      expect(days([...gaps, 400], chart).signal, chart).toBe('improving')
    }
    expect(days([4, 7, 3, 6, 5, 9, 4, 2, 6, 8, 5, 3, 4, 30], 'c').signal).toBe('improving')
  })

  it('never throws and never tells NaN', () => {
    const pair = fc.tuple(fc.nat(30), fc.nat(30)).map(([x, more]) => [x, x + more] as const)
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), fc.constantFrom(...chartKinds), (pairs, chart) => {
        const points = fraction(pairs.map(([x, n]) => [x, Math.max(n, 1)] as const))
        const found = readSeries({ points, targets: [], breaks: ['2024-01-01'], indicator: indicator(chart) })
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/)
      }),
    )
  })
})

describe('the chart that is suggested', () => {
  const many = (text: string, n: number) => Array<string>(n).fill(text)
  it.each([
    [{ unit: 'percent', hasFraction: true, events: many('7', 20) }, 'xmr', /far too tight/],
    [{ unit: 'rate_per_10k', hasFraction: true, events: many('7', 20) }, 'xmr', /u chart/],
    [
      { unit: 'count', hasFraction: false, events: [...many('0', 12), ...many('1', 12)] },
      't',
      /12 of 24 figures are 0/,
    ],
    [
      { unit: 'percent', hasFraction: true, events: [...many('0', 20), '1'] },
      'g',
      /cases between two events/,
    ],
    [{ unit: 'count', hasFraction: false, events: many('0', 3) }, 'xmr', /no assumption/],
    [{ unit: 'days', hasFraction: false, events: [] }, 'xmr', /one measurement/],
  ] as const)('for %j is %s', (nature, kind, reason) => {
    const found = suggestChart(nature)
    expect(found.kind).toBe(kind)
    expect(found.reason).toMatch(reason)
    expect(chartWord[found.kind]).toMatch(/chart$/)
    expect(found.onRequest).not.toContain(kind)
  })
})
