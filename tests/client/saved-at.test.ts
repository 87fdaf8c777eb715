import { clockOf } from '@roundtable/client/base/format.ts'
import { expect, it } from 'vitest'

it('when something was saved is told by the clock today, and with its day on every other, by London’s day', () => {
  const now = '2026-06-30T22:30:00.000Z'
  expect(clockOf('2026-06-30T13:05:00.000Z', now)).toBe('14:05')
  // Half past eleven in the evening is tomorrow already where the clock is an hour ahead.
  expect(clockOf('2026-06-30T23:10:00.000Z', '2026-07-01T06:00:00.000Z')).toBe('00:10')
  expect(clockOf('2026-06-27T13:05:00.000Z', now)).toBe('27 Jun 2026, 14:05')
})
