import {
  formatMoment,
  lastMomentOf,
  localClock,
  localDay,
  momentAt,
} from '@roundtable/shared/base/local-time.ts'
import { momentOf, problemsOfMoment } from '@roundtable/shared/past/as-at-form.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('the clock on the wall', () => {
  it.each([
    ['2026-06-30T22:59:00.000Z', '2026-06-30', '23:59'],
    ['2026-06-30T23:00:00.000Z', '2026-07-01', '00:00'],
    ['2026-06-30T23:59:59.999Z', '2026-07-01', '00:59'],
    ['2026-11-30T23:59:00.000Z', '2026-11-30', '23:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '02:00'],
  ])('at %s has the day %s and says %s', (moment, day, clock) => {
    expect([localDay(moment), localClock(moment)]).toEqual([day, clock])
  })

  it('and a day name the moment at which they are read, but for the hour that spring leaves out', () => {
    const moments = fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2099-01-01') })
    fc.assert(
      fc.property(moments, (date) => {
        const moment = `${date.toISOString().slice(0, 17)}00.000Z`
        const again = momentAt(localDay(moment), localClock(moment))
        expect([localDay(again), localClock(again)]).toEqual([localDay(moment), localClock(moment)])
      }),
    )
  })

  it('is the clock of the device’s own tables, about every change of it for forty years', () => {
    const tables = new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone: 'Europe/London', hourCycle: 'h23', hour: '2-digit', minute: '2-digit' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    })
    const hour = 3_600_000
    const wrong: string[] = []
    for (let at = Date.UTC(1995, 11, 1); at < Date.UTC(2039, 0); at += 7 * hour) {
      const near = new Date(at).getUTCDate() >= 24 && [2, 9].includes(new Date(at).getUTCMonth())
      if (!near && at % (11 * 24 * hour) > 7 * hour) continue
      for (const moment of [at, at + 0.75 * hour, at + 2 * hour, at + 4.5 * hour].map(
        (time) => new Date(time),
      )) {
        const told = `${localDay(moment.toISOString())}, ${localClock(moment.toISOString())}`
        if (told !== tables.format(moment)) wrong.push(`${moment.toISOString()}: ${told}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('ends a day at its last millisecond, summer or winter', () => {
    expect(lastMomentOf('2026-06-30')).toBe('2026-06-30T22:59:59.999Z')
    expect(lastMomentOf('2026-10-31')).toBe('2026-10-31T23:59:59.999Z')
  })

  it('is what a person types and reads', () => {
    expect(momentOf({ day: '2026-07-01', time: '0:30' })).toBe('2026-06-30T23:30:00Z')
    expect(formatMoment('2026-06-30T23:30:00Z')).toBe('1 July 2026, 00:30')
    const now = '2026-06-30T23:10:00.000Z'
    expect(problemsOfMoment({ day: '2026-07-01', time: '00:05' }, { now })).toEqual([])
    expect(problemsOfMoment({ day: '2026-07-01', time: '00:15' }, { now })).toMatchObject([{ field: 'time' }])
  })
})
