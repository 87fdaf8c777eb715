import { noWords } from '@roundtable/shared/figure/entry-fields.ts'
import { type LineBefore, signalOf } from '@roundtable/shared/reading/figure-signal.ts'
import { problemsOfRow } from '@roundtable/shared/return/return-rules.ts'
import { describe, expect, it } from 'vitest'
import { indicator, monthly, read, wave } from '../reading/monthly-series.ts'

/** A line as a return knows it: every figure but the last, which is entered. */
function lineOf(values: readonly (number | null)[], more: Partial<LineBefore> = {}): LineBefore {
  const points = monthly([...values, 0])
  const packed = points.slice(0, -1).map(({ periodStart, value }) => `${periodStart}|${value ?? ''}||`)
  return {
    frequency: 'monthly',
    periodStart: points.at(-1)?.periodStart ?? '',
    points: packed.join(','),
    breaks: [],
    segments: [],
    chart: 'xmr',
    ...more,
  }
}
const signal = (values: readonly (number | null)[], value: number, more: Partial<LineBefore> = {}) =>
  signalOf(lineOf(values, more), 'percent', { numerator: null, denominator: null, value: `${value}` })

describe('a figure that is entered', () => {
  it.each([
    [wave(20), 50, null],
    [wave(20), 70, 'Above the upper limit'],
    [wave(20), 30, 'Below the lower limit'],
    [[...wave(20), 51, 52, 53, 54, 55, 56], 57, 'Above the upper limit'],
    [wave(5), 90, null],
    [[], 90, null],
  ])('after %j as %d breaks the rule: %s', (values, value, rule) => {
    expect(signal(values, value)).toBe(rule)
  })

  it('is a signal where the page of the indicator will call it one', () => {
    for (const value of [30, 44, 46, 48, 50, 52, 54, 56, 70]) {
      const values = [...wave(24), value]
      const { signal: told, points } = read(values)
      expect(signal(wave(24), value) === null).toBe(told === 'no-real-change')
      expect(signal(wave(24), value)).toBe(points.at(-1)?.pointSentence ?? null)
    }
  })

  it('is told of a run or a trend in the period in which it appears, and not in the next ones', () => {
    const slow = Array.from({ length: 21 }, (_, i) => 50 + Number([0, 6, -5, 3, -6, 5, -3][i % 7]))
    const run = [...slow, 51, 52, 51, 52, 51, 52]
    expect(signal(run.slice(0, -1), 52)).toBeNull()
    const appears = signal(run, 51)
    expect(appears).toMatch(/^One of 7 points or more in a row above the average$/)
    expect(signal([...run, 51], 52)).toBeNull()
  })

  it('beyond the limits is told each time', () => {
    expect(signal([...wave(30), 70], 70)).toBe('Above the upper limit')
  })

  it('is judged from the newest definition and from an agreed step on', () => {
    const stepped = [...wave(20), ...wave(20, 70)]
    const from = monthly(stepped)[20]?.periodStart ?? ''
    expect(signal(stepped, 70, { breaks: [from] })).toBeNull()
    expect(signal(stepped, 50, { breaks: [from] })).toBe('Below the lower limit')
    expect(signal(stepped, 50, { segments: [{ from, baseline: null }] })).toBe('Below the lower limit')
  })

  it('cannot be submitted as a signal without commentary, on target or not', () => {
    const asked = {
      unit: 'percent',
      signed: false,
      polarity: indicator.polarity,
      asksFraction: false,
      target: { low: '10', high: null, tolerance: '0' },
      published: null,
      line: lineOf(wave(20)),
    } as const
    const row = { numerator: null, denominator: null, value: '70', reason: null, ...noWords }
    expect(problemsOfRow(asked, row).map(({ field }) => field)).toEqual(['happened', 'why', 'next'])
    expect(problemsOfRow(asked, { ...row, happened: 'a', why: 'b', next: 'c' })).toEqual([])
    expect(problemsOfRow(asked, { ...row, value: '50' })).toEqual([])
  })
})
