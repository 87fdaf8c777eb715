import { JobRunner } from '@roundtable/server/job/job-runner.ts'
import { jobs } from '@roundtable/server/job/jobs.ts'
import { startJobs } from '@roundtable/server/job/start-jobs.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { policeMonth, submitMonth } from '../../support/make/return.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnershipAlone)

const openOnes = () =>
  at.database.db
    .selectFrom('return')
    .innerJoin('agency', 'agency.id', 'return.agencyId')
    .select(['agency.code', 'frequency', 'periodStart', 'dueOn', 'return.state'])
    .orderBy('agency.code')
    .orderBy('frequency')
    .execute()

describe('what an agency owes', () => {
  it('opens for the last ended period of each frequency it reports', async () => {
    expect(await openReturns(at.services)).toBe(5)
    expect(await openOnes()).toEqual([
      {
        code: 'carers',
        frequency: 'quarterly',
        periodStart: '2026-07-01',
        dueOn: '2026-11-25',
        state: 'due',
      },
      { code: 'council', frequency: 'monthly', periodStart: '2026-10-01', dueOn: '2026-11-20', state: 'due' },
      { code: 'icb', frequency: 'monthly', periodStart: '2026-10-01', dueOn: '2026-11-20', state: 'due' },
      { code: 'police', frequency: 'monthly', periodStart: '2026-10-01', dueOn: '2026-11-20', state: 'due' },
      {
        code: 'police',
        frequency: 'quarterly',
        periodStart: '2026-07-01',
        dueOn: '2026-11-25',
        state: 'due',
      },
    ])
  })

  it('opens once, however often and by however many it is asked', async () => {
    const counts = await Promise.all(Array.from({ length: 3 }, () => openReturns(at.services)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(await openReturns(at.services)).toBe(0)
    const { id } = await policeMonth(at)
    expect((await eventsOn(at, id)).map(({ action, personName }) => [action, personName])).toEqual([
      ['return.opened', 'Roundtable'],
    ])
  })

  it('opens again when the next period has ended', async () => {
    await openReturns(at.services)
    at.clock.now = '2026-12-01T00:00:00.000Z'
    expect(await openReturns(at.services)).toBe(3)
  })

  it('opens at midnight by the clock on the wall, within seconds and without anybody asking for it', async () => {
    at.clock.now = '2027-04-30T22:40:00.000Z'
    const runner = new JobRunner(at.services, jobs)
    await runner.prepare()
    const opens = async (moment: string) => {
      at.clock.now = moment
      await runner.runDue(['open-returns'])
      const rows = await openOnes()
      return rows.filter(({ code, frequency }) => code === 'police' && frequency === 'monthly').at(-1)
        ?.periodStart
    }
    expect(await opens('2027-04-30T22:40:00.000Z')).toBe('2027-03-01')
    expect(await opens('2027-04-30T22:59:59.000Z')).toBe('2027-03-01')
    expect(await opens('2027-04-30T23:00:00.000Z')).toBe('2027-04-01')
    await runner.stop()
  })

  it('is nothing where every figure is published, the agency has left, or the partnership takes no entries', async () => {
    const { db } = at.database
    await publishFigure(at.database, lineOf(at, 'HE01', '2026-10-01'), { value: '91' })
    await db.updateTable('agency').set({ endedAt: at.clock.now }).where('code', '=', 'carers').execute()
    await openReturns(at.services)
    expect((await openOnes()).map(({ code }) => code)).toEqual(['council', 'police', 'police'])
    await db.updateTable('partnership').set({ readOnly: 1 }).execute()
    at.clock.now = '2027-01-02T00:00:00.000Z'
    expect(await openReturns(at.services)).toBe(0)
  })

  it('opens at the start of the server and can be stopped', async () => {
    const jobs = await startJobs(at.services)
    await jobs.stop()
    expect(await openOnes()).toHaveLength(5)
  })
})

describe('my returns', () => {
  beforeEach(async () => {
    await openReturns(at.services)
  })
  const listed = async (key: string) =>
    (await at.callerAs(key).return.list()).map(
      ({ agencyCode, frequency, next, late, daysLate, graceUntil }) => ({
        agencyCode,
        frequency,
        next,
        late,
        daysLate,
        graceUntil,
      }),
    )

  it('are those of my agency, newest due first, what waits for me on top', async () => {
    const open = { late: false, daysLate: 0 }
    expect(await listed('police-contributor')).toEqual([
      { agencyCode: 'police', frequency: 'quarterly', next: 'enter', ...open, graceUntil: null },
      { agencyCode: 'police', frequency: 'monthly', next: 'enter', ...open, graceUntil: '2026-11-25' },
    ])
    await submitMonth(at)
    expect((await listed('police-contributor')).map(({ next }) => next)).toEqual(['enter', 'look'])
    expect((await listed('police-lead')).map(({ frequency, next }) => [frequency, next])).toEqual([
      ['quarterly', 'enter'],
      ['monthly', 'approve'],
    ])
  })

  it('are everybody’s for the manager, who is not expected to enter them', async () => {
    const seen = await listed('manager')
    expect(seen.map(({ agencyCode }) => agencyCode).sort()).toEqual([
      'carers',
      'council',
      'icb',
      'police',
      'police',
    ])
    expect(new Set(seen.map(({ next }) => next))).toEqual(new Set(['look']))
  })

  it('wait for no approval by whoever entered a figure of them', async () => {
    await submitMonth(at, 'police-lead')
    const [, month] = await listed('police-lead')
    expect(month).toMatchObject({ frequency: 'monthly', next: 'look' })
    expect((await listed('police-second-lead')).map(({ next }) => next)).toEqual(['enter', 'approve'])
  })

  it('are late after the grace days, until they are published', async () => {
    at.clock.now = '2026-11-25T23:59:00.000Z'
    const month = async () => (await listed('police-contributor')).find((r) => r.frequency === 'monthly')
    expect(await month()).toMatchObject({ late: false, graceUntil: '2026-11-25' })
    at.clock.now = '2026-11-26T00:00:00.000Z'
    expect(await month()).toMatchObject({ late: true, daysLate: 6, graceUntil: null })
    await submitMonth(at)
    expect(await month()).toMatchObject({ late: true })
    const { id, version } = await policeMonth(at)
    await at.callerAs('police-lead').return.approve({ id, version })
    expect(await month()).toMatchObject({ late: false, daysLate: 0 })
  })

  it('tell how much of what is asked has been entered', async () => {
    const count = async () => {
      const list = await at.callerAs('police-contributor').return.list()
      const month = list.find(({ frequency }) => frequency === 'monthly')
      return [month?.entered, month?.asked]
    }
    expect(await count()).toEqual([0, 2])
    await submitMonth(at)
    expect(await count()).toEqual([2, 2])
  })
})
