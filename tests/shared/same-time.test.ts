import { periodsBetween } from '@roundtable/shared/base/period.ts'
import { sameTimeBefore, sameTimeSentence } from '@roundtable/shared/indicator/same-time.ts'
import { describe, expect, it } from 'vitest'

const octobers = (...values: (string | null)[]) =>
  values.map((value, at) => ({ periodStart: `${2020 + at}-10-01`, value }))
const said = (...values: (string | null)[]) => {
  const points = octobers(...values)
  return sameTimeSentence(points, points.at(-1) ?? { periodStart: '', value: null }, 'monthly')
}

describe('a figure beside its own past', () => {
  it.each([
    [
      ['6', '7', '8', '6.5'],
      'October 2023: in the same month of 3 earlier years it was higher twice and lower once.',
    ],
    [
      ['6', '7', '6', '6'],
      'October 2023: in the same month of 3 earlier years it was higher once and the same twice.',
    ],
    [['7', '8', '6'], 'October 2022: in the same month of 2 earlier years it was higher each time.'],
    [
      ['7', '8', '7', '7.5', '7.5'],
      'October 2024: in the same month of 4 earlier years it was higher once, lower twice and the same once.',
    ],
    [['7', '6'], 'October 2021: in October 2020 it was higher.'],
    [['6', '6'], 'October 2021: in October 2020 it was the same.'],
    [['5', null, '6'], 'October 2022: in October 2020 it was lower.'],
  ] as const)('of %j is told as it was', (values, sentence) => {
    expect(said(...values)).toBe(sentence)
  })

  it('is not told where there is no figure, or no year before', () => {
    expect(said('6')).toBeNull()
    expect(said('6', null)).toBeNull()
  })

  it('is that of the same month alone, the newest first', () => {
    const points = periodsBetween('monthly', '2022-01-01', '2025-01-31').map(({ start }) => ({
      periodStart: start,
      value: '1',
    }))
    const last = points.at(-1) ?? { periodStart: '', value: null }
    expect(sameTimeBefore(points, last).map(({ periodStart }) => periodStart)).toEqual([
      '2024-01-01',
      '2023-01-01',
      '2022-01-01',
    ])
  })
})
