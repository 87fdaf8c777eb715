import { targetText } from '@roundtable/shared/target/target.ts'
import { agreedBy, targetInForce } from '@roundtable/shared/target/target-in-force.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const agreed = (id: string, fromPeriod: string, agreedAt: string | null, low = '60') => ({
  id,
  fromPeriod,
  agreedAt,
  low,
})

describe('the target in force', () => {
  const targets = [
    agreed('c', '2026-04-01', '2026-03-20'),
    agreed('a', '2024-04-01', '2026-05-01'),
    agreed('b', '2026-04-01', '2026-02-20'),
  ]
  it('is the one agreed last of those from the latest period up to the one of the figure', () => {
    expect(targetInForce(targets, '2024-03-01')).toBeNull()
    expect(targetInForce(targets, '2024-04-01')?.id).toBe('a')
    expect(targetInForce(targets, '2026-03-01')?.id).toBe('a')
    expect(targetInForce(targets, '2026-04-01')?.id).toBe('c')
    expect(targetInForce([], '2026-04-01')).toBeNull()
  })

  it('agreed at one moment with another is the one proposed last', () => {
    const together = [agreed('2', '2026-04-01', '2026-03-20'), agreed('1', '2026-04-01', '2026-03-20')]
    expect(targetInForce(together, '2026-04-01')?.id).toBe('2')
  })

  const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01')
  const some = fc.uniqueArray(
    fc.record({ id: fc.uuid(), fromPeriod: day, agreedAt: fc.option(day), withdrawnAt: fc.option(day) }),
    { selector: ({ id }) => id, maxLength: 8 },
  )
  it('is the same in whatever order they are read', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), day, (set, draws, period) => {
        const places = new Map(set.map((target) => [target, draws.next().value ?? 0]))
        const shuffled = set.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
        expect(targetInForce(shuffled, period)).toBe(targetInForce(set, period))
      }),
    )
  })

  it('is never from a later period, nor is another one that would count left out', () => {
    fc.assert(
      fc.property(some, day, (set, period) => {
        const found = targetInForce(set, period)
        const possible = set.filter(({ fromPeriod }) => fromPeriod <= period)
        expect(found === null).toBe(possible.length === 0)
        for (const { fromPeriod, agreedAt } of possible) {
          expect(fromPeriod <= (found?.fromPeriod ?? '')).toBe(true)
          if (fromPeriod === found?.fromPeriod) expect((agreedAt ?? '') <= (found.agreedAt ?? '')).toBe(true)
        }
      }),
    )
  })

  it('at a moment is none that was agreed later or withdrawn before', () => {
    fc.assert(
      fc.property(some, day, (set, moment) => {
        for (const { agreedAt, withdrawnAt } of agreedBy(set, moment)) {
          expect((agreedAt ?? '9') <= moment).toBe(true)
          expect((withdrawnAt ?? '9') > moment).toBe(true)
        }
      }),
    )
  })
})

const target = (low: string | null, high: string | null) => ({ low, high })

describe('a target in words', () => {
  it.each([
    ['higher', target('60', null), 'percent', '≥ 60%'],
    ['lower', target(null, '22.5'), 'percent', '≤ 22.5%'],
    ['band', target('28', '40'), 'percent', '28–40%'],
    ['band', target('28', '40.5'), 'rate_per_10k', '28.0–40.5 per 10,000'],
    ['band', target(null, '40'), 'percent', '≤ 40%'],
    ['higher', target('1200', null), 'pounds', '≥ £1,200'],
    ['higher', target(null, '40'), 'percent', null],
    ['neutral', target('1', '2'), 'percent', null],
  ] as const)('where %s is better, %j in %s reads %s', (polarity, agreed, unit, text) => {
    expect(targetText(agreed, polarity, unit)).toBe(text)
  })
})
