import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { changeGrant, giveGrant, openGranted, revokeGrant } from '../../support/make/grant.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { planMeeting } from '../../support/make/meeting.ts'
import { callMeetingWithPins, freezePack } from '../../support/make/pack.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { boardOf } from '../../support/make/publication.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const list = async () => (await at.callerAs('manager').grant.list()).grants

async function shared() {
  const meeting = await callMeetingWithPins(at)
  await freezePack(at, meeting.id)
  return { ...meeting, grantId: await giveGrant(at, meeting.id) }
}

describe('a grant to read a pack', () => {
  it('gives its person the cut with small counts hidden, and nothing restricted', async () => {
    const { number, grantId } = await shared()
    const pack = await openGranted(at, grantId, number)
    expect(pack.content.items.map(({ title }) => title)).toEqual(['Ella’s case worker'])
    expect(JSON.stringify(pack)).not.toMatch(/Conduct|About a person/)
    const wider = await at.callerAs('elected-member').pack.get({ number })
    expect(pack.sha256).toBe(wider.sha256)
  })

  it('says who opened what and when, each time, in the trail and in its list; once however often it is sent', async () => {
    const { number, grantId } = await shared()
    const opening = newId()
    await openGranted(at, grantId, number, opening)
    await openGranted(at, grantId, number, opening)
    await openGranted(at, grantId, number)
    const opened = (await eventsOn(at, grantId)).filter(({ action }) => action === 'grant.opened')
    expect(opened).toHaveLength(2)
    expect(opened[0]).toMatchObject({
      personId: at.person('observer'),
      memberId: at.member('observer'),
      summary: expect.stringContaining(`version 1 of the pack of meeting ${number}`),
    })
    const [grant] = await list()
    expect(grant?.openings).toEqual([
      { at: at.clock.now, meetingNumber: number, packVersion: 1 },
      { at: at.clock.now, meetingNumber: number, packVersion: 1 },
    ])
  })

  it('is opened on the trail each time, also by whoever sends an opening of before again', async () => {
    const { number, id, grantId } = await shared()
    const opening = newId()
    await openGranted(at, grantId, number, opening)
    await freezePack(at, id, { version: 1, reason: 'A late paper.' })
    expect((await openGranted(at, grantId, number, opening)).version).toBe(2)
    at.clock.now = new Date(Date.parse(at.clock.now) + 3_600_000).toISOString()
    await openGranted(at, grantId, number, opening)
    const opened = (await eventsOn(at, grantId)).filter(({ action }) => action === 'grant.opened')
    expect(opened.map(({ summary }) => /version \d/.exec(summary)?.[0]).toSorted()).toEqual([
      'version 1',
      'version 2',
      'version 2',
    ])
    expect((await list())[0]?.openings).toHaveLength(3)
  })

  it('is one person’s: nobody else opens it, whatever their role', async () => {
    const { number, grantId } = await shared()
    for (const by of ['manager', 'chair', 'elected-member', 'administrator']) {
      const tried = at.callerAs(by).grant.open({ id: newId(), grantId, number })
      expect([by, (await refusal(tried)).code]).toEqual([by, 'forbidden'])
    }
    const { db } = at.database
    const other = at.person('elected-member')
    await db
      .updateTable('member')
      .set({ role: 'observer', untilDay: '2030-01-01' })
      .where('personId', '=', other)
      .execute()
    const tried = at.callerAs('elected-member').grant.open({ id: newId(), grantId, number })
    expect((await refusal(tried)).code).toBe('not-found')
    expect(await at.callerAs('elected-member').grant.mine()).toEqual([])
  })

  it('reaches no other meeting, and a board’s its meetings in the span alone', async () => {
    const { number, id, grantId } = await shared()
    const later = await planMeeting(at, { day: '2027-03-16' })
    expect((await refusal(openGranted(at, grantId, later.number))).code).toBe('not-found')
    const span = { kind: 'board' as const, meetingId: null, boardId: await boardOf(at) }
    const none = await giveGrant(at, id, { ...span, fromDay: '2027-01-01', toDay: '2027-12-31' })
    expect((await refusal(openGranted(at, none, number))).code).toBe('not-found')
    const year = await giveGrant(at, id, { ...span, fromDay: '2026-12-01', toDay: '2026-12-31' })
    expect((await openGranted(at, year, number)).version).toBe(1)
    const mine = await at.callerAs('observer').grant.mine()
    expect(mine.find((each) => each.id === year)?.meetings.map((each) => each.number)).toEqual([number])
    expect(mine.find((each) => each.id === none)?.meetings).toEqual([])
  })

  it('is not told to be what it is not, where it was changed and sent again after an answer was lost', async () => {
    const { id, grantId } = await shared()
    await giveGrant(at, id, { id: grantId })
    const refused = await refusal(giveGrant(at, id, { id: grantId, untilDay: '2026-12-20' }))
    expect([refused.code, refused.sentence]).toEqual([
      'rule',
      expect.stringMatching(/^When you sent this before it was shared: .+ until 30 November 2026\./),
    ])
    expect((await list()).map(({ untilDay }) => untilDay)).toEqual(['2026-11-30'])
  })

  it('shows the supplement once there is one', async () => {
    const { number, id, grantId } = await shared()
    await freezePack(at, id, { version: 1, reason: 'A late paper.' })
    expect((await openGranted(at, grantId, number)).version).toBe(2)
  })
})

describe('the end of a grant', () => {
  it('comes after its last day: 410 with the day and whom to ask, before any clock ran', async () => {
    const { number, grantId } = await shared()
    at.clock.now = '2026-11-30T23:30:00.000Z'
    await openGranted(at, grantId, number)
    at.clock.now = '2026-12-01T00:30:00.000Z'
    const over = await refusal(openGranted(at, grantId, number))
    expect(over.code).toBe('gone')
    expect(over.sentence).toMatch(/^This grant ended with 30 November 2026\. .* gave it: ask them/)
    const [mine] = await at.callerAs('observer').grant.mine()
    expect(mine).toMatchObject({ over: over.sentence, meetings: [] })
  })

  it('comes at once when it is revoked, with a reason', async () => {
    const { number, grantId } = await shared()
    const none = at.callerAs('manager').grant.revoke({ id: grantId, version: 1, reason: '' })
    expect((await refusal(none)).fields?.map(({ field }) => field)).toEqual(['reason'])
    await revokeGrant(at, grantId)
    const over = await refusal(openGranted(at, grantId, number))
    expect([over.code, over.sentence.slice(0, 38)]).toEqual([
      'gone',
      'This grant was ended on 23 November 20',
    ])
    expect(over.sentence).not.toContain('The visit is over.')
    expect((await refusal(revokeGrant(at, grantId))).code).toBe('rule')
    const [grant] = await list()
    expect(grant?.steps.map(({ act, reason }) => [act, reason])).toEqual([
      ['grant.revoked', 'The visit is over.'],
      ['grant.given', 'For the inspection.'],
    ])
  })

  it('is moved with a reason, seen by whoever was slower', async () => {
    const { number, grantId } = await shared()
    await changeGrant(at, grantId, '2026-12-31')
    at.clock.now = '2026-12-20T09:00:00.000Z'
    await openGranted(at, grantId, number)
    const stale = { id: grantId, version: 1, reason: 'Shorter.' }
    expect((await refusal(at.callerAs('manager').grant.revoke(stale))).code).toBe('conflict')
    await changeGrant(at, grantId, '2026-12-20')
    at.clock.now = '2026-12-21T09:00:00.000Z'
    expect((await refusal(changeGrant(at, grantId, '2027-01-20'))).sentence).toContain('give another one')
    const [grant] = await list()
    expect(grant?.steps.map(({ untilDay }) => untilDay)).toEqual(['2026-12-20', '2026-12-31', '2026-11-30'])
    const then = await at.callerAs('manager').grant.list({ asAt: '2026-12-01T12:00:00.000Z' })
    expect(then.grants.map(({ untilDay, version }) => [untilDay, version])).toEqual([['2026-12-31', 2]])
  })

  it('comes with the seat it is bound to: another seat, or one they deputise for, does not stand in', async () => {
    const { number, grantId } = await shared()
    const { db } = at.database
    const { partnershipId } = at
    const other = {
      partnershipId,
      id: newId(),
      personId: at.person('observer'),
      agencyId: at.agency('council'),
    }
    await db
      .insertInto('member')
      .values({
        ...{ ...other, role: 'observer', title: 'Other', fromDay: '2020-01-01', untilDay: '2030-01-01' },
        ...{ version: 1, recordedAt: at.clock.now, confirmedAt: at.clock.now },
      } as never)
      .execute()
    await openGranted(at, grantId, number)
    await db
      .updateTable('member')
      .set({ endedAt: at.clock.now })
      .where('id', '=', at.member('observer'))
      .execute()
    const over = await refusal(openGranted(at, grantId, number))
    expect([over.code, over.sentence]).toEqual(['gone', expect.stringContaining('bound to a seat of yours')])
  })
})

describe('whoever gives a grant', () => {
  it('is the manager: it is refused to everybody else', async () => {
    const { id } = await callMeetingWithPins(at)
    for (const by of [
      'chair',
      'lead-partner',
      'scrutineer',
      'police-lead',
      'elected-member',
      'observer',
      'administrator',
    ]) {
      const tried = at.callerAs(by).grant.give({
        ...{ id: newId(), memberId: at.member('observer'), kind: 'meeting', meetingId: id },
        ...{ boardId: null, fromDay: null, toDay: null },
        ...{ untilDay: '2026-11-30', reason: 'Why not.' },
      })
      expect([by, (await refusal(tried)).code]).toEqual([by, 'forbidden'])
    }
  })

  it('gives it to an observer who reads no packs otherwise, never to themselves, and not twice', async () => {
    const { id } = await callMeetingWithPins(at)
    const to = (memberId: string) => refusal(giveGrant(at, id, { memberId }))
    expect((await to(at.member('scrutineer'))).code).toBe('not-found')
    const { db } = at.database
    const seat = {
      ...{ partnershipId: at.partnershipId, agencyId: at.agency('council'), title: 'Observer' },
      ...{ role: 'observer', fromDay: '2020-01-01', untilDay: '2030-01-01', version: 1 },
      ...{ recordedAt: at.clock.now, confirmedAt: at.clock.now },
    }
    const own = newId()
    const trusted = newId()
    await db
      .insertInto('member')
      .values([
        { ...seat, id: own, personId: at.person('manager') },
        { ...seat, id: trusted, personId: at.person('scrutineer') },
      ] as never)
      .execute()
    expect((await to(own)).sentence).toBe('You cannot share packs with yourself.')
    expect((await to(trusted)).sentence).toContain('reads packs by another seat of theirs')
    await giveGrant(at, id)
    expect((await refusal(giveGrant(at, id))).sentence).toContain('shared with them already')
    const { people } = await at.callerAs('manager').grant.choices()
    expect(people.map(({ memberId }) => memberId)).toEqual([at.member('observer')])
  })

  it('chooses a day that is not over, within six months, and while the seat lasts; for a meeting that is called', async () => {
    const { id } = await callMeetingWithPins(at)
    const until = async (untilDay: string) =>
      (await refusal(giveGrant(at, id, { untilDay }))).fields?.map(({ field }) => field)
    expect(await until('2026-11-22')).toEqual(['untilDay'])
    expect(await until('2027-06-30')).toEqual(['untilDay'])
    await at.database.db
      .updateTable('member')
      .set({ untilDay: '2026-11-25' })
      .where('id', '=', at.member('observer'))
      .execute()
    expect(await until('2026-11-30')).toEqual(['untilDay'])
    const draft = await planMeeting(at)
    const tried = refusal(giveGrant(at, draft.id, { untilDay: '2026-11-25' }))
    expect((await tried).sentence).toContain('once the meeting is called')
  })

  it('sends it twice and gives it once', async () => {
    const { id } = await callMeetingWithPins(at)
    const grantId = await giveGrant(at, id)
    await giveGrant(at, id, { id: grantId })
    expect(await list()).toHaveLength(1)
  })
})
