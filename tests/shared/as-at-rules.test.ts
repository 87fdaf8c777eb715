import {
  canonicalMoment,
  daysBefore,
  momentPresets,
  momentProblem,
  momentWords,
  shortMoment,
} from '@roundtable/shared/past/as-at-rules.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const span = { began: '2020-04-01T09:00:00.000Z', now: '2026-11-23T09:00:00.000Z' }

describe('a moment', () => {
  it('is told with the day and the time that people in England have', () => {
    expect(momentWords('2026-09-14T09:00:00Z')).toBe('14 September 2026 at 10:00')
  })

  it('is the same moment in an address and in the database', () => {
    const moments = fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') })
    fc.assert(
      fc.property(moments, (date) => {
        const moment = date.toISOString()
        expect(canonicalMoment(shortMoment(moment))).toBe(moment)
      }),
    )
  })

  it.each([
    ['2026-11-23T09:00:00.001Z', 'This moment has not come yet: choose one that has passed.'],
    ['2020-04-01T08:59:59.999Z', 'The partnership began on 1 April 2020: choose a later moment.'],
    ['2026-11-23T09:00:00.000Z', null],
    ['2020-04-01T09:00:00.000Z', null],
  ])('%s: %s', (moment, problem) => {
    expect(momentProblem(moment, span)).toBe(problem)
  })
})

describe('the moments asked for most', () => {
  const of = (now: string) => momentPresets(now).map(({ moment }) => shortMoment(moment))

  it('are the end of last month, three months ago and a year ago, to the minute', () => {
    expect(of('2026-11-23T09:14:27.123Z')).toEqual([
      '2026-10-31T23:59:59.999Z',
      '2026-08-23T08:14:00Z',
      '2025-11-23T09:14:00Z',
    ])
  })

  it('lie on the last day of a shorter month', () => {
    expect(of('2026-05-31T09:00:00.000Z')[1]).toBe('2026-02-28T10:00:00Z')
    expect(of('2028-02-29T09:00:00.000Z')[2]).toBe('2027-02-28T09:00:00Z')
  })

  it('have all passed', () => {
    const moments = fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-01-01') })
    fc.assert(
      fc.property(moments, (date) => {
        const now = date.toISOString()
        for (const { moment } of momentPresets(now)) expect(moment < now).toBe(true)
        expect(daysBefore(now, 30) < now).toBe(true)
      }),
    )
  })
})
