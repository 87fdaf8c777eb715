import { bundledHolidays } from '@roundtable/db/calendar/bank-holidays.ts'
import { isWorkingDay, workingDaysAfter } from '@roundtable/shared/base/working-day.ts'
import { type Clock, dayItRunsOut, ranOutOn } from '@roundtable/shared/lifecycle/clock.ts'
import type { LifeRecord } from '@roundtable/shared/lifecycle/life-record.ts'
import { lastDayClock } from '@roundtable/shared/member/seat-clocks.ts'
import type { SeatRecord } from '@roundtable/shared/member/seat-record.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const holidays = new Set(bundledHolidays.map(({ day }) => day))

describe('working days after a day', () => {
  it.each([
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-12-23', 1, '2026-12-24'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-24', 5, '2027-01-05'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i more is %s, over weekends and bank holidays', (day, count, last) => {
    expect(workingDaysAfter(day, count, holidays)).toBe(last)
  })

  it('seventy after 30 January 2018 are over on 11 May, with the bank holidays of that spring', () => {
    const spring = new Set(['2018-03-30', '2018-04-02', '2018-05-07'])
    expect(workingDaysAfter('2018-01-30', 70, spring)).toBe('2018-05-11')
  })

  it('end on a working day, and one more is always later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const last = workingDaysAfter('2026-03-02', count, holidays)
        expect(isWorkingDay(last, holidays)).toBe(true)
        expect(workingDaysAfter('2026-03-02', count + 1, holidays) > last).toBe(true)
      }),
    )
  })
})

type State = 'raised' | 'looked-at' | 'answered'
const clock: Clock<LifeRecord<State>, 'move-on'> = {
  runsIn: ['raised', 'looked-at'],
  runsOut: { afterWorkingDays: 5 },
  into: 'move-on',
}
const record = (state: State): LifeRecord<State> => ({
  id: 'r',
  agencyId: null,
  state,
  version: 1,
  stepId: null,
  stepAct: null,
  stepAt: null,
  stepBy: null,
})
const step = (toState: State, day: string) => ({ toState, at: `${day}T15:00:00.000Z` })

describe('a clock of working days', () => {
  const raised = [step('raised', '2026-12-18')]
  const ranOut = (today: string, state: State = 'raised', steps = raised) =>
    ranOutOn(clock, record(state), { today, holidays, steps })

  it('runs out on the day after the last of them, and has run out ever since', () => {
    expect(ranOut('2026-12-29')).toBeNull()
    expect(ranOut('2026-12-30')).toBe('2026-12-30')
    expect(ranOut('2027-01-20')).toBe('2026-12-30')
  })

  it('goes on through steps between the states it runs in', () => {
    expect(ranOut('2026-12-30', 'looked-at', [...raised, step('looked-at', '2026-12-22')])).toBe('2026-12-30')
  })

  it('is stopped by leaving them, and starts anew on coming back', () => {
    const answered = [...raised, step('answered', '2026-12-22')]
    expect(ranOut('2027-06-01', 'answered', answered)).toBeNull()
    const again = [...answered, step('raised', '2027-01-04')]
    expect(ranOut('2027-01-11', 'raised', again)).toBeNull()
    expect(ranOut('2027-01-12', 'raised', again)).toBe('2027-01-12')
  })

  it('does not run where no step was recorded', () => {
    expect(ranOut('2027-06-01', 'raised', [])).toBeNull()
  })
})

describe('the clock of a seat', () => {
  const seat = (untilDay: string | null): SeatRecord => ({
    ...record('raised'),
    state: 'seated',
    agencyId: 'police',
    agencyName: 'Police',
    personId: 'ada',
    personName: 'Ada',
    role: 'observer',
    untilDay,
    ...{ deputyPersonId: null, deputyFromDay: null, deputyUntilDay: null },
    ...{ formerDeputyId: null, formerDeputyUntil: null, isDeputyBefore: false },
    openedBy: [],
    needsSecond: false,
    secondNotOf: null,
  })
  it('runs out the day after its last day, and never where it has none', () => {
    const asked = { holidays, steps: [] }
    expect(dayItRunsOut(lastDayClock, seat('2026-11-30'), asked)).toBe('2026-12-01')
    expect(dayItRunsOut(lastDayClock, seat(null), asked)).toBeNull()
  })
})
