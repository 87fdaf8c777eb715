import { predecessorWords, refusedPredecessor } from '@roundtable/shared/indicator/predecessor-form.ts'
import { describe, expect, it } from 'vitest'

describe('the words of a predecessor', () => {
  it.each([
    ['monthly', '2025-04-01', 'until March 2025 as CL07'],
    ['quarterly', '2025-04-01', 'until Q4 2024/25 as CL07'],
    ['annual', '2025-04-01', 'until 2024/25 as CL07'],
  ] as const)('name the last period of its own, %s', (frequency, from, words) => {
    expect(predecessorWords(frequency, from, 'CL07')).toBe(words)
  })
})

describe('a predecessor', () => {
  const of = { code: 'NEW', frequency: 'monthly', unit: 'percent' } as const
  const choice = { code: 'OLD', name: 'Old', frequency: 'monthly', unit: 'percent', isCircular: false }
  it.each([
    [choice, null],
    [undefined, 'no such indicator'],
    [{ ...choice, code: 'NEW' }, 'itself'],
    [{ ...choice, isCircular: true }, 'circle'],
    [{ ...choice, unit: 'count' }, 'another unit'],
    [{ ...choice, frequency: 'quarterly' }, 'as often'],
  ])('is what stands on one chart with its successor: %j', (chosen, sentence) => {
    const told = refusedPredecessor(chosen, of)
    if (sentence === null) expect(told).toBe(null)
    else expect(told).toContain(sentence)
  })
})
