import { runsUntil, type SharingDays, sharingOf } from '@roundtable/shared/sharing/sharing-days.ts'
import { expect, it } from 'vitest'

const of = (
  fromDay: string,
  untilDay: string | null,
  state: SharingDays['state'] = 'recorded',
): SharingDays => ({
  state,
  fromDay,
  untilDay,
})

it.each([
  [[], 'none', '2026-11-22'],
  [[of('2026-01-01', '2027-12-31')], 'runs', '2027-12-31'],
  [[of('2026-01-01', '2026-12-10')], 'ends-soon', '2026-12-10'],
  [[of('2026-01-01', '2026-12-10'), of('2026-12-11', '2027-12-31')], 'runs', '2027-12-31'],
  [[of('2026-01-01', '2026-12-10'), of('2026-12-12', '2027-12-31')], 'ends-soon', '2026-12-10'],
  [[of('2026-01-01', null, 'assumed')], 'not-recorded', null],
  [[of('2026-01-01', '2026-11-22')], 'none', '2026-11-22'],
  [[of('2026-01-01', '2026-11-23')], 'ends-soon', '2026-11-23'],
  [[of('2026-01-01', '2027-12-31', 'ended')], 'none', '2026-11-22'],
])('%j stands as %s on 23 November 2026, until %s', (agreements, sharing, until) => {
  expect(sharingOf(agreements, '2026-11-23')).toBe(sharing)
  expect(runsUntil(agreements, '2026-11-23')).toBe(until)
})
