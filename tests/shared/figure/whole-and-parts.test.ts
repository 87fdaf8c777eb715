import { problemOfWhole } from '@roundtable/shared/disclosure/whole-and-parts.ts'
import { totalOf, valueFrom } from '@roundtable/shared/figure/figure.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const share = (x: number, n: number) => {
  const fraction = { numerator: `${x}`, denominator: `${n}` }
  return { ...fraction, value: valueFrom(fraction, 'percent') }
}
const count = (n: number) => ({ numerator: null, denominator: null, value: `${n}` })
const unknown = { numerator: null, denominator: null, value: null }

describe('a whole beside its parts', () => {
  it.each([
    ['lies within them', share(41, 87), [share(15, 29), share(26, 58)], 'percent', null],
    ['has no parts', share(41, 87), [], 'percent', null],
    [
      'counts less than one of them',
      count(9),
      [count(12), count(1)],
      'count',
      'The whole has a smaller figure (9) than one of its parts (12).',
    ],
    [
      'has a smaller numerator',
      share(10, 87),
      [share(15, 29)],
      'percent',
      'The whole has a smaller numerator (10) than one of its parts (15).',
    ],
    [
      'has a smaller denominator',
      share(20, 27),
      [share(15, 29)],
      'percent',
      'The whole has a smaller denominator (27) than one of its parts (29).',
    ],
    [
      'lies above all of them',
      share(80, 90),
      [share(15, 30), share(30, 60)],
      'percent',
      'The whole lies outside the range of its parts: one of them, or the whole, is wrong.',
    ],
    [
      'lies above those that are known, one being unknown',
      share(80, 90),
      [share(15, 30), unknown],
      'percent',
      null,
    ],
  ] as const)('that %s', (_, whole, parts, unit, problem) => {
    expect(problemOfWhole(whole, parts, unit)).toBe(problem)
  })

  it('made of them is never refused', () => {
    const part = fc.tuple(fc.nat(60), fc.nat(60)).map(([x, more]) => share(x, x + more + 1))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), (parts) => {
        expect(problemOfWhole(totalOf(parts, 'percent'), parts, 'percent')).toBeNull()
      }),
    )
  })
})
