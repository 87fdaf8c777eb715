import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, type ReferenceAnalysis, type ReferenceInput } from './spc-analysis.ts'

import { analyseValues, lineNames } from './spc-values.ts'

type OracleCase = ReferenceInput & {
  name: string
  expected: ReferenceAnalysis & { error?: string; if_gap_policy?: ReferenceAnalysis }
}
const cases: OracleCase[] = JSON.parse(
  readFileSync(new URL('./cases/spc-oracle.json', import.meta.url), 'utf8'),
)

const factNames = [
  'dates',
  'values',
  'rebase_group',
  'relative_to_mean',
  'outside_limits',
  'close_to_limits',
  'rule_flags',
  'special_cause_type',
  'point_type',
  'special_cause_flag',
  'short_group_warning',
  'variation_icon',
  'assurance_icon',
  'mdc2023',
] as const

function expectNear(found: (number | null)[], expected: (number | null)[], tolerance: number) {
  expect(found.length).toBe(expected.length)
  found.forEach((value, i) => {
    const wanted = expected[i] ?? null
    expect(value === null).toBe(wanted === null)
    if (value !== null && wanted !== null) expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance)
  })
}

describe('the control chart of the reference', () => {
  it.each(cases.map((c) => [c.name, c] as const))('answers as NHSRplotthedots does: %s', (_, c) => {
    const { expected, ...input } = c
    if (expected.error !== undefined && expected.if_gap_policy === undefined) {
      expect(() => analyse(input)).toThrow(RangeError)
      return
    }
    const wanted = expected.if_gap_policy ?? expected
    const found = analyse(input)
    const scale = Math.max(...c.values.map((v) => Math.abs(v ?? 0)))
    for (const name of lineNames) expectNear(found[name], wanted[name], 1e-9 * scale)
    for (const name of factNames) expect(found[name]).toEqual(wanted[name])
  })

  it.each([
    ['two rows of one date', { dates: ['2026-01-01', '2026-01-01'], values: [1, 2] }],
    ['a value that is not finite', { dates: ['2026-01-01'], values: [Number.POSITIVE_INFINITY] }],
    ['a value that is no number', { dates: ['2026-01-01'], values: [Number.NaN] }],
    ['a date that is none', { dates: ['soon'], values: [1] }],
    ['a date without a value', { dates: ['2026-01-01'], values: [] }],
    ['a baseline below twelve', { dates: [], values: [], options: { fix_after_n_points: 11.9 } }],
    ['a baseline of nothing', { dates: [], values: [], options: { fix_after_n_points: 0 } }],
    ['a target that is not finite', { dates: [], values: [], options: { target: Number.NaN } }],
  ])('refuses %s', (_, input) => expect(() => analyse(input)).toThrow(RangeError))

  it('needs no points at all, and gives one point a mean without limits', () => {
    expect(analyseValues([]).variation_icon).toBe('common_cause')
    expect(analyseValues([5])).toMatchObject({ mean: [5], lpl: [null], upl: [null], assurance_icon: null })
    expect(analyseValues([null, null])).toMatchObject({
      mean: [null, null],
      point_type: ['common_cause', 'common_cause'],
    })
  })

  it('finds nothing in a constant series, whatever the decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 200 }), (n, length) => {
        const value = n / 1000
        const { mean, point_type } = analyseValues(Array(length).fill(value), { screen_outliers: false })
        expect(new Set(mean)).toEqual(new Set([value]))
        expect(new Set(point_type)).toEqual(new Set(['common_cause']))
      }),
    )
  })

  it('screens a single spike out of the ranges, and all ranges of an almost constant series', () => {
    const spike = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    expect(analyseValues(spike).upl[0]).toBe(analyseValues(spike).lpl[0])
    expect(analyseValues(spike, { screen_outliers: false }).upl[0]).toBeGreaterThan(0.4)
  })

  it('says of a point between two trends that touch what the step after it does', () => {
    const twoRises = [1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13]
    const labels = analyseValues([...twoRises, ...Array(60).fill(7)]).special_cause_type
    expect(labels[6]).toBe('7 Point Trend (Decreasing)')
    expect(labels[7]).toBe('7 Point Trend (Increasing)')
  })
})
