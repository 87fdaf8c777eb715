import { meanOf, spreadOf } from '@roundtable/shared/spc/mean.ts'
import { mark, saysUp } from '@roundtable/shared/spc/rules.ts'
import { analyseSeries, productOptions } from '@roundtable/shared/spc/series.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literalRules } from './spc-literal.ts'

import { analyseValues, lineNames } from './spc-values.ts'

const isNear = (a: number | undefined, b: number) =>
  Object.is(a, b) || Math.abs((a ?? Number.NaN) - b) <= 1e-9 * Math.max(1, Math.abs(b))

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => n / 10) },
  { weight: 2, arbitrary: fc.double({ min: -100, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const ramp = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 3, max: 12 }), fc.integer({ min: 0, max: 20 }))
  .map(([slope, length, from]) => Array.from({ length }, (_, i): number | null => from + slope * i))
const series = fc.oneof(
  fc.array(value, { maxLength: 60 }),
  fc.array(fc.oneof(ramp, fc.array(value, { maxLength: 5 })), { maxLength: 10 }).map((parts) => parts.flat()),
)
const floats = (values: readonly (number | null)[]) => Float64Array.from(values, (v) => v ?? Number.NaN)
const options = { ...productOptions, zeroRange: 'reference', minimumPoints: 0 } as const

describe('the engine', () => {
  it('marks what the rules, read literally, mark', () => {
    fc.assert(
      fc.property(series, fc.boolean(), fc.boolean(), (values, screenOutliers, mdc) => {
        const twoInThree = mdc ? 'mdc2023' : 'reference'
        const { segments, marks } = analyseSeries(floats(values), { ...options, screenOutliers, twoInThree })
        const [lines] = segments
        if (lines === undefined) throw new Error('A series has a segment.')
        const literal = literalRules(values, lines, mdc)
        const has = (bit: number) => Array.from(marks, (m) => (m & bit) !== 0)
        expect(has(mark.outside)).toEqual(literal.outside)
        expect(has(mark.trend)).toEqual(literal.trend)
        expect(has(mark.twoInThree)).toEqual(literal.twoInThree)
        expect(has(mark.shift)).toEqual(literal.shift)
        marks.forEach((m, i) => {
          if ((m & 15) !== 0) expect(saysUp(m)).toBe(literal.up[i])
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('has limits of mean ∓ 2.66 average moving ranges', () => {
    fc.assert(
      fc.property(series, (values) => {
        const [segment] = analyseSeries(floats(values), options).segments
        const present = values.filter((v) => v !== null)
        const ranges = values.flatMap((v, i) => {
          const before = values[i - 1]
          return v === null || before === null || before === undefined ? [] : [Math.abs(v - before)]
        })
        const mean = present.reduce((a, b) => a + b, 0) / present.length
        const range = ranges.reduce((a, b) => a + b, 0) / ranges.length
        expect(isNear(segment?.mean, mean)).toBe(true)
        expect(isNear(segment?.upper, mean + 2.66 * range)).toBe(true)
        expect(isNear(segment?.lower, mean - 2.66 * range)).toBe(true)
        expect(segment?.points).toBe(present.length)
      }),
    )
  })

  it('moves and stretches with its series and changes no flag', () => {
    const whole = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(null)), { maxLength: 60 })
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 8 }),
        (values, shift, power) => {
          const factor = 2 ** power
          const before = analyseSeries(floats(values), options)
          const after = analyseSeries(
            floats(values.map((v) => (v === null ? null : (v + shift) * factor))),
            options,
          )
          const [a] = before.segments
          const [b] = after.segments
          if (a === undefined || b === undefined) throw new Error('A series has a segment.')
          for (const line of ['mean', 'lower', 'upper', 'nearLower', 'nearUpper'] as const) {
            expect(isNear(b[line], (a[line] + shift) * factor)).toBe(true)
          }
          // A point within rounding of a line may fall on either side of it once the lines have moved.
          const clear = values.every(
            (v) =>
              v === null ||
              ['mean', 'lower', 'upper', 'nearLower', 'nearUpper'].every(
                (l) => !(Math.abs(v - a[l as 'mean']) <= 1e-9),
              ),
          )
          if (clear) expect(after.marks).toEqual(before.marks)
        },
      ),
    )
  })

  it('swaps improvement and concern when the polarity is reversed', () => {
    fc.assert(
      fc.property(series, (values) => {
        const up = analyseValues(values, { improvement_direction: 'increase', target: 1 })
        const down = analyseValues(values, { improvement_direction: 'decrease', target: 1 })
        const swap: Record<string, string> = {
          special_cause_improvement: 'special_cause_concern',
          special_cause_concern: 'special_cause_improvement',
          common_cause: 'common_cause',
        }
        expect(down.point_type).toEqual(up.point_type.map((type) => swap[type]))
        expect(down.rule_flags).toEqual(up.rule_flags)
        const assurance: Record<string, string> = { pass: 'fail', fail: 'pass', inconsistent: 'inconsistent' }
        expect(down.assurance_icon).toBe(assurance[up.assurance_icon ?? ''])
      }),
    )
  })

  it('never lets one segment change another', () => {
    fc.assert(
      fc.property(series, series, fc.boolean(), (first, second, screenOutliers) => {
        const how = { ...options, screenOutliers }
        const both = analyseSeries(floats([...first, ...second]), { ...how, segmentStarts: [first.length] })
        const alone = [analyseSeries(floats(first), how), analyseSeries(floats(second), how)]
        expect([...both.marks]).toEqual(alone.flatMap((a) => [...a.marks]))
        both.segments.forEach((segment, s) => {
          const { start: _start, end: _end, ...lines } = segment
          expect(alone[s]?.segments[0]).toMatchObject(lines)
        })
      }),
    )
  })

  it('takes every finite number and never tells NaN', () => {
    const wild = fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(wild, fc.boolean(), (values, screen_outliers) => {
        const found = analyseValues(values, { screen_outliers })
        for (const name of lineNames)
          for (const line of found[name]) expect(line === null || Number.isFinite(line)).toBe(true)
        if (values.some((v) => v !== null)) expect(found.mean[0]).not.toBeNull()
      }),
      { numRuns: 500 },
    )
    expect(analyseValues([1.7e308, -1.7e308, 1.7e308]).mean[0]).toBeCloseTo(1.7e308 / 3, -300)
  })

  it('averages without losing a digit', () => {
    expect(spreadOf(Float64Array.from(Array(13).fill(0.3)), 0, 13)).toEqual({
      mean: 0.3,
      averageRange: 0,
      count: 13,
    })
    expect(meanOf([1e16, 1, -1e16])).toBe(1 / 3)
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), { minLength: 1, maxLength: 100 }),
        (list) => {
          const exact = Number(list.reduce((a, b) => a + BigInt(b), 0n)) / list.length
          expect(meanOf(list)).toBe(exact)
          expect(spreadOf(Float64Array.from(list), 0, list.length).mean).toBe(exact)
        },
      ),
    )
  })
})

describe("the product's own chart", () => {
  const varied = [3, 5, 4, 6, 5, 4, 3, 5, 6, 4, 5, 3]

  it('has limits and signals from thirteen points on', () => {
    const twelve = analyseSeries(floats([...varied]))
    expect(twelve.segments[0]?.upper).toBeNaN()
    expect(twelve.segments[0]?.mean).toBeCloseTo(53 / 12, 12)
    const thirteen = analyseSeries(floats([...varied, 40]))
    expect(thirteen.segments[0]?.upper).toBeGreaterThan(5)
    expect(thirteen.marks[12]).toBe(mark.outside | mark.above)
    expect(analyseSeries(floats([...varied, null])).segments[0]?.upper).toBeNaN()
  })

  it('draws no limits where all ranges are nothing although the values vary', () => {
    const rare = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    const screened = analyseSeries(floats(rare), { ...productOptions, screenOutliers: true })
    expect(screened.segments[0]).toMatchObject({ collapsed: true, upper: Number.NaN })
    expect([...screened.marks].every((m) => m === 0)).toBe(true)
    const gaps = [1, 1, 1, 1, 1, 1, 1, null, 5, 5, 5, 5, 5, 5, 5]
    expect(analyseSeries(floats(gaps)).segments[0]?.collapsed).toBe(true)
    expect(analyseSeries(floats(Array(20).fill(4))).segments[0]).toMatchObject({ collapsed: false, upper: 4 })
  })

  it('counts a point beyond the limits towards two in three', () => {
    const values = [...Array(20).keys()].map((i) => (i % 2 === 0 ? 9 : 11))
    const late = [...values, 14.9, 17, 10.5]
    const lines = { ...productOptions, baseline: 20 }
    const now = analyseSeries(floats(late), lines).marks
    const before = analyseSeries(floats(late), { ...lines, twoInThree: 'reference' }).marks
    expect((now[20] ?? 0) & mark.twoInThree).not.toBe(0)
    expect((before[20] ?? 0) & mark.twoInThree).toBe(0)
  })

  it('takes a baseline of its own for each segment', () => {
    const values = [...varied, ...varied.map((v) => v + 20), ...varied.map((v) => v + 40)]
    const { segments } = analyseSeries(floats(values), {
      ...productOptions,
      segmentStarts: [12],
      baseline: [0, 12],
      minimumPoints: 12,
    })
    expect(segments.map((s) => s.mean)).toEqual([53 / 12, 53 / 12 + 20])
  })
})
