import { formatMoment } from '@roundtable/shared/base/local-time.ts'
import {
  addDays,
  annualLabel,
  daysBetween,
  formatDay,
  frequencies,
  isDay,
  isPeriodStart,
  lastEndedPeriod,
  nextPeriod,
  periodLabel,
  periodOf,
  periodsBetween,
  previousPeriod,
  yearFrom,
} from '@roundtable/shared/base/period.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1950-01-01', n))
const frequency = fc.constantFrom(...frequencies)

describe('a period', () => {
  it.each([
    ['monthly', '2026-02-14', '2026-02-01', '2026-02-28', 'February 2026', 'Feb 2026'],
    ['monthly', '2024-02-29', '2024-02-01', '2024-02-29', 'February 2024', 'Feb 2024'],
    ['monthly', '2026-12-31', '2026-12-01', '2026-12-31', 'December 2026', 'Dec 2026'],
    ['quarterly', '2026-04-01', '2026-04-01', '2026-06-30', 'Q1 2026/27', 'Q1 2026/27'],
    ['quarterly', '2026-08-31', '2026-07-01', '2026-09-30', 'Q2 2026/27', 'Q2 2026/27'],
    ['quarterly', '2026-12-31', '2026-10-01', '2026-12-31', 'Q3 2026/27', 'Q3 2026/27'],
    ['quarterly', '2027-01-01', '2027-01-01', '2027-03-31', 'Q4 2026/27', 'Q4 2026/27'],
    ['termly', '2026-09-01', '2026-09-01', '2026-12-31', 'Autumn 2026', 'Aut 2026'],
    ['termly', '2027-03-31', '2027-01-01', '2027-03-31', 'Spring 2027', 'Spr 2027'],
    ['termly', '2027-08-31', '2027-04-01', '2027-08-31', 'Summer 2027', 'Sum 2027'],
    ['half-yearly', '2026-09-30', '2026-04-01', '2026-09-30', 'H1 2026/27', 'H1 2026/27'],
    ['half-yearly', '2027-02-01', '2026-10-01', '2027-03-31', 'H2 2026/27', 'H2 2026/27'],
    ['annual', '2026-03-31', '2025-04-01', '2026-03-31', '2025/26', '2025/26'],
    ['annual', '2099-04-01', '2099-04-01', '2100-03-31', '2099/00', '2099/00'],
  ] as const)('%s that holds %s runs from %s to %s', (f, held, start, end, long, short) => {
    expect(periodOf(f, held)).toEqual({ start, end })
    expect(periodLabel(f, start)).toBe(long)
    expect(periodLabel(f, start, 'short')).toBe(short)
  })

  it('holds its day, begins where it says, and its neighbours touch it', () => {
    fc.assert(
      fc.property(frequency, day, (f, d) => {
        const period = periodOf(f, d)
        expect(period.start <= d && d <= period.end).toBe(true)
        expect(isPeriodStart(f, period.start)).toBe(true)
        expect(nextPeriod(f, d).start).toBe(addDays(period.end, 1))
        expect(addDays(previousPeriod(f, d).end, 1)).toBe(period.start)
      }),
    )
  })

  it('is listed once between two days, both ends included', () => {
    expect(periodsBetween('termly', '2026-10-10', '2027-05-01').map((p) => p.start)).toEqual([
      '2026-09-01',
      '2027-01-01',
      '2027-04-01',
    ])
    expect(periodsBetween('monthly', '2026-03-01', '2026-02-01')).toEqual([])
    expect(periodsBetween('monthly', '2022-11-01', '2026-10-31')).toHaveLength(48)
  })

  it('counts as ended only on the day after its last', () => {
    expect(lastEndedPeriod('monthly', '2026-10-31').start).toBe('2026-09-01')
    expect(lastEndedPeriod('monthly', '2026-11-01').start).toBe('2026-10-01')
    expect(lastEndedPeriod('annual', '2026-11-23')).toEqual({
      start: '2025-04-01',
      end: '2026-03-31',
    })
  })

  it('keeps a published year of another kind', () => {
    expect(yearFrom('2024-09-01')).toEqual({
      start: '2024-09-01',
      end: '2025-08-31',
    })
    expect([annualLabel('2025-01-01'), annualLabel('2025-04-01'), annualLabel('2024-09-01')]).toEqual([
      '2025',
      '2025/26',
      '2024/25',
    ])
  })
})

describe('a day', () => {
  it('is counted across leap days and summer time', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
    expect(daysBetween('2026-04-01', '2026-03-01')).toBe(-31)
  })

  it('that the calendar does not have is refused', () => {
    for (const text of ['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-01-01T00:00:00Z']) {
      expect(isDay(text)).toBe(false)
      expect(() => periodOf('monthly', text)).toThrow(RangeError)
    }
  })

  it('and a moment are told in words', () => {
    expect(formatDay('2026-11-03')).toBe('3 November 2026')
    expect(formatMoment('2026-11-23T14:05:59.000Z')).toBe('23 November 2026, 14:05')
    expect(formatMoment('2026-07-01T00:30:00+01:00')).toBe('1 July 2026, 00:30')
  })
})
