import { addDays } from '@roundtable/shared/base/period.ts'
import { isWorkingDay } from '@roundtable/shared/base/working-day.ts'
import { daysOfYear, yearlyMonths } from '@roundtable/shared/meeting/meeting-form.ts'
import { clearWorkingDays, lastDayToCall } from '@roundtable/shared/meeting/notice-days.ts'
import { minutesOver, runningTimes } from '@roundtable/shared/meeting/running-time.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01'])
const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-06-01', days))

it.each([
  ['2026-12-07', '2026-12-15', 5],
  ['2026-12-08', '2026-12-15', 4],
  ['2026-12-18', '2026-12-29', 4],
  ['2026-12-14', '2026-12-15', 0],
  ['2026-12-15', '2026-12-15', 0],
])('called on %s for %s there are %i clear working days', (calledOn, day, days) => {
  expect(clearWorkingDays(calledOn, day, holidays)).toBe(days)
})

it('the last day to call is a working day in time, and the next working day is too late', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 20 }), (day, notice) => {
      const last = lastDayToCall(day, notice, holidays)
      expect(isWorkingDay(last, holidays)).toBe(true)
      expect(clearWorkingDays(last, day, holidays)).toBeGreaterThanOrEqual(notice)
      let next = addDays(last, 1)
      while (next < day && !isWorkingDay(next, holidays)) next = addDays(next, 1)
      if (next < day) expect(clearWorkingDays(next, day, holidays)).toBeLessThan(notice)
    }),
  )
})

it('the meetings of a year fall on the same weekday, a month or more apart', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...yearlyMonths), (first, every) => {
      const days = daysOfYear(first, every)
      expect(days[0]).toBe(first)
      expect(days).toHaveLength(12 / every)
      const weekdays = days.map((day) => new Date(`${day}T00:00:00Z`).getUTCDay())
      expect(new Set(weekdays).size).toBe(1)
      expect(days.toSorted()).toEqual(days)
    }),
  )
})

it('the items of an agenda begin one after the other', () => {
  expect(runningTimes('14:00', [10, 25, 5])).toEqual({
    starts: ['14:00', '14:10', '14:35'],
    ends: '14:40',
    total: 40,
  })
  expect(minutesOver({ startsAt: '14:00', endsAt: '14:30' }, 40)).toBe(10)
})
