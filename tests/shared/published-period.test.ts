import { publishedPeriod, yearKindOf } from '@roundtable/shared/published/published-period.ts'
import { describe, expect, it } from 'vitest'

describe('a year of the national statistics', () => {
  it.each([
    ['2025', '', '2024-04-01', '2025-03-31'],
    ['2025', 'HP01', '2024-04-01', '2025-03-31'],
    ['2024', 'HE07', '2023-04-01', '2024-03-31'],
    ['2024/25', '', '2024-04-01', '2025-03-31'],
    ['2025', 'ED01', '2024-09-01', '2025-08-31'],
    ['2023/24', 'ED04', '2023-09-01', '2024-08-31'],
    ['2024', 'ED09', '2024-01-01', '2024-12-31'],
    ['2025', 'WF02', '2024-10-01', '2025-09-30'],
    ['1999/00', '', '1999-04-01', '2000-03-31'],
  ])('%s of "%s" lasts from %s %s', (label, code, start, end) => {
    expect(publishedPeriod(label, code)).toEqual({ start, end })
  })

  it('is financial where nothing else is known of the measure', () => {
    expect(yearKindOf('ZZ99')).toBe('financial')
    expect(publishedPeriod('2025', 'ZZ99')).toEqual(publishedPeriod('2025'))
  })

  it('leaves no day between one year and the next', () => {
    for (const code of ['HP01', 'ED01', 'ED09', 'WF01']) {
      const next = new Date(`${publishedPeriod('2024', code).end}T00:00:00Z`)
      next.setUTCDate(next.getUTCDate() + 1)
      expect(next.toISOString().slice(0, 10)).toBe(publishedPeriod('2025', code).start)
    }
  })

  it.each(['', '25', '2024-25', '2024/26', '2024/2025', 'c.2024', ' 2025', '20255', '3025'])(
    'is refused when it reads "%s"',
    (label) => {
      expect(() => publishedPeriod(label)).toThrow(RangeError)
    },
  )

  it('never spans two years where the publisher counts calendar years', () => {
    expect(() => publishedPeriod('2023/24', 'ED09')).toThrow(RangeError)
  })
})
