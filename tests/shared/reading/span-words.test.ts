import { addDays, daysBetween, type Frequency, nextPeriod } from '@roundtable/shared/base/period.ts'
import { benchmarkYear } from '@roundtable/shared/benchmark/benchmark.ts'
import { ageWords } from '@roundtable/shared/comparison/benchmark-at.ts'
import { spanWords } from '@roundtable/shared/reading/movement.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
const anyFrequency = fc.constantFrom<Frequency>('monthly', 'quarterly', 'half-yearly', 'annual')

/** Whether so many months are what the words say of them. */
function isTrue(words: string, months: number): boolean {
  const [, how, count = ''] = /^for (?:(over|nearly) )?(\w+) years$/.exec(words) ?? []
  const years = numbers.includes(count) ? numbers.indexOf(count) : Number(count)
  if (how === 'over') return months > 12 * years && months < 12 * (years + 1)
  if (how === 'nearly') return months < 12 * years && months >= 12 * years - 2
  return months === 12 * years
}

describe('a span of time that is rounded', () => {
  it('of a movement is what has gone by, to the month', () => {
    expect(spanWords('monthly', '2023-01-01', '2025-11-01')).toBe('for nearly three years')
    expect(spanWords('monthly', '2023-01-01', '2026-01-01')).toBe('for three years')
    expect(spanWords('monthly', '2023-01-01', '2026-02-01')).toBe('for over three years')
    expect(spanWords('monthly', '2023-01-01', '2024-12-01')).toBe('since January 2023')
    fc.assert(
      fc.property(anyFrequency, fc.integer({ min: 1, max: 140 }), (frequency, steps) => {
        const from = '2014-04-01'
        let to = from
        for (let i = 0; i < steps; i++) to = nextPeriod(frequency, to).start
        const words = spanWords(frequency, from, to)
        if (!words.startsWith('since '))
          expect([words, isTrue(words, monthsOf(to) - monthsOf(from))]).toEqual([words, true])
      }),
    )
  })

  it('of a published period counts years where it is whole years, and otherwise says both its days', () => {
    expect(benchmarkYear({ periodStart: '2024-04-01', periodEnd: '2026-10-31' })).toBe(
      '1 April 2024 to 31 October 2026',
    )
    expect(benchmarkYear({ periodStart: '2025-03-31', periodEnd: '2025-03-31' })).toBe('At 31 March 2025')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 2000 }), (after, days) => {
        const periodStart = addDays('2015-03-01', after)
        const periodEnd = addDays(periodStart, days)
        const [, count] = /^The (?:(\d+) years|year) to /.exec(benchmarkYear({ periodStart, periodEnd })) ?? [
          '',
          '',
        ]
        if (count === '') return
        const years = Number(count ?? 1)
        const whole = `${Number(periodStart.slice(0, 4)) + years}${periodStart.slice(4)}`
        expect(daysBetween(whole, addDays(periodEnd, 1))).toBe(0)
      }),
    )
  })

  it('of an older figure counts years only where the years are whole', () => {
    const age = (periodEnd: string) => ageWords({ periodEnd }, { periodEnd: '2026-10-31' })
    expect([
      age('2024-10-31'),
      age('2024-09-30'),
      age('2023-12-31'),
      age('2025-10-31'),
      age('2025-03-31'),
    ]).toEqual([
      '2 years older',
      'over 2 years older',
      'over 2 years older',
      'a year older',
      '19 months older',
    ])
  })
})
