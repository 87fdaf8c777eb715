import { newId } from '@roundtable/db/ids.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { giveSeat } from '../../support/make/member.ts'
import { agreeMinutes, endMeetingWithMinutes, stepMinutes } from '../../support/make/minutes.ts'
import { freezePack } from '../../support/make/pack.ts'
import { pdfOf } from '../../support/make/paper.ts'
import { onAgenda, packToPresent, startPresenting } from '../../support/make/presenting.ts'
import { boardOf } from '../../support/make/publication.ts'
import { enter, everybodyArrives, startMeeting } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const waits = 'Your seat waits for its second keeper: until then it reads and prepares.'
const also = (key: string, role: Role, agency: string, over = {}) =>
  giveSeat(at, key, { agencyId: at.agency(agency), role, ...over })
const confirm = (id: string) =>
  at.database.db.updateTable('member').set({ confirmedAt: at.clock.now }).where('id', '=', id).execute()
const said = async (tried: Promise<unknown>): Promise<string> => (await refusal(tried)).sentence
const pdf = pdfOf()

/** A seat among the members of the board that meets. */
async function sitOnBoard(memberId: string): Promise<void> {
  const boardId = await boardOf(at)
  const row = { partnershipId: at.partnershipId, boardId, memberId, recordedAt: at.clock.now, endedAt: null }
  await at.database.db
    .insertInto('boardMember')
    .values({ ...row, id: newId(), recordedBy: at.person('manager') } as never)
    .execute()
}
const titles = async (number: number, by: string) =>
  (await readMeeting(at, number, by)).agenda.map(({ title }) => title)

describe('one person in two seats, with a paper', () => {
  it('does not hand it in, or take it off, by leading elsewhere and entering figures there', async () => {
    await also('health-lead', 'contributor', 'police')
    const meeting = await planMeeting(at)
    const item = await addItem(at, meeting.id)
    expect((await at.sendPaper(item, pdf, { as: 'health-lead' })).status).toBe(403)
    const { id } = await at.sendPaper(item, pdf)
    const end = (by: string, destroy = false) =>
      at.callerAs(by).agendaPaper.end({ id: id ?? '', destroy, reason: 'It is old.' })
    expect((await refusal(end('health-lead'))).code).toBe('forbidden')
    const seat = await also('police-lead', 'manager', 'council', { confirmedAt: null })
    expect(await said(end('police-lead', true))).toBe(waits)
    await confirm(seat)
    await end('police-lead', true)
  })
})

describe('one person in two seats, with a restricted item', () => {
  it('reads it by none of them where neither leads in its agency, and by a seat on the board once that is confirmed', async () => {
    await also('health-lead', 'contributor', 'police')
    const seat = await also('elected-member', 'delegated-partner', 'schools', { confirmedAt: null })
    await sitOnBoard(seat)
    const meeting = await planMeeting(at)
    await addItem(at, meeting.id, { title: 'Conduct', restricted: true, ground: 'About a person.' })
    for (const by of ['health-lead', 'elected-member']) {
      expect([by, await titles(meeting.number, by)]).toEqual([by, []])
    }
    await confirm(seat)
    expect(await titles(meeting.number, 'elected-member')).toEqual(['Conduct'])
    expect(await titles(meeting.number, 'health-lead')).toEqual([])
  })
})

describe('one person in two seats, with minutes and decisions', () => {
  it('records no decision, and agrees no minutes, by a seat that waits for its second key', async () => {
    const seat = await also('police-lead', 'chair', 'police', { confirmedAt: null })
    const meeting = await startMeeting(at)
    await everybodyArrives(at, meeting)
    expect(await said(enter(at, meeting, { kind: 'decision', by: 'police-lead' }))).toBe(waits)
    await confirm(seat)
    const id = await enter(at, meeting, { kind: 'decision', by: 'police-lead' })
    const [event] = await eventsOn(at, id)
    expect(event).toMatchObject({ memberId: seat })
  })

  it('agrees them as the chair, also where they are the manager who wrote them, and the trail says as what', async () => {
    const seat = await also('manager', 'chair', 'council', { confirmedAt: null })
    const meeting = await endMeetingWithMinutes(at)
    await stepMinutes(at, meeting.number, 'send-round')
    expect(await said(agreeMinutes(at, meeting.number, 'manager'))).toBe(waits)
    await confirm(seat)
    await agreeMinutes(at, meeting.number, 'manager')
    const { id } = await at.callerAs('manager').minutes.get({ number: meeting.number })
    const events = await eventsOn(at, id)
    expect(events.map(({ action, memberId }) => [action, memberId])).toContainEqual(['minutes.agreed', seat])
  })

  it('comments on minutes by none of them where neither sits on the board that met', async () => {
    await also('health-lead', 'delegated-partner', 'police')
    const meeting = await endMeetingWithMinutes(at)
    await stepMinutes(at, meeting.number, 'send-round')
    const { id } = await at.callerAs('manager').minutes.get({ number: meeting.number })
    const comment = () =>
      at.callerAs('health-lead').minutes.comment({ id, entryId: newId(), line: '', text: 'Is it so?' })
    expect((await refusal(comment())).code).toBe('not-found')
  })
})

describe('one person in two seats, with exceptions and presenting', () => {
  it('sets none aside by leading an agency and sitting on the board; the chair and the manager do', async () => {
    await also('police-lead', 'lead-partner', 'police')
    const { id: meetingId } = await planMeeting(at)
    const choose = (by: string) =>
      at.callerAs(by).exception.choose({
        ...{ id: newId(), meetingId, kind: 'indicator', reference: 'PO01', choice: 'set-aside' },
        ...{ reason: 'It is known.', seen: 'as-ranked' },
      })
    expect((await refusal(choose('police-lead'))).code).toBe('forbidden')
    const seat = await also('police-lead', 'chair', 'police', { confirmedAt: null })
    expect(await said(choose('police-lead'))).toBe(waits)
    await confirm(seat)
    await choose('police-lead')
  })

  it('prepares as the manager by a seat that waits for its second key, and is told nothing of restricted items', async () => {
    const seat = await also('elected-member', 'manager', 'council', { confirmedAt: null })
    const { id, number } = await planMeeting(at)
    const restricted = { restricted: true, ground: 'About a person.', minutes: '200' }
    await addItem(at, id, { title: 'Open', minutes: '10' })
    await addItem(at, id, { title: 'Conduct', ...restricted })
    await addItem(at, id, { title: 'Proposed conduct', by: 'chair', ...restricted })
    const as = at.callerAs('elected-member')
    const check = async () => (await as.pack.check({ meetingId: id })).findings
    const told = async () => JSON.stringify([await as.meeting.get({ number }), await check()])
    expect(await told()).toContain('Open')
    expect(await told()).not.toMatch(/onduct|more than the meeting has|proposed item waits/)
    expect((await check()).filter(({ item }) => item !== null).map(({ item }) => item)).toEqual([1])
    await stepMeeting(at, number, 'call')
    await freezePack(at, id)
    expect((await as.pack.get({ number })).audience).toBe('trusted')
    await confirm(seat)
    expect(await told()).toMatch(/Proposed conduct/)
    expect(await told()).toMatch(/minutes more than the meeting has.*1 proposed item waits/)
    expect((await as.pack.get({ number })).audience).toBe('restricted')
  })

  it('presents by the seat that sits on the board, and is one presenter whatever seats they hold', async () => {
    await also('elected-member', 'delegated-partner', 'schools')
    const { number } = await packToPresent(at)
    expect((await refusal(startPresenting(at, number, 'council-contributor'))).code).toBe('forbidden')
    await startPresenting(at, number, 'elected-member', { place: onAgenda, room: 'wider' })
    const again = await startPresenting(at, number, 'elected-member', { room: 'wider' }).catch(
      (error: unknown) => error,
    )
    const taken = await refusal(startPresenting(at, number, 'chair', { room: 'wider' }))
    expect([again instanceof Error, taken.code]).toEqual([false, 'conflict'])
  })
  it('does not present, or take over from who does, by a seat of the board that waits for its second key', async () => {
    const seat = await also('elected-member', 'delegated-partner', 'schools', { confirmedAt: null })
    const { number } = await packToPresent(at)
    await startPresenting(at, number, 'chair')
    const take = () => startPresenting(at, number, 'elected-member', { turn: 1, room: 'wider' })
    expect(await said(take())).toBe(waits)
    expect((await at.callerAs('elected-member').pack.get({ number })).mayPresent).toBe(false)
    await confirm(seat)
    await take()
    const { id } = await readMeeting(at, number, 'manager')
    const [event] = (await eventsOn(at, id)).filter(({ action }) => action === 'presenting.taken-over')
    expect(event).toMatchObject({ memberId: seat })
  })
})
