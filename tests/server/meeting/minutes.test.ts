import { newId } from '@roundtable/db/ids.ts'
import type { MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting } from '../../support/make/meeting.ts'
import {
  agreeMinutes,
  endMeetingWithMinutes,
  type MinutesStep,
  stepMinutes,
} from '../../support/make/minutes.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { enter, readMeeting, startMeeting, stepMeeting } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

const read = (number: number, by = 'manager') => at.callerAs(by).minutes.get({ number })
const textsOf = ({ sections }: MinutesView) =>
  sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))

const endedMeeting = (day?: string) => endMeetingWithMinutes(at, day)
const step = (number: number, deed: MinutesStep, how?: Parameters<typeof stepMinutes>[3]) =>
  stepMinutes(at, number, deed, how)
const agree = (number: number, by?: string) => agreeMinutes(at, number, by)

async function edit(number: number, line: string, text: string): Promise<void> {
  const { id, version } = await read(number)
  await at.callerAs('manager').minutes.edit({ id, version, entryId: newId(), line, itemId: null, text })
}

describe('minutes', () => {
  it('are drafted from the record when the meeting ends', async () => {
    const { number } = await endedMeeting()
    const view = await read(number)
    expect(view.state).toBe('draft')
    const texts = textsOf(view)
    expect(texts[0]).toMatch(/^Present: .+; .+\.$/)
    expect(texts).toContain('No apologies were recorded.')
    expect(texts).toContain('No interests were declared.')
    expect(texts).toEqual(
      expect.arrayContaining([
        'Forty children are waiting.',
        'D1: The apprenticeship guarantee is agreed.',
        'Reason: Nothing else was offered.',
        'Dissent, Health: The money is not there.',
        'Decided.',
      ]),
    )
    expect(view.sections.map(({ title }) => title)).toEqual([
      'Attendance and interests',
      'Missing children',
      'Conduct',
    ])
  })

  it('say that it was called with short notice where it was, not where a remark was made on a call in time', async () => {
    const lateIn = async (number: number) =>
      textsOf(await read(number)).filter((text) => text.includes('short notice'))
    const { number } = await endedMeeting()
    expect(await lateIn(number)).toEqual([])
    at.clock.now = '2026-12-15T18:00:00.000Z'
    const late = await endedMeeting('2026-12-17')
    expect(await lateIn(late.number)).toEqual(['It was called with short notice: It is urgent.'])
  })

  it('name actions that were agreed with their owner and their day', async () => {
    const meeting = await startMeeting(at)
    await setAction(at, { itemId: meeting.item, dueOn: '2027-02-01' })
    await stepMeeting(at, meeting.number, 'end', { by: 'chair', reason: 'To the next meeting.' })
    const view = await read(meeting.number)
    const [action] = view.sections[1]?.sentences.filter(({ kind }) => kind === 'action') ?? []
    expect(action?.text).toMatch(/^Action 1: .+, by 1 February 2027\.$/)
    expect(textsOf(view)).toContain('Deferred: To the next meeting.')
  })

  it('keep an edited sentence when the record changes, and say what it says since', async () => {
    const meeting = await endedMeeting()
    const line = `point:${meeting.point}`
    await edit(meeting.number, line, 'Forty children wait for a place.')
    await enter(at, meeting, {
      kind: 'point',
      text: 'Fourteen children are waiting',
      correctsId: meeting.point,
    })
    const found = (await read(meeting.number)).sections
      .flatMap(({ sentences }) => sentences)
      .find((each) => each.line === line)
    expect(found).toMatchObject({
      text: 'Forty children wait for a place.',
      recordSays: 'Fourteen children are waiting.',
      edited: { by: expect.any(String) },
    })
    await edit(meeting.number, line, 'Fourteen children wait for a place.')
    const after = (await read(meeting.number)).sections
      .flatMap(({ sentences }) => sentences)
      .find((each) => each.line === line)
    expect(after).toMatchObject({ text: 'Fourteen children wait for a place.', recordSays: null })
  })

  it('tell whoever edits a sentence at the same time what stands', async () => {
    const { number, point } = await endedMeeting()
    const { id, version } = await read(number)
    const input = { id, version, line: `point:${point}`, itemId: null, text: 'Forty children wait.' }
    const entryId = newId()
    const send = (by: string, entry: string) => at.callerAs(by).minutes.edit({ ...input, entryId: entry })
    await send('manager', entryId)
    await send('manager', entryId)
    expect((await refusal(send('chair', newId()))).code).toBe('conflict')
  })

  it('are read by who keeps the record, then by the board, then by whoever reads in full, and by all once approved', async () => {
    const { number } = await endedMeeting()
    const readers = async () => {
      const found: string[] = []
      for (const by of ['chair', 'lead-partner', 'scrutineer', 'elected-member']) {
        const isRead = await read(number, by).then(
          () => true,
          () => false,
        )
        if (isRead) found.push(by)
      }
      return found
    }
    expect(await readers()).toEqual(['chair'])
    await step(number, 'send-round')
    expect(await readers()).toEqual(['chair', 'lead-partner'])
    await agree(number)
    expect(await readers()).toEqual(['chair', 'lead-partner', 'scrutineer'])
    const later = await endedMeeting('2027-01-19')
    await step(number, 'approve', { by: 'chair', meetingId: later.id })
    expect(await readers()).toEqual(['chair', 'lead-partner', 'scrutineer', 'elected-member'])
  })

  it('hold what belongs to a restricted item for its readers alone', async () => {
    const { number } = await endedMeeting()
    await step(number, 'send-round')
    await agree(number)
    const told = async (by: string) => JSON.stringify(await read(number, by))
    expect(await told('lead-partner')).toContain('A secret point.')
    for (const by of ['scrutineer', 'council-lead']) {
      expect(await told(by)).not.toContain('secret')
      expect(await told(by)).not.toContain('Conduct')
    }
  })

  it('are commented on by members of the board, agreed by the chair and taken back with a reason', async () => {
    const { number } = await endedMeeting()
    const { id } = await read(number)
    const comment = (by: string, entryId = newId()) =>
      at.callerAs(by).minutes.comment({ id, entryId, line: 'present', text: 'I was there too.' })
    expect((await refusal(comment('lead-partner'))).code).toBe('not-found')
    expect((await refusal(agree(number))).sentence).toContain('not sent round')
    await step(number, 'send-round')
    const entryId = newId()
    await comment('lead-partner', entryId)
    await comment('lead-partner', entryId)
    expect((await refusal(comment('police-lead'))).code).toBe('not-found')
    const [present] = (await read(number)).sections[0]?.sentences ?? []
    expect(present?.comments).toMatchObject([{ text: 'I was there too.' }])
    expect((await refusal(agree(number, 'manager'))).code).toBe('forbidden')
    await agree(number)
    expect((await refusal(edit(number, 'present', 'Nobody.'))).code).toBe('rule')
    expect((await refusal(step(number, 'take-back'))).fields?.map(({ field }) => field)).toEqual(['reason'])
    await step(number, 'take-back', { reason: 'A name is missing.' })
    await edit(number, 'present', 'Present: everybody.')
    await agree(number)
    expect(textsOf(await read(number))[0]).toBe('Present: everybody.')
  })

  it('are approved at a later meeting of the board, which is named, and the meeting is over with them', async () => {
    const { id, number } = await endedMeeting()
    await step(number, 'send-round')
    await agree(number)
    expect(
      (await refusal(step(number, 'approve', { meetingId: id }))).fields?.map(({ field }) => field),
    ).toEqual(['meetingId'])
    at.clock.now = '2026-12-14T09:00:00.000Z'
    const morning = await planMeeting(at, { startsAt: '09:00', endsAt: '10:00' })
    await addItem(at, morning.id)
    await stepMeeting(at, morning.number, 'call', { reason: 'It is urgent.' })
    at.clock.now = '2026-12-15T16:30:00.000Z'
    await stepMeeting(at, morning.number, 'start', { by: 'chair' })
    expect((await refusal(step(number, 'approve', { meetingId: morning.id }))).code).toBe('bad-input')
    const next = await startMeeting(at, { day: '2027-01-19' })
    await step(number, 'approve', { by: 'chair', meetingId: next.id })
    expect(await read(number)).toMatchObject({ state: 'approved', approvedNumber: next.number })
    expect((await readMeeting(at, number)).state).toBe('minuted')
    const late = enter(
      at,
      { id, item: (await readMeeting(at, number)).agenda[0]?.id ?? '' },
      { kind: 'point' },
    )
    expect((await refusal(late)).sentence).toContain('minutes of this meeting are approved')
  })

  it('once agreed read as they were agreed, whatever is renamed, and are corrected beside the text', async () => {
    const { number } = await endedMeeting()
    await step(number, 'send-round')
    await agree(number)
    const before = textsOf(await read(number))
    await at.database.db.updateTable('person').set({ name: 'Somebody Else' }).execute()
    const next = await startMeeting(at, { day: '2027-01-19' })
    await step(number, 'approve', { meetingId: next.id })
    const { id, version } = await read(number)
    const correct = { id, version, entryId: newId(), line: 'present', text: 'Ms Hope was there too.' }
    await at.callerAs('manager').minutes.correct(correct)
    const view = await read(number)
    expect(textsOf(view)).toEqual(before)
    expect(view.sections[0]?.sentences[0]?.corrections).toMatchObject([{ text: 'Ms Hope was there too.' }])
  })

  it('wait for the manager, then for the chair', async () => {
    const { number } = await endedMeeting()
    const waits = async (by: string) =>
      (await at.callerAs(by).me.waiting()).items.filter(({ title }) => title.startsWith('Minutes:')).length
    expect([await waits('manager'), await waits('chair')]).toEqual([1, 1])
    await step(number, 'send-round')
    expect([await waits('manager'), await waits('chair')]).toEqual([0, 1])
    await agree(number)
    expect([await waits('manager'), await waits('chair')]).toEqual([0, 0])
  })
})
