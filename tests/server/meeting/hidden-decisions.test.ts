import { readDecisionReference } from '@roundtable/shared/decision/decision-words.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, readMeeting } from '../../support/make/meeting.ts'
import { endMeetingWithMinutes } from '../../support/make/minutes.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, everybodyArrives, readRoom, startMeeting, stepMeeting } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

const namesFor = async (by: string) =>
  (await at.callerAs(by).decision.list({ whole: true })).decisions
    .map(({ reference }) => reference)
    .toSorted()

/** A meeting in session with an open item and a restricted one. */
async function sitting() {
  const meeting = await startMeeting(at)
  await everybodyArrives(at, meeting)
  const restricted = await addItem(at, meeting.id, {
    ...{ title: 'Conduct', restricted: true, ground: 'About a person.', lateReason: 'It came up today.' },
  })
  return { meeting, hidden: { ...meeting, item: restricted } }
}

describe('what is decided on a restricted item', () => {
  it('is numbered apart, so that the others have no gap', async () => {
    const { meeting, hidden } = await sitting()
    for (const item of [meeting, hidden, hidden, meeting]) await enter(at, item, { kind: 'decision' })
    expect(await namesFor('scrutineer')).toEqual(['1-D1', '1-D2'])
    expect(await namesFor('elected-member')).toEqual(['1-D1', '1-D2'])
    expect(await namesFor('chair')).toEqual(['1-D1', '1-D2', '1-DR1', '1-DR2'])
    const found = await at.callerAs('chair').decision.get({ reference: '1-dr2' })
    expect([found.reference, found.restricted, found.number]).toEqual(['1-DR2', true, -2])
    const unknown = async (reference: string) =>
      (await refusal(at.callerAs('scrutineer').decision.get({ reference }))).sentence
    expect(await unknown('1-DR2')).toBe(await unknown('1-DR3'))
    expect((await at.callerAs('chair').decision.list({ q: 'DR1', whole: true })).shown).toBe(1)
  })

  it('arrives from a device without a network later, and leaves no gap either', async () => {
    const { meeting, hidden } = await sitting()
    at.clock.now = '2026-12-15T15:00:00.000Z'
    await enter(at, meeting, { kind: 'decision' })
    await enter(at, hidden, { kind: 'decision', madeAt: '2026-12-15T14:10:00.000Z' })
    await enter(at, meeting, { kind: 'decision', madeAt: '2026-12-15T14:20:00.000Z' })
    expect(await namesFor('scrutineer')).toEqual(['1-D1', '1-D2'])
  })

  it('keeps its number where it is corrected, and counts on at the next meeting of its board', async () => {
    const { meeting, hidden } = await sitting()
    const first = await enter(at, hidden, { kind: 'decision' })
    await enter(at, hidden, { kind: 'decision', correctsId: first, why: 'A word was missing.' })
    for (const item of [hidden, meeting]) await enter(at, item, { kind: 'outcome' })
    await stepMeeting(at, meeting.number, 'end', { by: 'chair' })
    const next = await startMeeting(at, { day: '2027-02-16' })
    const again = await addItem(at, next.id, {
      ...{ title: 'Conduct', restricted: true, ground: 'About a person.', lateReason: 'It came up today.' },
    })
    await enter(at, { ...next, item: again }, { kind: 'decision' })
    await enter(at, next, { kind: 'decision' })
    expect(await namesFor('chair')).toEqual(['1-DR1', '2-D1', '2-DR2'])
    expect(await namesFor('scrutineer')).toEqual(['2-D1'])
  })

  it('numbered among the others before that was so keeps its number', async () => {
    const { meeting, hidden } = await sitting()
    await enter(at, meeting, { kind: 'decision' })
    const old = await enter(at, hidden, { kind: 'decision' })
    await at.database.db.updateTable('decision').set({ number: 2 }).where('id', '=', old).execute()
    await enter(at, meeting, { kind: 'decision' })
    await enter(at, hidden, { kind: 'decision' })
    expect(await namesFor('chair')).toEqual(['1-D1', '1-D2', '1-D3', '1-DR1'])
  })

  it('stands on an item that cannot be made restricted, or open, any more', async () => {
    const { meeting, hidden } = await sitting()
    for (const [item, restricted] of [
      [meeting.item, true],
      [hidden.item, false],
    ] as const) {
      await enter(at, { ...meeting, item }, { kind: 'decision' })
      const { agenda } = await readMeeting(at, meeting.number)
      const { version, title, purpose, lead, ask } =
        agenda.find(({ id }) => id === item) ?? agenda[0] ?? never()
      const revising = at.callerAs('manager').meeting.reviseItem({
        ...{ id: item, version, title, purpose, lead, ask, minutes: '15', leadAgencyCode: '', pins: [] },
        ...{ restricted, ground: 'About a person.', lateReason: 'It came up today.' },
      })
      expect((await refusal(revising)).sentence).toBe('This item is being dealt with.')
    }
  })

  it('adds to no sum in the trail of others where the meeting ends with items left open', async () => {
    const { meeting, hidden } = await sitting()
    await addItem(at, meeting.id, { title: 'Winter', lateReason: 'It came up today.' })
    for (const item of [meeting, hidden]) await enter(at, item, { kind: 'decision' })
    await addItem(at, meeting.id, {
      ...{ title: 'Conduct again', restricted: true, ground: 'About a person.', lateReason: 'Today.' },
    })
    await stepMeeting(at, meeting.number, 'end', { by: 'chair', reason: 'No time was left.' })
    const sums = async (by: string) => {
      const { events } = await at.callerAs(by).auditEvent.list({})
      return events.flatMap(({ summary }) => /^(\d+) of the items/.exec(summary)?.[1] ?? [])
    }
    expect(await sums('scrutineer')).toEqual(['1', '1'])
    expect(await sums('chair')).toEqual(['1', '1', '1', '1'])
  })

  it('is told by no number of an item in the interests of the minutes', async () => {
    const { meeting, hidden } = await sitting()
    const last = await addItem(at, meeting.id, { title: 'Winter', lateReason: 'It came up today.' })
    await enter(at, hidden, { kind: 'interest', itemId: hidden.item })
    await enter(at, meeting, { kind: 'interest', itemId: last })
    for (const item of [meeting.item, hidden.item, last])
      await enter(at, { ...meeting, item }, { kind: 'outcome' })
    await stepMeeting(at, meeting.number, 'end', { by: 'chair' })
    const { sections } = await at.callerAs('manager').minutes.get({ number: meeting.number })
    const said = sections[0]?.sentences.flatMap(({ line, text }) =>
      line.startsWith('interest:') ? [text] : [],
    )
    expect(said).toEqual([
      'Ms Hope declared an interest in “Conduct”: Chairs the trust. Left the room for the item.',
      'Ms Hope declared an interest in “Winter”: Chairs the trust. Left the room for the item.',
    ])
  })
})

const never = (): never => {
  throw new Error('It is not there.')
}

it('a decision is named by its meeting and its number, apart or not', () => {
  expect(readDecisionReference('12-D3')).toEqual({ meetingNumber: 12, number: 3 })
  expect(readDecisionReference('12-DR3')).toEqual({ meetingNumber: 12, number: -3 })
  for (const text of ['12-D-3', '12-DR0', '12-R3', 'DR3']) expect(readDecisionReference(text)).toBeNull()
})

it('whoever does nothing with an item is not told how often it was moved, nor how often minutes were written in', async () => {
  const { number, id } = await endMeetingWithMinutes(at)
  const versions = async (by: string) => {
    const { agenda } = await readMeeting(at, number, by)
    return agenda.map(({ version }) => version)
  }
  expect(id).not.toBe('')
  expect(await versions('scrutineer')).toEqual([0])
  expect((await readRoom(at, number, 'scrutineer')).items.map(({ place }) => place)).toEqual([1])
})
