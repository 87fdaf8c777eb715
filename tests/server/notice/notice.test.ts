import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { tellByTime } from '../../support/make/notice.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { policeMonth, publishMonth, submitMonth } from '../../support/make/return.ts'
import { seats } from '../../support/make/small-partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnershipAlone)

const everything = { page: 1 }
const noticesOf = async (key: string, filter: Partial<{ show: 'new'; kind: 'return-due' }> = {}) =>
  at.callerAs(key).notice.list({ ...everything, ...filter })
const kindsOf = async (key: string) => (await noticesOf(key)).notices.map(({ kind }) => kind)
const sendBack = async () => {
  const { id, version } = await submitMonth(at)
  return at.callerAs('police-lead').return.sendBack({ id, version, reason: 'Check 47.1 again' })
}
const reopen = async () => {
  const { id, version } = await publishMonth(at)
  return at.callerAs('manager').return.reopen({ id, version, reason: 'Late figures of 47.1' })
}

describe('submitting', () => {
  it('tells the leads who may approve it, and nobody who entered it', async () => {
    await submitMonth(at, 'police-lead')
    expect(await kindsOf('police-second-lead')).toEqual(['return-waiting'])
    for (const key of ['police-lead', 'police-contributor', 'manager', 'chair', 'icb-lead']) {
      if (seats.some(({ id }) => id === key)) expect(await kindsOf(key), key).toEqual([])
    }
  })

  it('is told by who it was, with nothing that was entered', async () => {
    await submitMonth(at)
    const { notices, unread } = await noticesOf('police-lead')
    expect(unread).toBe(1)
    expect(notices[0]).toMatchObject({
      title: 'Waits for your approval: October 2026 return of Smallborough Police',
      page: expect.stringMatching(/^\/returns\/./),
      settled: false,
      readAt: null,
    })
    expect(notices[0]?.sentence).toContain('submitted it.')
  })

  it('that is refused tells nobody', async () => {
    const { id, version } = await policeMonth(at)
    await refusal(at.callerAs('police-contributor').return.submit({ id, version }))
    expect(await kindsOf('police-lead')).toEqual([])
  })
})

describe('sending back', () => {
  it('tells those who entered the figures', async () => {
    await sendBack()
    expect(await kindsOf('police-contributor')).toEqual(['return-sent-back'])
    expect(await kindsOf('police-second-contributor')).toEqual([])
  })

  it('settles what waited for approval, and submitting again settles the sending back', async () => {
    await sendBack()
    const [waiting] = (await noticesOf('police-lead')).notices
    expect(waiting?.settled).toBe(true)
    expect((await noticesOf('police-lead')).unread).toBe(0)
    at.clock.now = '2026-11-23T10:00:00.000Z'
    await submitMonth(at)
    expect((await noticesOf('police-contributor')).notices.map(({ settled }) => settled)).toEqual([true])
    expect((await noticesOf('police-lead')).notices.map(({ settled }) => settled)).toEqual([false, true])
  })
})

describe('reopening a period', () => {
  it('tells everyone who may have read the figures, except who did it and who sees none', async () => {
    await reopen()
    for (const key of ['police-lead', 'police-contributor', 'chair', 'scrutineer', 'elected-member']) {
      expect(await kindsOf(key), key).toContain('return-reopened')
    }
    for (const key of ['manager', 'administrator']) expect(await kindsOf(key), key).toEqual([])
  })

  it('tells why to who reads figures in full, and to nobody else', async () => {
    await reopen()
    const reason = async (key: string) => (await noticesOf(key)).notices.map((each) => each.reason)
    for (const key of ['police-contributor', 'chair', 'scrutineer']) {
      expect(await reason(key), key).toContainEqual(expect.stringMatching(/./))
    }
    for (const key of ['elected-member', 'observer']) expect(await reason(key), key).toEqual([null])
  })

  it('reaches an observer only with a goal of the return', async () => {
    await reopen()
    expect(await kindsOf('observer')).toEqual(['return-reopened'])
    await at.database.db.deleteFrom('notice').execute()
    await at.database.db
      .updateTable('memberGrant')
      .set({ goalId: at.goal('well') })
      .execute()
    at.clock.now = '2026-11-24T10:00:00.000Z'
    await at.database.db.updateTable('return').set({ state: 'published' }).execute()
    const { id, version } = await policeMonth(at, 'manager')
    await at.callerAs('manager').return.reopen({ id, version, reason: 'Again' })
    expect(await kindsOf('observer')).toEqual([])
    expect(await kindsOf('chair')).toEqual(['return-reopened'])
  })

  it('leads the agency to its return and the board to the figures', async () => {
    await reopen()
    const opens = async (key: string) => (await noticesOf(key)).notices[0]?.page
    expect(await opens('police-contributor')).toMatch(/^\/returns\/./)
    expect(await opens('chair')).toBe('/indicators')
  })
})

describe('what comes with time', () => {
  it('is told to the agency’s own people: opened, then due soon on a working day, then late', async () => {
    at.clock.now = '2026-11-02T09:00:00.000Z'
    await tellByTime(at)
    const monthly = async (key: string) =>
      (await noticesOf(key)).notices.filter(({ title }) => title.includes('October')).map(({ kind }) => kind)
    expect(await monthly('police-contributor')).toEqual(['return-opened'])
    at.clock.now = '2026-11-12T23:00:00.000Z'
    await tellByTime(at)
    expect(await monthly('police-contributor')).toEqual(['return-opened'])
    at.clock.now = '2026-11-13T01:00:00.000Z'
    await tellByTime(at)
    expect(await monthly('police-contributor')).toEqual(['return-due', 'return-opened'])
    expect(await monthly('manager')).toEqual([])
    at.clock.now = '2026-11-25T23:00:00.000Z'
    await tellByTime(at)
    expect(await monthly('police-contributor')).not.toContain('return-late')
    at.clock.now = '2026-11-26T00:30:00.000Z'
    await tellByTime(at)
    expect(await monthly('police-contributor')).toContain('return-late')
    expect((await noticesOf('manager')).notices.map(({ kind }) => kind)).toEqual([
      'return-late',
      'return-late',
      'return-late',
    ])
    expect(await monthly('chair')).toEqual([])
  })

  it('is written once, however often it is looked for, with one event a return and kind', async () => {
    expect(await tellByTime(at)).toBeGreaterThan(0)
    expect(await tellByTime(at)).toBe(0)
    const results = await Promise.all([tellByTime(at), tellByTime(at)])
    expect(results).toEqual([0, 0])
    const { id } = await policeMonth(at)
    const written = (await eventsOn(at, id)).filter(({ action }) => action === 'notice.written')
    expect(written.map(({ summary }) => summary)).toEqual([])
    const quarterly = await at.database.db
      .selectFrom('return')
      .select('id')
      .where('frequency', '=', 'quarterly')
      .where('agencyId', '=', at.agency('police'))
      .executeTakeFirstOrThrow()
    expect((await eventsOn(at, quarterly.id)).map(({ action }) => action)).toEqual([
      'return.opened',
      'notice.written',
    ])
  })

  it('reaches somebody who takes a seat afterwards', async () => {
    const late = '2026-12-01T09:00:00.000Z'
    at.clock.now = late
    await at.database.db
      .updateTable('member')
      .set({ fromDay: '2026-12-02' })
      .where('id', '=', at.member('police-second-contributor'))
      .execute()
    await tellByTime(at)
    at.clock.now = '2026-12-02T09:00:00.000Z'
    expect(await kindsOf('police-second-contributor')).toEqual([])
    await tellByTime(at)
    expect(await kindsOf('police-second-contributor')).toContain('return-late')
  })
})

describe('a notice', () => {
  it('is read by nobody whose seat has ended, and not after the role no longer approves', async () => {
    await submitMonth(at)
    const member = { id: at.member('police-lead') }
    const seat = at.database.db.updateTable('member').where('id', '=', member.id)
    await seat.set({ role: 'contributor' }).execute()
    expect(await kindsOf('police-lead')).toEqual([])
    await seat.set({ endedAt: at.clock.now }).execute()
    expect((await refusal(noticesOf('police-lead'))).code).toBe('not-found')
  })

  it('reaches a deputy while it is deputised, and no longer', async () => {
    await at.database.db
      .updateTable('member')
      .set({
        deputyPersonId: at.person('police-second-contributor'),
        deputyFromDay: '2026-11-20',
        deputyUntilDay: '2026-11-24',
      })
      .where('id', '=', at.member('police-lead'))
      .execute()
    await submitMonth(at)
    expect(await kindsOf('police-second-contributor')).toEqual(['return-waiting'])
    at.clock.now = '2026-11-25T09:00:00.000Z'
    expect(await kindsOf('police-second-contributor')).toEqual([])
  })

  it('holds no figure and nothing anybody typed', async () => {
    await sendBack()
    await at.database.db.deleteFrom('notice').execute()
    at.clock.now = '2026-11-23T10:00:00.000Z'
    await reopen()
    at.clock.now = '2026-11-27T10:00:00.000Z'
    await tellByTime(at)
    for (const { id } of seats) {
      const { notices } = await noticesOf(id).catch(() => ({ notices: [] }))
      const text = JSON.stringify(notices.map(({ title, sentence }) => [title, sentence]))
      expect(text).not.toMatch(/47|180|200|90(\.0)?\b|Check|figures of/)
    }
  })

  it('is marked as read by its own reader, with an event', async () => {
    await submitMonth(at)
    const [notice] = (await noticesOf('police-lead')).notices
    const ids = [notice?.id ?? '']
    const foreign = await refusal(at.callerAs('police-second-lead').notice.markRead({ ids }))
    expect(foreign.code).toBe('not-found')
    const missing = await refusal(
      at.callerAs('police-lead').notice.markRead({ ids: ['01900000-0000-7000-8000-000000000000'] }),
    )
    expect(missing.sentence).toBe(foreign.sentence)
    expect(await at.callerAs('police-lead').notice.markRead({ ids })).toEqual({ marked: 1, unread: 0 })
    expect(await at.callerAs('police-lead').notice.markRead({ ids })).toEqual({ marked: 0, unread: 0 })
    const events = await eventsOn(at, at.person('police-lead'))
    expect(events.filter(({ action }) => action === 'notice.read')).toHaveLength(1)
    expect((await noticesOf('police-lead', { show: 'new' })).notices).toEqual([])
    expect((await noticesOf('police-lead')).total).toBe(1)
  })

  it('is found by its kind, twenty a page', async () => {
    at.clock.now = '2026-11-14T09:00:00.000Z'
    await tellByTime(at)
    const { notices } = await noticesOf('police-contributor', { kind: 'return-due' })
    expect(notices.map(({ kind }) => kind)).toEqual(['return-due'])
    const [row] = await at.database.db.selectFrom('notice').selectAll().limit(1).execute()
    if (row === undefined) throw new Error('Nobody was told.')
    const many = Array.from({ length: 24 }, (_, index) => ({
      ...row,
      id: at.services.newId(),
      personId: at.person('police-contributor'),
      agencyId: at.agency('police'),
      dedupeKey: `${index}`,
    }))
    await at.database.db.insertInto('notice').values(many).execute()
    const first = await noticesOf('police-contributor')
    expect([first.notices.length, first.pages]).toEqual([20, 2])
    const second = await at.callerAs('police-contributor').notice.list({ ...everything, page: 2 })
    expect(first.total).toBe(20 + second.notices.length)
  })
})
