import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, newItem, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const read = (by = 'young-person') => at.callerAs(by).meeting.proposals()
const propose = async (meetingId: string, over: Partial<typeof newItem> = {}) => {
  const id = newId()
  await at.callerAs('young-person').meeting.addItem({ ...newItem, pins: [], ...over, id, meetingId })
  return id
}
async function step(number: number, id: string, deed: 'place' | 'decline' | 'withdraw', reason = '') {
  const item = (await readMeeting(at, number)).agenda.find((each) => each.id === id)
  await at.callerAs('manager').meeting.stepItem({ id, version: item?.version ?? 0, deed, reason })
}

describe('what is proposed for a meeting', () => {
  it('is proposed in time by a young person, who knows of the meeting by its board and day alone', async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id, { title: 'In hand' })
    const { meetings } = await read()
    expect(meetings).toEqual([
      { id, boardName: expect.any(String), day: '2026-12-15', startsAt: expect.any(String), isCalled: false },
    ])
    expect(JSON.stringify(await read())).not.toContain('In hand')
    expect((await refusal(at.callerAs('young-person').meeting.get({ number }))).code).toBe('not-found')
    const proposed = await propose(id, { title: 'Buses in the evening' })
    // Nobody is asked why it is urgent.
    await step(number, proposed, 'place')
    expect((await read()).items).toMatchObject([
      { title: 'Buses in the evening', becameOfIt: 'They will talk about it at the meeting.', why: null },
    ])
  })

  it('says why it is urgent where the agenda has gone out, as from everybody', async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id)
    await stepMeeting(at, number, 'call')
    expect((await read()).meetings).toMatchObject([{ id, isCalled: true }])
    const late = await propose(id)
    expect((await refusal(step(number, late, 'place'))).sentence).toContain('why it is urgent')
    const urgent = await propose(id, { lateReason: 'The bus stops at Christmas.' })
    await step(number, urgent, 'place')
    expect((await readMeeting(at, number)).agenda.find((each) => each.id === urgent)?.state).toBe('placed')
  })

  it('is answered with what became of it and why, to whoever proposed it and to nobody else', async () => {
    const { id, number } = await planMeeting(at)
    const declined = await propose(id, { title: 'Longer holidays' })
    await propose(id, { title: 'Buses' })
    await step(number, declined, 'decline', 'The schools decide that.')
    expect((await read()).items.map(({ title, becameOfIt, why }) => [title, becameOfIt, why])).toEqual([
      ['Buses', 'Nobody has answered you yet.', null],
      ['Longer holidays', 'They will not talk about it.', 'The schools decide that.'],
    ])
    expect((await read('police-lead')).items).toEqual([])
    await stepMeeting(at, number, 'cancel', { reason: 'It snows.' })
    const after = await read()
    expect(after.meetings).toEqual([])
    expect(after.items.map(({ becameOfIt }) => becameOfIt)).toEqual([
      'This meeting does not happen.',
      'They will not talk about it.',
    ])
  })

  it('is read no more by whoever proposed it once it is restricted, neither as it is worded then nor why', async () => {
    const { id, number } = await planMeeting(at)
    const item = await propose(id, { title: 'Our home' })
    await propose(id, { title: 'Buses' })
    const version = (await readMeeting(at, number)).agenda.find((each) => each.id === item)?.version ?? 0
    const words = {
      ...newItem,
      pins: [],
      title: 'The home of one child',
      restricted: true,
      ground: 'One child.',
    }
    await at.callerAs('manager').meeting.reviseItem({ ...words, id: item, version })
    await step(number, item, 'decline', 'It is dealt with elsewhere.')
    expect((await read()).items.map(({ title }) => title)).toEqual(['Buses'])
    expect(JSON.stringify(await read())).not.toMatch(/child|elsewhere/)
  })

  it('is read by nobody who may not propose', async () => {
    for (const who of ['manager', 'police-contributor', 'elected-member', 'observer', 'administrator'])
      expect([who, (await refusal(read(who))).code]).toEqual([who, 'forbidden'])
  })
})
