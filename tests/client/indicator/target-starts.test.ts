import { targetStarts } from '@roundtable/client/features/indicator/target/target-starts.ts'
import { describe, expect, it } from 'vitest'

const asAt = '2026-11-28T10:00:00.000Z'

describe('a target', () => {
  it.each([
    ['quarterly', 'Q2 2025/26', 'Q3 2026/27', 'Q4 2027/28'],
    ['monthly', 'October 2025', 'November 2026', 'April 2027'],
    ['annual', '2024/25', '2026/27', '2031/32'],
  ] as const)(
    'of an indicator without figures begins with the period under way, up to a year before what ended, or later: %s',
    (frequency, first, usual, last) => {
      const found = targetStarts({ frequency, points: [], asAt })
      expect(found.starts.map(({ label }) => label)).toEqual(expect.arrayContaining([first, usual, last]))
      expect([found.starts[0]?.label, found.starts.at(-1)?.label]).toEqual([first, last])
      expect(found.starts.find(({ start }) => start === found.usual)?.label).toBe(usual)
    },
  )
})
