import { subjectOf } from '@roundtable/shared/reading/message-subject.ts'
import type { ReadingInput } from '@roundtable/shared/reading/reading-input.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicator, monthly, read, target, wave } from './monthly-series.ts'

const say = (values: readonly (number | string | null)[], more: Partial<ReadingInput> = {}) =>
  read(values, more).message
const slide = (years: number, step: number) =>
  Array.from(
    { length: 12 * (years + 1) },
    (_, i) => 75 + step * Math.max(0, i - 11) + ([0, 0.9, -0.9][i % 3] ?? 0),
  )

describe('the message', () => {
  it.each([
    ['falls for three years', slide(3, -0.75), 'Care leavers in work: falling for three years'],
    ['rises for two years', slide(2, 0.7), 'Care leavers in work: rising for two years'],
  ])('of a series that %s says so', (_, values, message) => {
    expect(say(values)).toBe(message)
  })

  it('of a slide that has come to rest does not speak of it', () => {
    expect(say([...slide(3, -0.75), ...wave(18, 48)])).not.toContain('fallen')
  })

  it('of a slide across a new definition does not count the years before', () => {
    const values = slide(3, -0.75)
    const points = monthly(values)
    const breaks = [points[24]?.periodStart ?? '']
    expect(say(values, { breaks })).toBe('Care leavers in work: falling since November 2024')
  })

  it('after an agreed step change says since when it has been otherwise', () => {
    const segments = [{ from: '2025-01-01', baseline: null }]
    expect(say([...wave(26, 50), ...wave(16, 70)], { segments })).toBe(
      'Care leavers in work: higher since January 2025',
    )
    expect(say([...wave(26, 50), ...wave(16, 50.2)], { segments })).toBe(
      'Care leavers in work: no real change in 16 months',
    )
  })

  it('of a target beyond the limits says that it is out of reach', () => {
    expect(say(wave(48), { targets: target('90') })).toBe(
      'Care leavers in work: target out of reach unless something changes',
    )
    expect(say(wave(48), { targets: target('40') })).toBe(
      'Care leavers in work: no real change in 48 months, on target',
    )
  })

  it('speaks in plain words where they are short, and of the name where they are not', () => {
    const named = (plainEnglish: string) =>
      say(wave(30), { indicator: { ...indicator, name: 'Absence', plainEnglish } })
    expect(named('School days missed')).toBe('School days missed: no real change in 30 months')
    expect(named('How many of the calls for help come from schools')).toBe(
      'Absence: no real change in 30 months',
    )
  })

  it('of a hidden figure says that it is hidden and nothing else', () => {
    const points = monthly(wave(30)).map((point, i) =>
      i === 29 ? { ...point, value: null, reason: 'suppressed' as const } : point,
    )
    expect(read([], { points }).message).toBe('Care leavers in work: April 2025 not shown, small numbers')
  })
})

describe('the subject', () => {
  it('is the name, whole, where the plain words are long or a question', () => {
    const long = 'The proportion of assessments that were completed within forty-five working days'
    expect(subjectOf({ name: 'Absence', plainEnglish: long })).toBe('Absence')
    expect(subjectOf({ name: long, plainEnglish: long })).toBe(long)
    expect(subjectOf({ name: 'Homes: two years or more', plainEnglish: '' })).toBe('Homes, two years or more')
    expect(subjectOf({ name: 'Absence', plainEnglish: 'How many days are missed' })).toBe('Absence')
  })
})

const anyValue = fc.option(
  fc.double({ min: 0, max: 100, noNaN: true }).map((n) => n.toFixed(1)),
  { freq: 12, nil: null },
)
const drifting = fc
  .tuple(
    fc.integer({ min: 10, max: 60 }),
    fc.double({ min: -0.7, max: 0.7, noNaN: true }),
    fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 13, maxLength: 60 }),
  )
  .map(([level, step, noise]) =>
    noise.map((n, i) => Math.min(100, Math.max(0, level + step * i + n)).toFixed(1)),
  )
const anySeries = fc.oneof(fc.array(anyValue, { maxLength: 60 }), drifting)
const anyPolarity = fc.constantFrom('higher', 'lower', 'band', 'neutral')

describe('over hundreds of series', () => {
  it('no message has more than ten words, tells a figure, or contradicts status and direction', () => {
    fc.assert(
      fc.property(
        anySeries,
        anyPolarity,
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (values, polarity, bound, isStepped) => {
          const from = monthly(values)[20]?.periodStart
          const segments = isStepped && from !== undefined ? [{ from, baseline: null }] : []
          const found = read(values, {
            targets: target(`${bound}`, `${Math.min(100, bound + 20)}`),
            indicator: { ...indicator, polarity },
            segments,
          })
          const { message, status, direction, signal } = found
          expect(message.replace('Care leavers in work: ', '').split(/\s+/).length).toBeLessThanOrEqual(10)
          expect(message).not.toMatch(/\d[.%]/)
          const statusesSaid = ['on target', 'within tolerance', 'off target'].filter((word) =>
            message.includes(word),
          )
          expect(statusesSaid.every((word) => status === word.replace(' ', '-'))).toBe(true)
          if (/improving/i.test(message)) expect(direction).toBe('improving')
          if (/worsening/i.test(message)) expect(direction).toBe('worsening')
          if (/no real change/i.test(message)) expect(signal).toBe('no-real-change')
          const goes = /risen|[Rr]ising/.test(message) ? 1 : /fallen|[Ff]alling/.test(message) ? -1 : 0
          if (goes !== 0 && polarity === 'higher')
            expect(direction).toBe(goes > 0 ? 'improving' : 'worsening')
          if (goes !== 0 && polarity === 'lower') expect(direction).toBe(goes > 0 ? 'worsening' : 'improving')
          if (/out of reach/.test(message)) expect([found.assurance, status]).toEqual(['fail', 'off-target'])
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('no two sentences contradict each other', () => {
    fc.assert(
      fc.property(anySeries, anyPolarity, fc.integer({ min: 0, max: 100 }), (values, polarity, bound) => {
        const found = read(values, {
          targets: target(`${bound}`, `${Math.min(100, bound + 20)}`, '3'),
          indicator: { ...indicator, polarity },
        })
        const all = found.sentences.join(' ')
        const has = (pattern: RegExp) => pattern.test(all)
        expect(has(/Improving:/) && has(/Worsening:/)).toBe(false)
        expect(
          has(/no (sign of a )?real change/i) && has(/(Improving|Worsening|Increasing|Decreasing):/),
        ).toBe(false)
        expect(has(/cannot be met reliably/) && has(/is met reliably/)).toBe(false)
        expect(has(/noise, not news/) && found.signal !== 'no-real-change').toBe(false)
        expect(has(/^Off target/m) && found.status !== 'off-target').toBe(false)
        expect(
          ['On target', 'Within tolerance', 'Off target'].filter((word) => has(new RegExp(`${word}( and|:)`)))
            .length,
        ).toBeLessThanOrEqual(1)
        expect(has(/is an exception/) && found.status === 'on-target').toBe(false)
        expect(new Set(found.sentences).size).toBe(found.sentences.length)
      }),
      { numRuns: 1500 },
    )
  })
})
