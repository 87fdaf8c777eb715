import { insertBundledHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { policeMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnershipAlone)

const asked = (part: object = {}) => ({
  agencyCode: 'police',
  indicatorCodes: ['PO01'],
  fromPeriod: '2026-10-01',
  dueDays: 40,
  graceDays: 10,
  deputyMemberId: null,
  ...part,
})
const set = (key: string, part: object = {}) => at.callerAs(key).schedule.set(asked(part))
const rowOf = async (code = 'PO01') =>
  (await at.callerAs('manager').schedule.list()).rows.find((row) => row.indicatorCode === code)
const owedBy = (code: string) =>
  at.database.db
    .selectFrom('return')
    .innerJoin('agency', 'agency.id', 'return.agencyId')
    .select(['periodStart', 'dueOn', 'graceDays'])
    .where('agency.code', '=', code)
    .where('frequency', '=', 'monthly')
    .orderBy('periodStart')
    .execute()

describe('a schedule', () => {
  it('is the usual one until another is set', async () => {
    expect(await rowOf()).toMatchObject({ dueDays: 20, graceDays: 5, usual: true, deputy: null })
  })

  it('set by the manager moves the due day of what is open, by the slowest figure of the return', async () => {
    await policeMonth(at)
    expect(await set('manager')).toEqual({ state: 'agreed', count: 1 })
    expect(await rowOf()).toMatchObject({ dueDays: 40, graceDays: 10, usual: false })
    expect(await owedBy('police')).toEqual([
      { periodStart: '2026-10-01', dueOn: '2026-12-10', graceDays: 10 },
    ])
    await set('manager', { dueDays: 10, graceDays: 2 })
    expect(await owedBy('police')).toMatchObject([{ dueOn: '2026-11-20', graceDays: 5 }])
    await set('manager', { indicatorCodes: ['PO01', 'PO02'], dueDays: 10, graceDays: 2 })
    expect(await owedBy('police')).toMatchObject([{ dueOn: '2026-11-10', graceDays: 2 }])
    const events = await eventsOn(at, at.agency('police'))
    expect(events.map(({ action }) => action)).toEqual(['schedule.set', 'schedule.set', 'schedule.set'])
    expect(events[0]?.summary).toBe(
      'PO01 of Smallborough Police: due 40 days after the period, 10 days of grace, from October 2026 on.',
    )
  })

  it('that begins with a later period leaves what is open alone', async () => {
    await policeMonth(at)
    await set('manager', { fromPeriod: '2026-11-01' })
    expect(await owedBy('police')).toMatchObject([{ dueOn: '2026-11-20' }])
    expect((await rowOf())?.coming).toMatchObject([{ dueDays: 40, fromLabel: 'November 2026' }])
    at.clock.now = '2026-12-01T09:00:00.000Z'
    await openReturns(at.services)
    expect((await owedBy('police')).at(-1)).toEqual({
      periodStart: '2026-11-01',
      dueOn: '2027-01-11',
      graceDays: 10,
    })
  })

  it('proposed by a lead holds when the manager agrees, and not before', async () => {
    await policeMonth(at)
    expect(await set('police-lead')).toEqual({ state: 'proposed', count: 1 })
    const [proposed] = (await rowOf())?.proposed ?? []
    expect(proposed).toMatchObject({ dueDays: 40, by: 'Ruth Calder' })
    expect(await owedBy('police')).toMatchObject([{ dueOn: '2026-11-20' }])
    const id = proposed?.id ?? ''
    expect((await refusal(at.callerAs('police-lead').schedule.agree({ id }))).code).toBe('forbidden')
    await at.callerAs('manager').schedule.agree({ id })
    expect(await owedBy('police')).toMatchObject([{ dueOn: '2026-12-10' }])
    expect((await refusal(at.callerAs('manager').schedule.agree({ id }))).code).toBe('rule')
    const unsaid = await refusal(at.callerAs('manager').schedule.end({ id, reason: ' ' }))
    expect(unsaid.fields).toEqual([{ field: 'reason', sentence: 'Say why: it stays in the history.' }])
    await at.callerAs('manager').schedule.end({ id, reason: 'Agreed until Easter.' })
    expect(await owedBy('police')).toMatchObject([{ dueOn: '2026-11-20' }])
    expect((await refusal(at.callerAs('manager').schedule.end({ id, reason: 'Twice.' }))).code).toBe(
      'not-found',
    )
    expect((await rowOf())?.past[0]).toMatchObject({ became: 'ended', reason: 'Agreed until Easter.' })
    const kept = await at.database.db.selectFrom('returnSchedule').selectAll().execute()
    expect(kept).toMatchObject([{ state: 'agreed', endedBy: at.person('manager') }])
  })

  it('is refused for another agency, to contributors and readers, and where it makes no sense', async () => {
    const foreign = await refusal(set('health-lead'))
    expect(foreign).toEqual(await refusal(set('health-lead', { indicatorCodes: ['XX99'] })))
    expect(foreign.code).toBe('not-found')
    for (const key of ['police-contributor', 'chair', 'scrutineer', 'administrator']) {
      expect((await refusal(set(key))).code).toBe('forbidden')
      expect((await refusal(at.callerAs(key).schedule.list())).code).toBe('forbidden')
    }
    expect((await refusal(set('manager', { fromPeriod: '2026-10-15' }))).code).toBe('bad-input')
    expect((await refusal(set('manager', { indicatorCodes: ['PO01', 'PO03'] }))).code).toBe('bad-input')
    const deputyMemberId = at.member('health-contributor')
    expect((await refusal(set('manager', { deputyMemberId }))).code).toBe('rule')
  })

  it('names a deputy of the agency', async () => {
    await set('manager', { deputyMemberId: at.member('police-second-contributor') })
    expect((await rowOf())?.deputy).toBe('Bo Lund')
  })

  it('shows a lead their own agency and nobody else’s', async () => {
    const { rows, members, mayAgree } = await at.callerAs('police-lead').schedule.list()
    expect(new Set([...rows, ...members].map(({ agencyCode }) => agencyCode))).toEqual(new Set(['police']))
    expect(mayAgree).toBe(false)
  })
})

describe('opening by itself', () => {
  it('moves a due day off a weekend and off bank holidays', async () => {
    await insertBundledHolidays(at.database.db)
    await set('manager', { indicatorCodes: ['PO01', 'PO02'], dueDays: 25, fromPeriod: '2026-11-01' })
    at.clock.now = '2026-12-01T09:00:00.000Z'
    await openReturns(at.services)
    expect((await owedBy('police')).at(-1)?.dueOn).toBe('2026-12-29')
  })

  it('makes up for every period that ended while nobody was there', async () => {
    await openReturns(at.services)
    at.clock.now = '2027-02-03T09:00:00.000Z'
    await openReturns(at.services)
    const months = ['2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01']
    for (const code of ['police', 'icb', 'council']) {
      expect((await owedBy(code)).map(({ periodStart }) => periodStart)).toEqual(months)
    }
    expect(await openReturns(at.services)).toBe(0)
  })

  it('makes up for nothing that was published meanwhile', async () => {
    await openReturns(at.services)
    await publishFigure(at.database, lineOf(at, 'HE01', '2026-11-01'), { value: '91' })
    at.clock.now = '2027-01-03T09:00:00.000Z'
    await openReturns(at.services)
    expect((await owedBy('icb')).map(({ periodStart }) => periodStart)).toEqual(['2026-10-01', '2026-12-01'])
  })
})
