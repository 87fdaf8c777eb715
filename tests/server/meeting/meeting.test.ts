import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import {
  addItem,
  newItem,
  newMeeting,
  planMeeting,
  readMeeting,
  stepMeeting,
} from '../../support/make/meeting.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { boardOf } from '../../support/make/publication.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

describe('a meeting', () => {
  it('is planned once however often it is sent, and says by when it is called', async () => {
    const { id, number } = await planMeeting(at)
    const again = { ...newMeeting, id, boardId: await boardOf(at), copyOf: null }
    expect(await at.callerAs('manager').meeting.plan(again)).toEqual({ number })
    const view = await readMeeting(at, number)
    // Tuesday to Monday lie clear between the notice and the day.
    expect(view).toMatchObject({ number: 1, state: 'draft', callUntil: '2026-12-07', boardName: 'Executive' })
    expect(await actionsOn(at, id)).toEqual(['meeting.planned'])
  })

  it('is planned by the manager alone', async () => {
    const boardId = await boardOf(at)
    const plan = { ...newMeeting, id: newId(), boardId, copyOf: null }
    expect((await refusal(at.callerAs('chair').meeting.plan(plan))).code).toBe('forbidden')
  })

  it('is not called with an empty agenda', async () => {
    const { number } = await planMeeting(at)
    expect((await refusal(stepMeeting(at, number, 'call'))).sentence).toContain('agenda is empty')
  })

  it('that is called with less notice than its board asks for says why', async () => {
    const { id, number } = await planMeeting(at, { day: '2026-11-27' })
    await addItem(at, id)
    const refused = await refusal(stepMeeting(at, number, 'call'))
    expect(refused.fields?.map(({ field }) => field)).toEqual(['reason'])
    await stepMeeting(at, number, 'call', { reason: 'An inspection was announced.' })
    expect((await readMeeting(at, number)).state).toBe('called')
  })

  it('is started by the chair on its day, adjourned, resumed and ended', async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id)
    await stepMeeting(at, number, 'call')
    expect((await refusal(stepMeeting(at, number, 'start', { by: 'chair' }))).sentence).toContain(
      'started on the day',
    )
    expect((await readMeeting(at, number, 'chair')).can).not.toContain('start')
    at.clock.now = '2026-12-15T14:00:00.000Z'
    expect((await readMeeting(at, number, 'chair')).can).toContain('start')
    expect((await refusal(stepMeeting(at, number, 'start', { by: 'lead-partner' }))).code).toBe('forbidden')
    for (const deed of ['start', 'adjourn', 'resume', 'end'] as const) {
      const reason = { adjourn: 'Fire alarm.', end: 'To the next meeting.' }
      await stepMeeting(at, number, deed, {
        by: 'chair',
        reason: deed === 'adjourn' || deed === 'end' ? reason[deed] : '',
      })
    }
    const view = await readMeeting(at, number)
    expect(view.state).toBe('ended')
    expect(view.steps.map(({ word }) => word)).toEqual([
      'Ended',
      'Resumed',
      'Adjourned with a reason',
      'Started',
      'Called',
      'Planned',
    ])
  })

  it('that was called says why it moves to another day, and two people at once get what stands', async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id)
    await stepMeeting(at, number, 'call')
    const { version, boardId } = await readMeeting(at, number)
    const moved = { ...newMeeting, id, version, boardId, day: '2026-12-16' }
    const change = (reason: string) => at.callerAs('manager').meeting.change({ ...moved, reason })
    expect((await refusal(change(''))).fields?.map(({ field }) => field)).toEqual(['reason'])
    await change('The room is taken.')
    const late = await refusal(change('Again.'))
    expect(late).toMatchObject({ code: 'conflict', current: { day: '2026-12-16' } })
  })

  it('takes over the agenda of another, without what is restricted', async () => {
    const first = await planMeeting(at)
    await addItem(at, first.id, { pins: [{ kind: 'indicator', reference: 'PO01', view: '' }] })
    await addItem(at, first.id, { title: 'A complaint', restricted: true, ground: 'Conduct.' })
    const next = await planMeeting(at, { day: '2027-01-19', copyOf: first.id })
    const { agenda } = await readMeeting(at, next.number)
    expect(agenda.map(({ title, pins }) => [title, pins.length])).toEqual([['Missing children', 1]])
  })

  it('is not known to whoever reads with small counts hidden until it is called', async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id)
    expect((await at.callerAs('elected-member').meeting.list()).meetings).toEqual([])
    expect((await refusal(readMeeting(at, number, 'elected-member'))).code).toBe('not-found')
    await stepMeeting(at, number, 'call')
    expect((await readMeeting(at, number, 'elected-member')).agenda).toHaveLength(1)
  })
})

describe('an item of an agenda', () => {
  it('that somebody proposes is placed or declined by the manager, and known to nobody else before', async () => {
    const { id, number } = await planMeeting(at)
    const item = await addItem(at, id, { by: 'scrutineer' })
    expect((await readMeeting(at, number, 'chair')).agenda).toEqual([])
    const [proposed] = (await readMeeting(at, number)).agenda
    expect(proposed).toMatchObject({ state: 'proposed', place: null, proposedBy: expect.any(String) })
    const step = { id: item, version: 1, deed: 'place' as const, reason: '' }
    expect((await refusal(at.callerAs('scrutineer').meeting.stepItem(step))).code).toBe('forbidden')
    await at.callerAs('manager').meeting.stepItem(step)
    expect((await readMeeting(at, number, 'chair')).agenda).toMatchObject([{ place: 1, startsAt: '14:00' }])
    expect((await refusal(at.callerAs('manager').meeting.stepItem(step))).code).toBe('conflict')
  })

  it('that comes after the notice says why it is urgent', async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id)
    await stepMeeting(at, number, 'call')
    const refused = await refusal(addItem(at, id, { title: 'Late' }))
    expect(refused.fields?.map(({ field }) => field)).toEqual(['lateReason'])
    await addItem(at, id, { title: 'Late', lateReason: 'It came up on Monday.' })
    expect((await readMeeting(at, number)).agenda.map(({ lateReason }) => lateReason)).toEqual([
      null,
      'It came up on Monday.',
    ])
  })

  it('that is restricted is known to the board that meets and to who leads in the agency that brings it', async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id, { title: 'Conduct', restricted: true, ground: 'About a person.' })
    await addItem(at, id)
    await stepMeeting(at, number, 'call')
    const known = async (by: string) =>
      (await readMeeting(at, number, by)).agenda.map(({ title, place }) => `${place} ${title}`)
    for (const by of ['manager', 'chair', 'lead-partner', 'police-lead']) {
      expect(await known(by)).toEqual(['1 Conduct', '2 Missing children'])
    }
    for (const by of ['council-lead', 'police-contributor', 'scrutineer', 'elected-member']) {
      expect(await known(by)).toEqual(['1 Missing children'])
      const { meetings } = await at.callerAs(by).meeting.list()
      expect(meetings.map(({ items }) => items)).toEqual([1])
    }
  })

  it('shows what is there to be shown, and refuses what is not', async () => {
    const { id, number } = await planMeeting(at)
    const pin = (reference: string) => ({ kind: 'indicator' as const, reference, view: 'series=all' })
    expect((await refusal(addItem(at, id, { pins: [pin('XX99')] }))).sentence).toContain('XX99')
    await addItem(at, id, { pins: [pin('PO01'), { kind: 'exceptions', reference: '', view: '' }] })
    const [item] = (await readMeeting(at, number)).agenda
    expect(item?.pins).toMatchObject([
      { kind: 'indicator', reference: 'PO01', view: 'series=all', name: expect.any(String) },
      { kind: 'exceptions' },
    ])
  })

  it('is put in another order in one act, refused where somebody was faster', async () => {
    const { id, number } = await planMeeting(at)
    const first = await addItem(at, id, { title: 'First', minutes: '10' })
    const second = await addItem(at, id, { title: 'Second', minutes: '20' })
    const order = (seen: string[], wanted: string[]) =>
      at.callerAs('manager').meeting.order({ meetingId: id, seen, wanted })
    await order([first, second], [second, first])
    const { agenda } = await readMeeting(at, number)
    expect(agenda.map(({ title, startsAt }) => `${startsAt} ${title}`)).toEqual([
      '14:00 Second',
      '14:20 First',
    ])
    expect((await refusal(order([first, second], [second, first]))).code).toBe('conflict')
  })

  it('is reworded by who proposed it while it is only proposed', async () => {
    const { id } = await planMeeting(at)
    const item = await addItem(at, id, { by: 'scrutineer' })
    const revise = (by: string, version: number) =>
      at.callerAs(by).meeting.reviseItem({ ...newItem, title: 'Reworded', pins: [], id: item, version })
    await revise('scrutineer', 1)
    await at.callerAs('manager').meeting.stepItem({ id: item, version: 2, deed: 'place', reason: '' })
    expect((await refusal(revise('scrutineer', 3))).code).toBe('forbidden')
  })
})
