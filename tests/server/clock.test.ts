import { insertBundledHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { listScheduleRecords } from '@roundtable/db/queries/life-record.queries.ts'
import { endSchedule } from '@roundtable/db/queries/return-schedule.queries.ts'
import { endSeatByClock } from '@roundtable/server/handover/end-seat-by-clock.ts'
import { advanceBySystem } from '@roundtable/server/lifecycle/advance.ts'
import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import { deedClock } from '@roundtable/server/lifecycle/deed-clock.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { scheduleLifecycle } from '@roundtable/shared/return/schedule-lifecycle.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { perTest } from '../support/make/lifetime.ts'
import { always } from '../support/make/notice.ts'
import { openPartnershipAlone } from '../support/make/partnership.ts'
import { refusal } from '../support/read/refusal.ts'
import { actionsOn } from '../support/read/trail.ts'

const at = perTest(openPartnershipAlone)

/** Due days that the manager leaves unanswered for ten working days are declined by silence. */
const silence = deedClock({
  clock: { runsIn: ['proposed'], runsOut: { afterWorkingDays: 10 }, into: 'decline' },
  list: listScheduleRecords,
  take: (tx, services, partnershipId, record) =>
    advanceBySystem(tx, services, {
      partnershipId,
      life: scheduleLifecycle,
      deed: 'decline',
      record,
      write: () =>
        endSchedule(tx, { partnershipId, id: record.id, at: services.now(), by: at.person('manager') }),
      summary: 'Due days were declined by silence.',
      agencyId: record.agencyId,
    }),
})
const run = () => runClocks(at.services, always, [silence])
const proposal = {
  agencyCode: 'police',
  indicatorCodes: ['PO01'],
  fromPeriod: '2027-01-01',
  dueDays: 25,
  graceDays: 5,
  deputyMemberId: null,
}
const states = async () =>
  (await at.database.db.selectFrom('returnSchedule').select('endedAt').execute()).map(
    ({ endedAt }) => endedAt,
  )
const ends = () => at.database.db.selectFrom('clockEnd').selectAll().execute()
const declined = () =>
  at.database.db.selectFrom('transition').selectAll().where('act', '=', 'schedule.declined').execute()

beforeEach(async () => {
  await insertBundledHolidays(at.database.db)
  at.clock.now = '2026-12-16T09:00:00.000Z'
  await at.callerAs('police-lead').schedule.set(proposal)
})

describe('a clock that runs out into a deed', () => {
  it('counts working days over bank holidays, and takes its step by itself', async () => {
    at.clock.now = '2027-01-04T09:00:00.000Z'
    await run()
    expect(await states()).toEqual([null])
    at.clock.now = '2027-01-05T09:00:00.000Z'
    await run()
    expect(await states()).toEqual([at.clock.now])
    expect(await declined()).toMatchObject([{ fromState: 'proposed', toState: 'declined', personId: null }])
    expect(await ends()).toMatchObject([{ deed: 'decline', ranOutOn: '2027-01-05' }])
  })

  it('runs out once after three weeks without a server, with two processes that look at once', async () => {
    at.clock.now = '2027-01-26T09:00:00.000Z'
    await Promise.all([run(), run(), run()])
    await run()
    expect(await declined()).toHaveLength(1)
    expect(await ends()).toHaveLength(1)
  })

  it('is stopped by an answer', async () => {
    const { id } = await at.database.db.selectFrom('returnSchedule').select('id').executeTakeFirstOrThrow()
    await at.callerAs('manager').schedule.agree({ id })
    at.clock.now = '2027-02-26T09:00:00.000Z'
    await run()
    expect(await declined()).toEqual([])
    expect(await ends()).toEqual([])
  })

  it('that fails leaves nothing behind and is made up for', async () => {
    at.clock.now = '2027-01-26T09:00:00.000Z'
    const broken = deedClock({
      clock: { runsIn: ['proposed'], runsOut: { afterWorkingDays: 10 }, into: 'decline' },
      list: listScheduleRecords,
      take: () => Promise.reject(new Error('The power failed.')),
    })
    await expect(runClocks(at.services, always, [broken])).rejects.toThrow('The power failed.')
    expect(await ends()).toEqual([])
    await run()
    expect(await declined()).toHaveLength(1)
  })

  it('stops no other record, no other clock and no notice where one of them fails, and the job is told to have failed', async () => {
    await at
      .callerAs('council-lead')
      .schedule.set({ ...proposal, agencyCode: 'council', indicatorCodes: ['CO01'] })
    const silenced: string[] = []
    const failing = deedClock({
      clock: { runsIn: ['proposed'], runsOut: { afterWorkingDays: 10 }, into: 'decline' },
      list: listScheduleRecords,
      take: async (_tx, _services, _partnershipId, { agencyId }) => {
        if (agencyId === at.agency('police')) throw new Error('Police cannot be declined.')
        silenced.push(agencyId ?? '')
      },
    })
    at.clock.now = '2027-01-26T09:00:00.000Z'
    await openReturns(at.services)
    const written = () => at.database.db.selectFrom('notice').select('id').execute()
    const before = (await written()).length
    const other = deedClock({
      clock: { runsIn: ['proposed'], runsOut: { afterWorkingDays: 12 }, into: 'decline' },
      list: listScheduleRecords,
      take: async () => {
        silenced.push('by another clock')
      },
    })
    await expect(runClocks(at.services, always, [failing, other])).rejects.toThrow(
      'Police cannot be declined.',
    )
    expect(silenced).toContain(at.agency('council'))
    expect(silenced).toContain('by another clock')
    expect((await written()).length).toBeGreaterThan(before)
  })
})

describe('a seat with a last day', () => {
  it('has ended in its life the day after, once, and gives no rights from its last day on', async () => {
    const id = at.member('observer')
    const seat = at.database.db.updateTable('member').where('id', '=', id)
    await seat.set({ untilDay: '2026-12-16' }).execute()
    const seats = () => runClocks(at.services, always, [endSeatByClock])
    await seats()
    expect(await actionsOn(at, id)).not.toContain('member.ended')
    at.clock.now = '2027-01-10T09:00:00.000Z'
    expect((await refusal(at.callerAs('observer').scorecard.get())).code).toBe('not-found')
    await Promise.all([seats(), seats()])
    expect((await actionsOn(at, id)).filter((action) => action === 'member.ended')).toHaveLength(1)
    const [row] = (await at.callerAs('manager').member.list()).filter((member) => member.id === id)
    expect(row).toMatchObject({ endedAt: at.clock.now })
  })
})
