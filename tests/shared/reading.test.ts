import { addDays, nextPeriod, periodLabel } from '@roundtable/shared/period.ts'
import { readRow, readSeries } from '@roundtable/shared/reading.ts'
import type { ReadingInput, ReadingPoint } from '@roundtable/shared/reading-facts.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Monthly points from November 2022 on; a text is a value, null a missing one with its reason. */
function monthly(values: readonly (number | string | null)[], from = '2022-11-01'): ReadingPoint[] {
  let period = { start: from, end: addDays(nextPeriod('monthly', from).start, -1) }
  return values.map((value) => {
    const point: ReadingPoint = {
      periodStart: period.start,
      periodEnd: period.end,
      numerator: null,
      denominator: null,
      value: value === null ? null : `${value}`,
      reason: value === null ? 'not-available' : null,
    }
    period = nextPeriod('monthly', period.start)
    return point
  })
}

const indicator = {
  name: 'Care leavers in work',
  unit: 'percent',
  decimals: 1,
  polarity: 'higher',
  frequency: 'monthly',
} as const
const target = (low: string | null, high: string | null = null, tolerance = '0') => [
  { fromPeriod: '2020-04-01', low, high, tolerance },
]
const read = (values: readonly (number | string | null)[], more: Partial<ReadingInput> = {}) =>
  readSeries({ points: monthly(values), targets: [], breaks: [], indicator, ...more })

const wave = (n: number, mean = 50) =>
  Array.from({ length: n }, (_, i) => mean + Number([0, 2, -1, 1, -2, 1.5, -1.5][i % 7]))

describe('a series without a signal', () => {
  it('off target is off target and within common cause, in one breath', () => {
    const found = read(wave(48), { targets: target('60') })
    expect(found).toMatchObject({
      status: 'off-target',
      direction: 'no-change',
      signal: 'no-real-change',
      assurance: 'fail',
    })
    expect(found.sentence).toBe('Off target and within common cause: no real change in 48 months.')
    expect(found.message).toBe('No real change in 48 months, off target')
    expect(found.sentences).toContain('The target cannot be met reliably: it lies beyond the limits.')
    expect(found.sentences.find((s) => s.startsWith('To meet it every time'))).toMatch(
      /the average would have to rise from 50.0% to about 6\d\.\d%/,
    )
  })

  it('calls a step that is no more than usual variation noise', () => {
    const found = read(wave(47), { targets: target('45') })
    expect(found.sentences).toContain(
      'Lower than in August 2026, but no more than it usually varies: noise, not news.',
    )
    expect(found.sentence).toBe('No real change in 47 months.')
    expect(found.assurance).toBe('hit-or-miss')
  })

  it('that had one tells since when there is none', () => {
    const found = read([...wave(20), 80, ...wave(20)])
    expect(found.sentence).toBe('No sign of a real change since July 2024.')
    expect(found.message).toBe('Care leavers in work: no real change since July 2024')
    expect(found.points[20]).toMatchObject({
      pointType: 'improvement',
      pointSentence: 'Above the upper limit',
    })
  })

  it('whose limits lie on the right side of the target meets it reliably', () => {
    expect(read(wave(30), { targets: target('40') })).toMatchObject({
      assurance: 'pass',
      status: 'on-target',
    })
    expect(
      read(wave(30), { targets: target('40', '60'), indicator: { ...indicator, polarity: 'band' } })
        .assurance,
    ).toBe('pass')
    expect(
      read(wave(30), { targets: target(null, '60'), indicator: { ...indicator, polarity: 'lower' } })
        .assurance,
    ).toBe('pass')
    expect(
      read(wave(30), { targets: target(null, '40'), indicator: { ...indicator, polarity: 'lower' } })
        .assurance,
    ).toBe('fail')
  })
})

describe('a signal', () => {
  const calm = wave(21)
  it.each([
    [
      [...calm, 60],
      'Improving: August 2024 lies above the upper limit.',
      'Improving: August 2024 unusually high',
    ],
    [
      [...calm, 40],
      'Worsening: August 2024 lies below the lower limit.',
      'Worsening: August 2024 unusually low',
    ],
    [
      [...calm, 51, 51.5, 52, 51, 52, 51, 51.5],
      'Improving: the last 7 months lie above the average.',
      'Improving: 7 months above average',
    ],
    [
      [...calm, 52, 51.8, 51.5, 50.7, 50.1, 49.5, 48.6],
      'Worsening: each of the last 6 months is lower than the one before.',
      'Worsening: 6 falls in a row',
    ],
    [
      [...wave(42), 55.5, 51, 56],
      'Improving: at least 2 of the last 3 months lie close to the upper limit or beyond it.',
      'Improving: recent months unusually high',
    ],
  ])('in %j is said in words', (values, sentence, message) => {
    const found = read(values)
    expect(found.sentence).toBe(sentence)
    expect(found.message).toBe(`Care leavers in work: ${message.charAt(0).toLowerCase()}${message.slice(1)}`)
    expect(found.signal).toBe(found.direction)
  })

  it('is neither better nor worse where neither is', () => {
    const found = read([...calm, 60], {
      indicator: { ...indicator, polarity: 'neutral' },
      targets: target('55'),
    })
    expect(found).toMatchObject({
      status: 'not-judged',
      direction: 'increasing',
      signal: 'special-neutral',
      assurance: 'none',
    })
    expect(found.points.at(-1)?.pointType).toBe('neutral-high')
  })

  it('leads away from a band or back to it', () => {
    const band = { indicator: { ...indicator, polarity: 'band' }, targets: target('45', '55') } as const
    expect(read([...calm, 60], band)).toMatchObject({ direction: 'worsening', status: 'off-target' })
    expect(read([...calm, 40], band)).toMatchObject({ direction: 'worsening', status: 'off-target' })
    expect(read([...wave(21, 30), 40], band)).toMatchObject({ direction: 'improving', status: 'off-target' })
  })

  it('beside a missed target says both', () => {
    const found = read([...calm, 51, 51.5, 52, 51, 52, 51, 51.5], { targets: target('60') })
    expect(found.sentence).toBe('Improving: the last 7 months lie above the average; off target.')
    expect(found.message).toBe('Improving: 7 months above average, off target')
  })

  it('that breaks a target which is met reliably is an exception', () => {
    const found = read([...calm, 40], { targets: target('43', null, '5') })
    expect(found).toMatchObject({ status: 'within-tolerance', assurance: 'hit-or-miss' })
    expect(read([...wave(40), 30], { targets: target('41') }).sentences).toContain(
      'The limits lie on the right side of the target: this figure is an exception to ask about.',
    )
  })
})

describe('fewer than thirteen figures', () => {
  it('are compared with the same month a year earlier', () => {
    const found = read([40, 41, 42, 43, 44, 45, 44, 43, 42, 41, null, null, 47.1])
    expect(found).toMatchObject({ direction: 'improving', signal: 'not-enough-data' })
    expect(found.sentence).toBe('Improving: 47.1%, against 40.0% in November 2022.')
    expect(found.message).toBe('Care leavers in work: better than in November 2022')
    expect(found.sentences).toContain('Too few figures for a control chart: it needs 13, and there are 11.')
    expect(found.points.every((p) => p.pointType === 'none' && p.upperLimit === null)).toBe(true)
  })

  it('without one a year earlier are not compared at all', () => {
    expect(read([1, 2, 3])).toMatchObject({
      direction: 'not-enough-data',
      sentence: 'Not enough figures to tell a direction.',
      message: 'Too few figures to tell a direction',
    })
    expect(read(['7', ...Array(11).fill(null), '7'])).toMatchObject({
      direction: 'no-change',
      sentence: 'No change: 7.0%, as in November 2022.',
    })
  })

  it('may differ by chance, and then it is said', () => {
    const points = monthly([20, ...Array(11).fill(null), 30])
    const [first, last] = [points[0], points.at(-1)]
    if (first === undefined || last === undefined) throw new Error('There are thirteen points.')
    Object.assign(first, { numerator: '2', denominator: '10' })
    Object.assign(last, { numerator: '3', denominator: '10' })
    expect(readRow({ points, targets: [], breaks: [], indicator }).sentence).toBe(
      'Improving: 30.0%, against 20.0% in November 2022, which may be chance.',
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
    expect(found.sentence).toBe('Worsening: 12.0%, against 11.0% in 2023.')
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
    expect(found.message).toBe('Care leavers in work: July 2024: not shown, small numbers')
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

describe('lines of the chart', () => {
  it('are drawn only where a percentage can be', () => {
    const near = wave(20, 98).map((v) => Math.min(v, 100))
    const [point] = read(near).points
    expect(point?.upperLimit).toBe('100')
    expect(Number(point?.lowerLimit)).toBeGreaterThan(80)
  })

  it('are not drawn where ranges are nothing', () => {
    const found = read([...Array(8).fill(5), null, ...Array(8).fill(6)])
    expect(found.sentences).toContain(
      'The figures hardly ever move, so control limits would carry no meaning and none are drawn.',
    )
    expect(found.signal).toBe('not-enough-data')
  })
})

const anyValue = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 1000 }).map((n): number | null => n / 10) },
  { weight: 3, arbitrary: fc.integer({ min: 495, max: 505 }).map((n): number | null => n / 10) },
  { weight: 1, arbitrary: fc.constant<number | null>(null) },
)
const anyInput = fc.record({
  points: fc.array(anyValue, { maxLength: 50 }).map((values) => monthly(values)),
  targets: fc.oneof(
    fc.constant([]),
    fc
      .tuple(fc.nat(100), fc.nat(30), fc.nat(10))
      .map(([low, width, tolerance]) => target(`${low}`, `${low + width}`, `${tolerance}`)),
  ),
  breaks: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant(['2024-03-01']) },
  ),
  indicator: fc
    .constantFrom('higher', 'lower', 'band', 'neutral')
    .map((polarity) => ({ ...indicator, polarity: polarity as 'higher' })),
})

describe('what is said of one series', () => {
  it('never contradicts itself', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const found = readSeries(input)
        const { points: _points, message, sentences, ...row } = found
        expect(readRow(input)).toEqual(row)
        expect(message.split(' ').length).toBeLessThanOrEqual(10)
        const all = [row.sentence, message, ...sentences].join(' ')
        expect(all).not.toMatch(/NaN|undefined|null|Infinity/)
        for (const word of ['Improving', 'Worsening', 'Increasing', 'Decreasing']) {
          if (new RegExp(word, 'i').test(all)) expect(row.direction).toBe(word.toLowerCase())
        }
        if (row.signal === 'no-real-change') expect(row.direction).toBe('no-change')
        if (row.signal === 'improving' || row.signal === 'worsening') expect(row.direction).toBe(row.signal)
        if (/no (sign of a )?real change/i.test(all)) expect(row.signal).toBe('no-real-change')
        if (/off target/i.test(all)) expect(row.status).toBe('off-target')
        if (/on target/i.test(all)) expect(row.status).toBe('on-target')
        if (/noise/.test(all)) expect(row.signal).toBe('no-real-change')
        if (input.indicator.polarity === ('neutral' as string)) {
          expect(row.status).toBe('not-judged')
          expect(row.assurance).toBe('none')
        }
        const latest = found.points[row.latestAt]
        if (latest !== undefined) {
          expect(latest.status).toBe(row.status)
          if (latest.pointType === 'improvement') expect(row.direction).toBe('improving')
          if (latest.pointType === 'concern') expect(row.direction).toBe('worsening')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is said of labels that a person knows', () => {
    expect(periodLabel('quarterly', '2026-07-01')).toBe('Q2 2026/27')
    const points = monthly(wave(20)).map((p, i) => ({ ...p, periodStart: nth(i), periodEnd: nth(i) }))
    const quarterly = { ...indicator, frequency: 'quarterly' } as const
    expect(readRow({ points, targets: [], breaks: [], indicator: quarterly }).sentence).toBe(
      'No real change in 20 quarters.',
    )
  })
})

function nth(i: number): string {
  let start = '2021-04-01'
  for (let k = 0; k < i; k++) start = nextPeriod('quarterly', start).start
  return start
}
