import { testEffect } from '@roundtable/shared/action/test-effect.ts'
import { expect, it } from 'vitest'

const monthly = { unit: 'percent', frequency: 'monthly', polarity: 'higher', chart: 'xmr' } as const
/** A figure a month from January 2024 on. */
const pointsOf = (values: readonly number[]) =>
  values.map((value, index) => {
    const start = new Date(Date.UTC(2024, index, 1)).toISOString().slice(0, 10)
    const end = new Date(Date.UTC(2024, index + 1, 0)).toISOString().slice(0, 10)
    return { periodStart: start, periodEnd: end, numerator: null, denominator: null, value: String(value) }
  })
const even = [50, 53, 49, 52, 48, 51, 50, 54, 47, 52, 50, 49, 53, 51, 50, 48]
/** What is said of these figures since May 2025, after sixteen even ones. */
const since = (after: readonly number[], change: Partial<Parameters<typeof testEffect>[0]> = {}) =>
  testEffect({
    ...{
      points: pointsOf([...even, ...after]),
      breaks: [],
      indicator: monthly,
      startsOn: '2025-05-01',
      cancelledAt: null,
    },
    ...change,
  })

it.each<[string, string]>([
  [since([]), 'No period that began on 1 May 2025 or later has a figure yet: nothing can be said.'],
  [
    since([51, 49, 52]),
    'The 3 figures since 1 May 2025 lie within what the 16 before it would lead one to expect: no change shown.',
  ],
  [
    since([51, 49, 70, 70], { cancelledAt: '2025-06-20T09:00:00.000Z' }),
    'The 2 figures from 1 May 2025 to 20 June 2025 lie within what the 16 before it would lead one to expect: no change shown.',
  ],
  [
    since([], { cancelledAt: '2025-06-20T09:00:00.000Z' }),
    'No period that began from 1 May 2025 to 20 June 2025, when it was cancelled, has a figure: nothing can be said.',
  ],
  [
    since([51, 70]),
    '1 of the 2 figures since 1 May 2025 differs from what the 16 before it would lead one to expect, for the better: first June 2025, above the upper limit.',
  ],
  [
    since([51, 70], { indicator: { ...monthly, polarity: 'lower' } }),
    '1 of the 2 figures since 1 May 2025 differs from what the 16 before it would lead one to expect, for the worse: first June 2025, above the upper limit.',
  ],
  [
    since([30, 70]),
    '2 of the 2 figures since 1 May 2025 differ from what the 16 before it would lead one to expect, some up and some down: no clear change.',
  ],
  [
    since([70], { breaks: ['2024-06-01'] }),
    'There are 11 figures to compare with from before 1 May 2025: 13 are needed to tell a change from chance.',
  ],
  [
    since([70], { breaks: ['2025-05-01'] }),
    'There are 0 figures to compare with from before 1 May 2025: 13 are needed to tell a change from chance.',
  ],
  [
    since([51, 70], { startsOn: '2025-05-02' }),
    'The figure since 2 May 2025 differs from what the 16 before it would lead one to expect, for the better: first June 2025, above the upper limit.',
  ],
])('%s', (said, sentence) => {
  expect(said).toBe(sentence)
})

it('a change that had begun before is not put down to what was tried', () => {
  const points = pointsOf([...even.slice(0, 13), 75, 76, 77, 78])
  const said = testEffect({
    points,
    breaks: [],
    indicator: monthly,
    startsOn: '2025-04-01',
    cancelledAt: null,
  })
  expect(said).toBe(
    'The figures had begun to go up before 1 April 2025: what they do since cannot be told from that.',
  )
})

it('a change since then is told although the figure before it lay by chance on the same side', () => {
  const low = [46, 45, 47, 46, 45, 47]
  expect(since([...low, 46])).toBe(
    '7 of the 7 figures since 1 May 2025 differ from what the 16 before it would lead one to expect, for the worse: first May 2025, one of 7 points or more in a row below the average.',
  )
  expect(since(low)).toContain('no change shown')
})
