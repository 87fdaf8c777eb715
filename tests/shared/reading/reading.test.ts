import { nextPeriod, periodLabel } from '@roundtable/shared/base/period.ts'
import { readRow, readSeries } from '@roundtable/shared/reading/reading.ts'
import { assuranceWord } from '@roundtable/shared/reading/reading-words.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { indicator, monthly, read, target, wave } from './monthly-series.ts'

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
    expect(found.message).toBe('Care leavers in work: target out of reach unless something changes')
    expect(found.sentences).toContain('The target cannot be met reliably: it lies beyond the limits.')
    expect(found.sentences.find((s) => s.startsWith('To meet it every time'))).toMatch(
      /it would have to rise from 50.0%, its average, to about 6\d\.\d%, or vary less/,
    )
  })

  it('calls a step that is no more than usual variation noise', () => {
    const found = read(wave(47), { targets: target('45') })
    expect(found.sentences).toContain(
      'Lower than in August 2026, but no more than it usually varies: noise, not news.',
    )
    expect(found.sentence).toBe('No real change in 47 months.')
    expect(found.assurance).toBe('meeting')
    expect(found.sentences).toContain('The target has been met in each of the last 47 months.')
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

  it('is told in a row with the length and the end of the run that is over, and no more', () => {
    const calm = wave(24)
    const found = read([...calm, ...Array<number>(9).fill(53.4), ...wave(4)], { targets: target('60') })
    expect(found.sentence).toMatch(/^Off target; 9 months above average ended in \p{L}+ \d{4}\.$/u)
    expect(found.sentences[0]).toMatch(/^A run of 9 months above the average, .+ is over; no sign of a real/)
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
      'unusually high in August 2024, improving',
    ],
    [
      [...calm, 40],
      'Worsening: August 2024 lies below the lower limit.',
      'unusually low in August 2024, worsening',
    ],
    [
      [...calm, 51, 51.5, 52, 51, 52, 51, 51.5],
      'Improving: the last 7 months lie above the average.',
      '7 months above average, improving',
    ],
    [
      [...calm, 52, 51.8, 51.5, 50.7, 50.1, 49.5, 48.6],
      'Worsening: each of the last 6 months is lower than the one before.',
      '6 falls in a row, worsening',
    ],
    [
      [...wave(42), 55.5, 51, 56],
      'Improving: at least 2 of the last 3 months lie close to the upper limit or beyond it.',
      'recent months unusually high, improving',
    ],
  ])('in %j is said in words', (values, sentence, message) => {
    const found = read(values)
    expect(found.sentence).toBe(sentence)
    expect(found.message).toBe(`Care leavers in work: ${message}`)
    expect(found.signal).toBe(found.direction)
  })

  it('does not say that there is no target where there are too few figures', () => {
    const found = read([60, 61], { indicator, targets: target('55') })
    expect(found.assurance).toBe('none')
    expect(assuranceWord(found.assurance)).not.toMatch(/^No target to/)
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
    expect(found.message).toBe('Care leavers in work: 7 months above average, improving, off target')
  })

  it('that breaks a target which is met reliably is an exception', () => {
    const found = read([...calm, 40], { targets: target('43', null, '5') })
    expect(found).toMatchObject({ status: 'within-tolerance', assurance: 'hit-or-miss' })
    expect(read([...wave(40), 30], { targets: target('41') }).sentences).toContain(
      'The limits lie on the right side of the target: this figure is an exception to ask about.',
    )
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
        const {
          points: _points,
          proposal: _proposal,
          seasonal: _seasonal,
          message,
          sentences,
          ...row
        } = found
        expect(readRow(input)).toEqual(row)
        expect(message.replace('Care leavers in work: ', '').split(' ').length).toBeLessThanOrEqual(10)
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
