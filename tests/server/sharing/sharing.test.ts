import { newId } from '@roundtable/db/ids.ts'
import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const lease = { isHeld: () => true }
const link = 'https://smallborough.example/paper-2'

beforeEach(async () => {
  await publishFigure(at.database, lineOf(at, 'PO02', '2026-10-01'), { value: '3' })
})

const known = async (by: string) => JSON.stringify(await at.callerAs(by).indicator.get({ code: 'PO02' }))
const audience = async (by: string) => (await at.callerAs(by).me.get()).audience
const stands = async (code = 'police') =>
  (await at.callerAs('manager').sharing.list()).agencies.find((agency) => agency.code === code)
const recordOne = (fromDay: string, untilDay: string, id = newId()) =>
  at
    .callerAs('manager')
    .sharing.record({ id, agencyCode: 'police', fromDay, untilDay, link })
    .then(() => id)
const endAll = async () => {
  for (const { id, version, state } of (await stands())?.agreements ?? []) {
    if (state === 'ended') continue
    await at.callerAs('manager').sharing.end({ id, version, reason: 'It ran out.' })
  }
}

describe('a sharing agreement', () => {
  it('that ends makes its people readers with small counts hidden at once, and others not', async () => {
    expect([await audience('police-lead'), await audience('council-lead')]).toEqual(['trusted', 'trusted'])
    const before = await known('police-lead')
    await endAll()
    expect([await audience('police-lead'), await audience('manager')]).toEqual(['wider', 'trusted'])
    expect(await known('police-lead')).not.toBe(before)
    expect((await stands())?.sharing).toBe('none')
    const setUp = await at.callerAs('manager').partnership.setUp()
    expect(setUp.tasks.find(({ key }) => key === 'sharing')).toMatchObject({
      state: 'can-wait',
      sentence: expect.stringContaining('small counts hidden'),
    })
  })

  it('has its line in a timeline, as it was by any moment, that readers of wider audiences do not see', async () => {
    const all = { kind: 'sharing', code: 'all' } as const
    at.clock.now = '2026-12-02T09:00:00.000Z'
    await recordOne('2027-01-01', '2027-03-31')
    at.clock.now = '2026-12-03T09:00:00.000Z'
    await endAll()
    at.clock.now = '2026-12-04T09:00:00.000Z'
    const saidBy = async (asAt: string) =>
      (await at.callerAs('police-lead').timeline.list({ ...all, asAt })).entries.filter(
        ({ sentence, at: when }) => sentence.includes('Police') && when > '2026-12-01',
      )
    const ended = { what: 'Sharing agreement ended with a reason', reason: 'It ran out.' }
    expect((await saidBy('2026-12-03T10:00:00.000Z'))[0]).toMatchObject(ended)
    expect(await saidBy('2026-12-02T10:00:00.000Z')).toEqual([
      expect.objectContaining({
        sentence: expect.stringContaining('from 1 January 2027 to 31 March 2027 was recorded'),
      }),
    ])
    const refused = await refusal(at.callerAs('elected-member').timeline.list(all))
    expect(refused.code).toBe('forbidden')
  })

  it('counts from its first day to its last, whoever has waited for it', async () => {
    await endAll()
    await recordOne('2026-12-01', '2027-03-31')
    expect(await audience('police-lead')).toBe('wider')
    at.clock.now = '2026-12-01T09:00:00.000Z'
    expect(await audience('police-lead')).toBe('trusted')
    at.clock.now = '2027-03-31T20:00:00.000Z'
    expect(await audience('police-lead')).toBe('trusted')
    at.clock.now = '2027-04-01T06:00:00.000Z'
    expect(await audience('police-lead')).toBe('wider')
  })

  it('that ends is told to the manager a month before and once more when it has, once, unless another follows', async () => {
    await endAll()
    await recordOne('2026-11-01', '2027-03-31')
    const told = async () => {
      await runClocks(at.services, lease)
      const { notices } = await at.callerAs('manager').notice.list({})
      return notices.filter(({ kind }) => kind.startsWith('sharing-')).map(({ kind }) => kind)
    }
    expect(await told()).toEqual([])
    at.clock.now = '2027-03-10T09:00:00.000Z'
    expect(await told()).toEqual(['sharing-ending'])
    expect(await told()).toEqual(['sharing-ending'])
    at.clock.now = '2027-04-02T09:00:00.000Z'
    expect((await told()).toSorted()).toEqual(['sharing-ending', 'sharing-over'])
    await recordOne('2027-04-02', '2028-03-31')
    at.clock.now = '2028-03-20T09:00:00.000Z'
    await recordOne('2028-04-01', '2029-03-31')
    expect((await told()).length).toBe(2)
  })

  it('is recorded and ended by the manager, with a day, a paper and a reason; the trail tells it', async () => {
    const id = await recordOne('2026-11-01', '2027-10-31')
    await recordOne('2026-11-01', '2027-10-31', id)
    expect(
      (await refusal(at.callerAs('police-lead').sharing.end({ id, version: 1, reason: 'x' }))).code,
    ).toBe('forbidden')
    expect((await refusal(at.callerAs('manager').sharing.end({ id, version: 7, reason: 'x' }))).code).toBe(
      'conflict',
    )
    await at.callerAs('manager').sharing.end({ id, version: 1, reason: 'Another authority.' })
    expect((await refusal(at.callerAs('manager').sharing.end({ id, version: 2, reason: 'x' }))).code).toBe(
      'rule',
    )
    expect(await actionsOn(at, id)).toEqual(['sharing.recorded', 'sharing.ended'])
    expect((await stands())?.agreements.find((each) => each.id === id)?.reason).toBe('Another authority.')
  })

  it('that was never recorded waits for the manager, and ends with one that is', async () => {
    await at.database.db
      .updateTable('sharingAgreement')
      .set({ state: 'assumed', link: '' })
      .where('agencyId', '=', at.agency('police'))
      .execute()
    expect((await stands())?.sharing).toBe('not-recorded')
    expect(JSON.stringify(await at.callerAs('manager').me.waiting())).toContain('was never recorded')
    await recordOne('2026-11-01', '2027-10-31')
    expect((await stands())?.agreements.map(({ state }) => state)).toEqual(['recorded', 'ended'])
    expect(await audience('police-lead')).toBe('trusted')
    const then = await at.callerAs('manager').sharing.list({ asAt: '2026-11-20T09:00:00.000Z' })
    expect(then.agencies.find(({ code }) => code === 'police')?.sharing).toBe('not-recorded')
  })

  it('that does not run lets a manager of that agency see no figures of others before they are published', async () => {
    const { db } = at.database
    await db
      .updateTable('sharingAgreement')
      .set({ state: 'ended' })
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    const list = await at
      .callerAs('manager')
      .return.list()
      .catch((error: unknown) => String(error))
    expect(list).toMatch(/No sharing agreement of your agency runs/)
    expect(
      (await at.callerAs('police-lead').return.list()).every(({ agencyCode }) => agencyCode === 'police'),
    ).toBe(true)
  })
})
