import { describe, expect, it } from 'vitest'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem } from '../../support/make/meeting.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import {
  enter,
  everybodyArrives,
  newDecision,
  readMeeting,
  readRoom,
  startMeeting,
  stepMeeting,
} from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

describe('the record of a meeting', () => {
  it('is kept by the manager and the chair, while it is in session', async () => {
    const meeting = await startMeeting(at)
    expect((await refusal(enter(at, meeting, { kind: 'point', by: 'lead-partner' }))).code).toBe('forbidden')
    await enter(at, meeting, { kind: 'point', by: 'chair' })
    await stepMeeting(at, meeting.number, 'adjourn', { by: 'chair', reason: 'Fire alarm.' })
    at.clock.now = '2026-12-15T14:30:00.000Z'
    expect((await refusal(enter(at, meeting, { kind: 'point' }))).sentence).toContain('adjourned')
    await stepMeeting(at, meeting.number, 'resume', { by: 'chair' })
    await enter(at, meeting, { kind: 'point' })
    expect((await readRoom(at, meeting.number, 'scrutineer')).entries).toHaveLength(2)
    expect((await refusal(readRoom(at, meeting.number, 'elected-member'))).code).toBe('forbidden')
  })

  it('holds an entry once however often it is sent, in the order they arrived', async () => {
    const meeting = await startMeeting(at)
    const input = { ...newDecision(meeting, at.clock.now) }
    await enter(at, meeting, { kind: 'point' })
    const send = () => at.callerAs('manager').room.enter(input)
    expect([await send(), await send(), await send()]).toEqual([
      { position: 2 },
      { position: 2 },
      { position: 2 },
    ])
    const { decisions, entries } = await readRoom(at, meeting.number)
    expect([decisions.map(({ number }) => number), entries.map(({ kind }) => kind)]).toEqual([
      [1],
      ['point', 'decision'],
    ])
  })

  it('refuses an entry under the name of another, of another person or meeting, so that nothing is lost', async () => {
    const meeting = await startMeeting(at)
    const id = await enter(at, meeting, { kind: 'point', text: 'The first.' })
    const again = { kind: 'point' as const, id }
    await enter(at, meeting, { ...again, text: 'The first.' })
    for (const other of [
      { ...again, by: 'chair' },
      { kind: 'interest' as const, id },
    ])
      expect((await refusal(enter(at, meeting, other))).code).toBe('conflict')
    expect((await readRoom(at, meeting.number)).entries).toHaveLength(1)
  })

  it('takes what was entered before the end and arrives after it, and nothing else', async () => {
    const meeting = await startMeeting(at)
    await enter(at, meeting, { kind: 'outcome', deed: 'close' })
    at.clock.now = '2026-12-15T15:58:00.000Z'
    await stepMeeting(at, meeting.number, 'end', { by: 'chair' })
    at.clock.now = '2026-12-15T17:00:00.000Z'
    await enter(at, meeting, { kind: 'decision', madeAt: '2026-12-15T15:30:00.000Z' })
    expect((await refusal(enter(at, meeting, { kind: 'point' }))).sentence).toContain('nothing is added')
    const { items, decisions } = await readRoom(at, meeting.number)
    expect([items[0]?.state, decisions.length]).toEqual(['decided', 1])
  })

  it('does not take the clock of a device that is ahead', async () => {
    const meeting = await startMeeting(at)
    await enter(at, meeting, { kind: 'point', madeAt: '2027-01-01T00:00:00.000Z' })
    expect((await readRoom(at, meeting.number)).entries[0]?.madeAt).toBe(at.clock.now)
  })

  it('keeps what is corrected, with the correction beside it', async () => {
    const meeting = await startMeeting(at)
    const first = await enter(at, meeting, { kind: 'point', text: 'Forty children.' })
    await enter(at, meeting, { kind: 'point', text: 'Fourteen children.', correctsId: first })
    const { entries } = await readRoom(at, meeting.number)
    expect(entries.map(({ text, correctsId }) => [text, correctsId])).toEqual([
      ['Forty children.', null],
      ['Fourteen children.', first],
    ])
    const missing = enter(at, meeting, { kind: 'interest', correctsId: first })
    expect((await refusal(missing)).code).toBe('not-found')
    await expect(
      at.database.db.updateTable('roomEntry').set({ text: 'Nothing.' }).where('id', '=', first).execute(),
    ).rejects.toThrow('append-only')
  })
})

describe('a decision', () => {
  it('is numbered by its board, with reason, dissent and what it is about', async () => {
    const meeting = await startMeeting(at)
    await everybodyArrives(at, meeting)
    await enter(at, meeting, {
      kind: 'decision',
      dissent: [{ name: 'Chief Constable', text: 'The money is not there.' }],
      about: [{ kind: 'indicator', reference: 'PO01' }],
    })
    await enter(at, meeting, { kind: 'decision', text: 'A second one.' })
    const { decisions } = await at.callerAs('scrutineer').decision.list({})
    expect(decisions).toMatchObject([
      { number: 2, reference: '1-D2', state: 'taken', present: 2, needed: 2 },
      {
        number: 1,
        dissent: [{ name: 'Chief Constable', text: 'The money is not there.' }],
        about: [{ kind: 'indicator', reference: 'PO01', name: expect.any(String) }],
      },
    ])
    const nowhere = enter(at, meeting, { kind: 'decision', about: [{ kind: 'goal', reference: 'XX' }] })
    expect((await refusal(nowhere)).fields?.map(({ field }) => field)).toEqual(['about'])
  })

  it('taken without a quorum says so, also after members have come', async () => {
    const meeting = await startMeeting(at)
    const id = await enter(at, meeting, { kind: 'decision' })
    await everybodyArrives(at, meeting)
    const view = await at.callerAs('chair').decision.get({ reference: '1-D1' })
    expect(view).toMatchObject({ state: 'without-quorum', present: 0, needed: 2 })
    expect(await actionsOn(at, id)).toEqual(['decision.taken-without-quorum'])
  })

  it('is corrected beside what was recorded, with the reason, after the end too', async () => {
    const meeting = await startMeeting(at)
    const id = await enter(at, meeting, { kind: 'decision' })
    await stepMeeting(at, meeting.number, 'end', { by: 'chair' })
    const correct = (why: string) =>
      enter(at, meeting, { kind: 'decision', text: 'Agreed for one year.', correctsId: id, why })
    expect((await refusal(correct(''))).fields?.map(({ field }) => field)).toEqual(['why'])
    await correct('The year was left out.')
    expect(await at.callerAs('chair').decision.get({ reference: '1-D1' })).toMatchObject({
      ...{ text: 'Agreed for one year.', editions: 2, why: 'The year was left out.' },
      before: [{ text: 'The apprenticeship guarantee is agreed.' }],
    })
  })

  it('on a restricted item is known to the readers of the item alone, in register, record and trail', async () => {
    const meeting = await startMeeting(at)
    const item = await addItem(at, meeting.id, {
      ...{ title: 'Conduct', restricted: true, ground: 'About a person.', lateReason: 'It came up today.' },
    })
    await enter(at, { ...meeting, item }, { kind: 'decision', text: 'A secret decision.' })
    await enter(at, { ...meeting, item }, { kind: 'point', text: 'A secret point.' })
    const seen = async (by: string) => {
      const room = await readRoom(at, meeting.number, by)
      const { decisions } = await at.callerAs(by).decision.list({})
      return [room.entries.length, room.decisions.length, decisions.length]
    }
    for (const by of ['manager', 'chair', 'lead-partner', 'police-lead'])
      expect(await seen(by)).toEqual([2, 1, 1])
    for (const by of ['council-lead', 'scrutineer']) expect(await seen(by)).toEqual([0, 0, 0])
    expect((await refusal(at.callerAs('scrutineer').decision.get({ reference: '1-D1' }))).code).toBe(
      'not-found',
    )
    const trail = await at.callerAs('scrutineer').auditEvent.list({ page: 1 })
    expect(trail.events.filter(({ action }) => action.startsWith('decision.'))).toEqual([])
  })
})

describe('an item in the room', () => {
  it('is taken by its first entry, decided with a decision and noted without one', async () => {
    const meeting = await startMeeting(at, { items: 2 })
    const states = async () => (await readRoom(at, meeting.number)).items.map(({ state }) => state)
    await enter(at, meeting, { kind: 'decision' })
    expect(await states()).toEqual(['taken', 'placed'])
    await enter(at, meeting, { kind: 'outcome', deed: 'close' })
    const second = (await readRoom(at, meeting.number)).items[1]?.id ?? ''
    await enter(at, { ...meeting, item: second }, { kind: 'outcome', deed: 'close' })
    expect(await states()).toEqual(['decided', 'noted'])
  })

  it('is not left open when the meeting ends: it is deferred for a reason', async () => {
    const meeting = await startMeeting(at, { items: 3 })
    const { items } = await readRoom(at, meeting.number)
    await enter(at, meeting, { kind: 'decision' })
    await enter(
      at,
      { ...meeting, item: items[1]?.id ?? '' },
      { kind: 'outcome', deed: 'withdraw', reason: 'Not ready.' },
    )
    const end = (reason: string) => stepMeeting(at, meeting.number, 'end', { by: 'chair', reason })
    const refused = await refusal(end(''))
    expect(refused.fields?.map(({ field }) => field)).toEqual(['reason'])
    expect(refused.sentence).toContain('One item is still open')
    await end('To the next meeting.')
    const { agenda, state } = await readMeeting(at, meeting.number)
    expect([state, ...agenda.map((item) => item.state)]).toEqual([
      'ended',
      'decided',
      'withdrawn',
      'deferred',
    ])
  })

  it('that raises a challenge is named in the record with it', async () => {
    const meeting = await startMeeting(at)
    await raiseChallenge(at, { itemId: meeting.item })
    const { entries } = await readRoom(at, meeting.number)
    expect(entries).toMatchObject([
      { kind: 'raised', mark: 'challenge', itemId: meeting.item, reference: '1' },
    ])
    await stepMeeting(at, meeting.number, 'end', { by: 'chair', reason: 'Deferred.' })
    expect((await refusal(raiseChallenge(at, { itemId: meeting.item }))).code).toBe('rule')
  })
})

describe('what a decision is about', () => {
  it('shows it on its chart and in its timeline, and search finds it', async () => {
    const meeting = await startMeeting(at)
    await everybodyArrives(at, meeting)
    const about = [
      { kind: 'indicator' as const, reference: 'PO01' },
      { kind: 'goal' as const, reference: 'safe' },
    ]
    await enter(at, meeting, { kind: 'decision', text: 'Zebra crossings are painted.', about })
    const { annotations } = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    expect(annotations).toMatchObject([
      { label: 'Decision D1', onDay: '2026-12-15', note: 'Zebra crossings are painted.' },
    ])
    for (const subject of [
      { kind: 'indicator' as const, code: 'PO01' },
      { kind: 'goal' as const, code: 'safe' },
    ]) {
      const { entries } = await at.callerAs('chair').timeline.list(subject)
      expect(entries.map(({ what }) => what)).toContain('Decided')
    }
    const found = await at.callerAs('scrutineer').search.find({ text: 'zebra' })
    expect(found).toMatchObject([{ kind: 'decision', code: '1-D1' }])
    const { decisions } = await at.callerAs('chair').decision.list({ goal: 'safe' })
    expect(decisions).toHaveLength(1)
    expect((await at.callerAs('observer').indicator.get({ code: 'PO01' })).annotations).toEqual([])
  })

  it('shows nothing of what was decided on a restricted item', async () => {
    const meeting = await startMeeting(at)
    const item = await addItem(at, meeting.id, {
      ...{ title: 'Conduct', restricted: true, ground: 'About a person.', lateReason: 'It came up today.' },
    })
    const about = [{ kind: 'indicator' as const, reference: 'PO01' }]
    await enter(at, { ...meeting, item }, { kind: 'decision', text: 'Zebra crossings are painted.', about })
    expect((await at.callerAs('chair').indicator.get({ code: 'PO01' })).annotations).toEqual([])
    const { entries } = await at.callerAs('chair').timeline.list({ kind: 'indicator', code: 'PO01' })
    expect(entries.map(({ what }) => what)).not.toContain('Decided without a quorum')
    expect(await at.callerAs('chair').search.find({ text: 'zebra' })).toEqual([])
  })
})
