import { readerAsAt } from '@roundtable/db/as-at.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat, inviteMember } from '../../support/make/member.ts'
import { type Caller, openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

type Change = Parameters<Caller['member']['change']>[0]
const seatOf = async (key: string, by = 'manager') => {
  const seat = (await at.callerAs(by).member.list()).find(({ id }) => id === at.member(key))
  if (seat === undefined) throw new Error(`There is no seat of ${key}.`)
  return seat
}
const change = async (by: string, key: string, changes: Partial<Change>) => {
  const { id, version, role, title, fromDay, untilDay, goalCodes } = await seatOf(key)
  return at.callerAs(by).member.change({ id, version, role, title, fromDay, untilDay, goalCodes, ...changes })
}
const end = async (key: string, successor: string | null = null) => {
  const { id, version } = await seatOf(key)
  const successorId = successor === null ? null : at.member(successor)
  return at.callerAs('manager').member.end({ id, version, successorId, reason: 'Moved to another force.' })
}
const restore = async (by: string, key: string) => {
  const { id, version } = await seatOf(key)
  return at.callerAs(by).member.restore({ id, version, reason: 'The wrong seat was ended.' })
}
const stoodAt = async (moment: string, key: string) =>
  readerAsAt(at.database.db, moment)
    .selectFrom('member')
    .select(['role', 'title', 'untilDay', 'deputyPersonId', 'endedAt'])
    .where('id', '=', at.member(key))
    .executeTakeFirst()

describe('a seat that changes', () => {
  it('has another post, role and last day from now on, and the trail tells it without what was typed', async () => {
    const untilDay = '2027-06-30'
    const changed = await change('police-lead', 'police-contributor', {
      title: 'Head of insight',
      role: 'agency-lead',
      untilDay,
    })
    expect(changed).toEqual({ id: at.member('police-contributor'), version: 2 })
    expect(await seatOf('police-contributor')).toMatchObject({
      title: 'Head of insight',
      role: 'agency-lead',
      untilDay,
      version: 2,
    })
    const [event] = await eventsOn(at, at.member('police-contributor'))
    expect(event).toMatchObject({
      action: 'member.role-changed',
      summary:
        'The seat of Imran Sadiq at Smallborough Police changed: agency lead instead of data contributor, another post, until 30 June 2027.',
    })
  })

  it('is read as it stood before, deputy and end included', async () => {
    const before = '2026-11-23T09:00:00.000Z'
    at.clock.now = '2026-11-24T09:00:00.000Z'
    await at.callerAs('manager').member.deputise({
      id: at.member('police-contributor'),
      version: 1,
      deputyMemberId: at.member('police-second-contributor'),
      fromDay: '2026-11-24',
      untilDay: '2026-12-24',
    })
    at.clock.now = '2026-11-25T09:00:00.000Z'
    await change('manager', 'police-contributor', { title: 'Head of insight', role: 'agency-lead' })
    at.clock.now = '2026-11-26T09:00:00.000Z'
    await end('police-contributor')
    at.clock.now = '2026-11-27T09:00:00.000Z'
    await restore('manager', 'police-contributor')
    const first = { role: 'contributor', title: 'contributor', untilDay: null, endedAt: null }
    expect(await stoodAt(before, 'police-contributor')).toEqual({ ...first, deputyPersonId: null })
    expect(await stoodAt('2026-11-24T12:00:00.000Z', 'police-contributor')).toEqual({
      ...first,
      deputyPersonId: at.person('police-second-contributor'),
    })
    const changed = { role: 'agency-lead', title: 'Head of insight', untilDay: null, deputyPersonId: null }
    expect(await stoodAt('2026-11-25T12:00:00.000Z', 'police-contributor')).toEqual({
      ...changed,
      endedAt: null,
    })
    expect(await stoodAt('2026-11-26T12:00:00.000Z', 'police-contributor')).toEqual({
      ...changed,
      endedAt: '2026-11-26T09:00:00.000Z',
    })
    expect(await stoodAt('2026-11-27T12:00:00.000Z', 'police-contributor')).toEqual({
      ...changed,
      endedAt: null,
    })
  })

  it('works at the next request: a lead who is contributor from now on approves nothing', async () => {
    expect((await at.callerAs('police-lead').me.get()).may).toContain('approve returns')
    await change('manager', 'police-lead', { role: 'contributor' })
    expect((await at.callerAs('police-lead').me.get()).may).not.toContain('approve returns')
  })

  it('with another role is deputised by nobody, with another post still', async () => {
    const deputy = (key: string) =>
      at.callerAs('manager').member.deputise({
        id: at.member(key),
        version: 1,
        deputyMemberId: at.member('lead-partner'),
        fromDay: '2026-11-24',
        untilDay: '2026-12-24',
      })
    await deputy('chair')
    await change('manager', 'chair', { title: 'Independent chair' })
    expect((await seatOf('chair')).deputy).not.toBeNull()
    await change('manager', 'chair', { role: 'delegated-partner' })
    expect((await seatOf('chair')).deputy).toBeNull()
  })

  it('of an observer sees the goals it is given now and no others', async () => {
    await change('manager', 'observer', { goalCodes: ['safe'] })
    expect((await seatOf('observer')).goalCodes).toEqual(['safe'])
    await change('manager', 'observer', { role: 'elected-member', goalCodes: [], untilDay: null })
    expect(await seatOf('observer')).toMatchObject({ role: 'elected-member', goalCodes: [] })
  })

  it('is never one’s own, nor a lead’s to raise above their agency’s roles', async () => {
    expect((await refusal(change('police-lead', 'police-lead', { title: 'Chief' }))).sentence).toBe(
      'You cannot change your own seat: ask somebody else who keeps people.',
    )
    expect((await seatOf('police-lead', 'police-lead')).mayChange).toBe(false)
    const raised = await refusal(change('police-lead', 'police-contributor', { role: 'chair' }))
    expect(raised).toMatchObject({
      code: 'forbidden',
      sentence:
        'A lead gives these seats in their own agency: agency lead, data contributor, carer representative.',
    })
    expect((await refusal(change('police-lead', 'health-contributor', {}))).code).toBe('not-found')
    expect((await refusal(change('council-lead', 'manager', {}))).code).toBe('forbidden')
    expect((await refusal(change('chair', 'police-contributor', {}))).code).toBe('forbidden')
  })

  it('is one seat of its kind, and never mixes administration with figures', async () => {
    await giveSeat(at, 'police-contributor', { agencyId: at.agency('police'), role: 'agency-lead' })
    expect((await refusal(change('manager', 'police-contributor', { role: 'agency-lead' }))).sentence).toBe(
      'Imran Sadiq is agency lead of Smallborough Police already.',
    )
    expect((await refusal(change('manager', 'police-contributor', { role: 'administrator' }))).code).toBe(
      'rule',
    )
  })

  it('of the last manager keeps its role and has no end', async () => {
    const sentence = 'Daniel Okafor is the last partnership manager: give somebody else this seat first.'
    for (const changes of [{ role: 'scrutineer' }, { untilDay: '2027-01-01' }, { fromDay: '2027-01-01' }]) {
      const call = change('administrator', 'manager', changes as Partial<Change>)
      expect((await refusal(call)).sentence).toBe(sentence)
    }
    await change('administrator', 'manager', { title: 'Head of partnership' })
  })

  it('that somebody else changed meanwhile is told as it stands now', async () => {
    await change('manager', 'police-contributor', { title: 'Head of insight' })
    const refused = await refusal(change('police-lead', 'police-contributor', { version: 1 }))
    expect(refused).toMatchObject({ code: 'conflict', current: { version: 2, title: 'Head of insight' } })
  })

  it('that ended is changed no more', async () => {
    await end('police-contributor')
    expect((await refusal(change('manager', 'police-contributor', {}))).sentence).toBe(
      'This seat has ended already.',
    )
  })
})

describe('a seat that ended by mistake', () => {
  const answers = async () =>
    (
      await at.database.db
        .selectFrom('accountability')
        .select(['memberId', 'endedAt'])
        .where('indicatorId', '=', at.indicator('PO01'))
        .where('endedAt', 'is', null)
        .execute()
    ).map(({ memberId }) => memberId)

  it('comes back with what it answered for, and gives its rights again', async () => {
    await end('police-contributor', 'police-second-contributor')
    expect(await answers()).toEqual([at.member('police-second-contributor')])
    expect((await seatOf('police-contributor')).mayRestore).toBe(true)
    at.clock.now = '2026-11-24T09:00:00.000Z'
    expect((await restore('police-lead', 'police-contributor')).version).toBe(3)
    expect(await answers()).toEqual([at.member('police-contributor')])
    expect((await at.callerAs('police-contributor').me.get()).may).toContain('enter returns')
    expect((await eventsOn(at, at.member('police-contributor'))).at(-1)).toMatchObject({
      action: 'member.restored',
      summary:
        'The seat of Imran Sadiq as data contributor of Smallborough Police came back (accountabilities: 1).',
    })
  })

  it('leaves with its successor what was assigned anew since', async () => {
    await end('police-contributor', 'police-second-contributor')
    at.clock.now = '2026-11-24T09:00:00.000Z'
    await at.database.db
      .updateTable('accountability')
      .set({ endedAt: at.clock.now })
      .where('memberId', '=', at.member('police-second-contributor'))
      .execute()
    await restore('manager', 'police-contributor')
    expect(await answers()).toEqual([])
  })

  it('comes back once, and only where it had been taken', async () => {
    expect((await refusal(restore('manager', 'police-contributor'))).sentence).toBe(
      'This seat has not ended.',
    )
    const { memberId } = await inviteMember(at.callerAs('manager'))
    const manager = at.callerAs('manager')
    await manager.member.end({ id: memberId, version: 1, successorId: null, reason: 'Mistyped.' })
    const call = manager.member.restore({ id: memberId, version: 2, reason: 'It was right.' })
    expect((await refusal(call)).sentence).toBe('Nell Ortega had not accepted this seat: invite them anew.')
  })

  it('is not one’s own to bring back, nor another agency’s, nor one whose last day has passed', async () => {
    await end('police-lead')
    await giveSeat(at, 'police-lead', { agencyId: at.agency('police'), role: 'manager' })
    expect((await refusal(restore('police-lead', 'police-lead'))).code).toBe('forbidden')
    expect((await refusal(restore('health-lead', 'police-lead'))).code).toBe('not-found')
    await change('manager', 'police-contributor', { untilDay: '2026-12-01' })
    await end('police-contributor')
    at.clock.now = '2026-12-02T09:00:00.000Z'
    expect((await refusal(restore('manager', 'police-contributor'))).sentence).toBe(
      'Its last day, 1 December 2026, has passed: invite Imran Sadiq anew.',
    )
  })
})
