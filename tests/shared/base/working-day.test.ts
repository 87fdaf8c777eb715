import { bundledHolidays } from '@roundtable/db/calendar/bank-holidays.ts'
import { localTime } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import {
  digestDay,
  isMailTime,
  isWorkingDay,
  mailsBegin,
  nextDayBegins,
  nextDigest,
  reminderDay,
  weekOf,
} from '@roundtable/shared/base/working-day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const holidays = new Set(bundledHolidays.map(({ day }) => day))
const days = fc.integer({ min: 0, max: 5 * 365 }).map((n) => addDays('2024-01-01', n))
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Easter Sunday by the anonymous Gregorian computus. */
function easterOf(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-0${month}-${day < 10 ? '0' : ''}${day}`
}

describe('the bank holidays of England and Wales', () => {
  it.each([2024, 2025, 2026, 2027, 2028])(
    'are eight working weekdays in %i, Easter where it falls',
    (year) => {
      const ofYear = bundledHolidays.filter(({ day }) => day.startsWith(`${year}`))
      expect(ofYear).toHaveLength(8)
      expect(ofYear.filter(({ day }) => [0, 6].includes(weekday(day)))).toEqual([])
      const dayOf = (name: string) => ofYear.find((each) => each.name === name)?.day
      expect(dayOf('Good Friday')).toBe(addDays(easterOf(year), -2))
      expect(dayOf('Easter Monday')).toBe(addDays(easterOf(year), 1))
    },
  )

  it('move to the next weekday where they fall on a weekend', () => {
    for (const day of ['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03']) {
      expect(isWorkingDay(day, holidays), day).toBe(false)
    }
    expect(isWorkingDay('2026-12-29', holidays)).toBe(true)
  })
})

describe('the reminder', () => {
  it('falls on a working day, five days before the due day or earlier, never a fortnight', () => {
    fc.assert(
      fc.property(days, (due) => {
        const day = reminderDay(due, holidays)
        expect(isWorkingDay(day, holidays)).toBe(true)
        expect(day <= addDays(due, -5) && day > addDays(due, -14)).toBe(true)
      }),
    )
  })

  it.each([
    ['2026-11-20', '2026-11-13'],
    ['2026-12-31', '2026-12-24'],
    ['2026-04-09', '2026-04-02'],
  ])('for %s is on %s', (due, day) => {
    expect(reminderDay(due, holidays)).toBe(day)
  })
})

describe('mails', () => {
  it.each([
    ['2026-11-23T07:59:59.999Z', false],
    ['2026-11-23T08:00:00.000Z', true],
    ['2026-11-23T17:59:59.999Z', true],
    ['2026-11-23T18:00:00.000Z', false],
    ['2026-07-01T07:00:00.000Z', true],
    ['2026-07-01T06:59:00.000Z', false],
    ['2026-07-01T17:00:00.000Z', false],
    ['2026-11-22T12:00:00.000Z', false],
    ['2026-12-25T12:00:00.000Z', false],
  ])('at %s go out: %s', (moment, goes) => {
    expect(isMailTime(moment, holidays)).toBe(goes)
  })

  it('begin at eight by the clock on the wall on every day of the year', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(localTime(mailsBegin(day))).toEqual({ day, hour: 8, minute: 0 })
      }),
    )
  })
})

it('a day begins at midnight by the clock on the wall, on every day of the year', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 22 }), (day, hour) => {
      const next = nextDayBegins(`${day}T${String(hour).padStart(2, '0')}:30:00.000Z`)
      expect(localTime(next)).toEqual({ day: addDays(day, 1), hour: 0, minute: 0 })
    }),
  )
})

describe('the weekly mail', () => {
  it('goes out on Monday, or on the first working day after it', () => {
    expect(digestDay('2026-11-25', holidays)).toBe('2026-11-23')
    expect(digestDay('2026-04-08', holidays)).toBe('2026-04-07')
    expect(digestDay('2026-12-29', holidays)).toBe('2026-12-29')
    expect(nextDigest('2026-11-23T07:59:00.000Z', holidays)).toBe('2026-11-23T08:00:00.000Z')
    expect(nextDigest('2026-11-23T08:00:00.000Z', holidays)).toBe('2026-11-30T08:00:00.000Z')
    expect(nextDigest('2026-06-24T08:00:00.000Z', holidays)).toBe('2026-06-29T07:00:00.000Z')
  })

  it('is one a week', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const moment = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toISOString()
        const next = nextDigest(moment, holidays)
        expect(next > moment).toBe(true)
        expect(weekOf(nextDigest(next, holidays))).toBe(addDays(weekOf(next), 7))
      }),
    )
  })
})
