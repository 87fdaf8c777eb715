import { readRow, readSeries } from '@roundtable/shared/reading/reading.ts'
import { describe, expect, it } from 'vitest'

import { indicator, monthly, read, target, wave } from './monthly-series.ts'

describe('fewer than thirteen figures', () => {
  it('are compared with the same month a year earlier', () => {
    const found = read([40, 41, 42, 43, 44, 45, 44, 43, 42, 41, null, null, 47.1])
    expect(found).toMatchObject({ direction: 'improving', signal: 'not-enough-data' })
    expect(found.sentence).toBe('Better than a year before: 47.1%, against 40.0% in November 2022.')
    expect(found.message).toBe('Care leavers in work: better than in November 2022')
    expect(found.sentences).toContain('Too few figures for a control chart: it needs 13, and there are 11.')
    expect(found.points.every((p) => p.pointType === 'none' && p.upperLimit === null)).toBe(true)
  })

  it('without one a year earlier are not compared at all', () => {
    expect(read([1, 2, 3])).toMatchObject({
      direction: 'not-enough-data',
      sentence: 'Not enough figures to tell a direction.',
      message: 'Care leavers in work: too few figures to tell a direction',
    })
    expect(read(['7', ...Array(11).fill(null), '7'])).toMatchObject({
      direction: 'no-change',
      sentence: 'The same as a year before: 7.0%, as in November 2022.',
    })
  })

  it('may differ by chance, and then it is said', () => {
    const points = monthly([20, ...Array(11).fill(null), 30])
    const [first, last] = [points[0], points.at(-1)]
    if (first === undefined || last === undefined) throw new Error('There are thirteen points.')
    Object.assign(first, { numerator: '2', denominator: '10' })
    Object.assign(last, { numerator: '3', denominator: '10' })
    expect(readRow({ points, targets: [], breaks: [], indicator }).sentence).toBe(
      'Better than a year before: 30.0%, against 20.0% in November 2022, which may be chance.',
    )
  })

  it('of years are compared with the year before, whatever kind of year', () => {
    const years = ['2022', '2023', '2024'].map((y, i) => ({
      periodStart: `${y}-01-01`,
      periodEnd: `${y}-12-31`,
      numerator: null,
      denominator: null,
      value: `${10 + i}`,
      reason: null,
    }))
    const found = readSeries({
      points: years,
      targets: [],
      breaks: [],
      indicator: { ...indicator, frequency: 'annual', polarity: 'lower' },
    })
    expect(found.sentence).toBe('Worse than a year before: 12.0%, against 11.0% in 2023.')
  })
})

describe('a change of definition', () => {
  const input = { breaks: ['2024-07-01'] }
  it('cuts limits, comparison and direction', () => {
    const values = [...wave(20), ...wave(8, 70)]
    const found = read(values, input)
    expect(found.direction).toBe('not-enough-data')
    expect(found.sentences).toContain('The definition changed in July 2024: nothing before it is compared.')
    expect(found.sentences).toContain(
      'Too few figures for a control chart: it needs 13, and there are 8 since the lines start anew.',
    )
    expect(found.points[20]).toMatchObject({ breakBefore: true, pointType: 'none' })
    expect(found.points.filter((p) => p.breakBefore)).toHaveLength(1)
    expect(found.points[19]?.upperLimit).not.toBeNull()
    expect(read(values).direction).toBe('improving')
  })

  it('in a month without a figure cuts at the next one', () => {
    const points = monthly([...wave(20), ...wave(20, 70)]).filter((p) => p.periodStart !== '2024-07-01')
    const found = readSeries({ points, targets: [], indicator, ...input })
    expect(found.points[20]).toMatchObject({ breakBefore: true, pointType: 'common-cause' })
    expect(found.sentence).toBe('No real change in 19 months.')
  })
})

describe('a step change agreed by the board', () => {
  it('starts new lines at its date, from its own baseline', () => {
    const values = [...wave(20), ...wave(21, 70), ...Array(7).fill(71.9)]
    const segments = [{ from: '2024-07-01', baseline: 14 }]
    const found = read(values, { segments })
    expect(found.points[19]?.mean).not.toBe(found.points[20]?.mean)
    expect(Number(found.points[47]?.mean)).toBeCloseTo(70, 5)
    expect(found.sentence).toBe('Improving: the last 7 months lie above the average.')
    expect(found.points.some((p) => p.breakBefore)).toBe(false)
  })
})

describe('a missing figure', () => {
  it('that is due leaves no status, direction or message to read', () => {
    const found = read([...wave(20), null], { targets: target('60') })
    expect(found).toMatchObject({
      status: 'no-figure',
      direction: 'not-enough-data',
      signal: 'not-enough-data',
      sentence: 'There is no figure for July 2024: it is not available.',
      message: 'Care leavers in work: no figure for July 2024',
    })
  })

  it('that is not due yet is not waited for', () => {
    const points = monthly([...wave(20), null])
    const last = points.at(-1)
    if (last !== undefined) last.reason = 'not-due'
    expect(readRow({ points, targets: [], breaks: [], indicator })).toMatchObject({
      latestAt: 19,
      sentence: 'No real change in 20 months.',
    })
  })

  it('that is suppressed says only that', () => {
    const points = monthly([...wave(20), null])
    const last = points.at(-1)
    if (last !== undefined) last.reason = 'suppressed'
    const found = readSeries({ points, targets: target('60'), breaks: [], indicator })
    expect(found.message).toBe('Care leavers in work: July 2024 not shown, small numbers')
    expect(found.sentences.slice(0, 1)).toEqual([
      'There is no figure for July 2024: it is not shown, because the numbers are small.',
    ])
  })

  it('between others is a gap that no run crosses', () => {
    const late = [51, 51.5, 52, 51, 52, 51]
    const withGap = read([...wave(21), ...late, null, 51.5])
    expect(withGap.signal).toBe('no-real-change')
    const points = monthly([...wave(21), ...late, 50, 51.5]).filter((_, i) => i !== 27)
    expect(readRow({ points, targets: [], breaks: [], indicator }).signal).toBe('no-real-change')
    expect(read([...wave(21), ...late, 51.5]).signal).toBe('improving')
  })

  it('of the whole series is said', () => {
    expect(readSeries({ points: [], targets: [], breaks: [], indicator })).toMatchObject({
      status: 'no-figure',
      sentence: 'There are no figures yet.',
      message: 'Care leavers in work: no figures yet',
      latestAt: -1,
    })
  })
})
