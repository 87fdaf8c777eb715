import { newId } from '@roundtable/db/ids.ts'
import { expect, it } from 'vitest'
import { newChallenge, raiseChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'
import { onAgenda, packToPresent, startPresenting } from '../../support/make/presenting.ts'
import { newDecision, startMeeting, stepMeeting } from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnershipAlone)
const countOf = async (id: string, act: string) =>
  (await actionsOn(at, id)).filter((each) => each === act).length
/** Two presses, the second before the first has its answer; and a third, as after a lost answer. */
async function pressed<T>(send: () => Promise<T>): Promise<T[]> {
  const both = await Promise.all([send(), send()])
  return [...both, await send()]
}

it('a pack is presented once however often the button is pressed, and ended once', async () => {
  const { id, number } = await packToPresent(at)
  const start = () =>
    at.callerAs('chair').presenting.start({ number, turn: 0, room: 'wider', place: onAgenda })
  expect(await pressed(start)).toEqual([{ turn: 1 }, { turn: 1 }, { turn: 1 }])
  await pressed(() => at.callerAs('chair').presenting.end({ number }))
  expect([await countOf(id, 'presenting.begun'), await countOf(id, 'presenting.ended')]).toEqual([1, 1])
  await startPresenting(at, number, 'manager', { turn: 1 })
  expect((await refusal(at.callerAs('chair').presenting.end({ number }))).code).toBe('conflict')
})

it('a pack is frozen once', async () => {
  const { id: meetingId, number } = await packToPresent(at)
  const supplement = { id: newId(), meetingId, version: 1, reason: 'A figure came.' }
  await pressed(() => at.callerAs('manager').pack.freeze(supplement))
  expect(await at.callerAs('manager').pack.get({ number })).toMatchObject({ version: 2 })
  expect(await countOf(supplement.id, 'pack.frozen')).toBe(1)
})

it('of two who freeze a supplement at once, one does, and the other is told who', async () => {
  const { id: meetingId, number } = await packToPresent(at)
  const supplement = () =>
    at.callerAs('manager').pack.freeze({ id: newId(), meetingId, version: 1, reason: 'A figure came.' })
  const both = await Promise.allSettled([supplement(), supplement()])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await refusal(supplement())).code).toBe('conflict')
  expect((await at.callerAs('manager').pack.get({ number })).versions.map(({ version }) => version)).toEqual([
    2, 1,
  ])
})

it('a pack is not taken back once its meeting has begun, however close both are pressed', async () => {
  const { id, number } = await packToPresent(at)
  const { id: packId } = await at.callerAs('manager').pack.get({ number })
  const { day, version } = await at.callerAs('manager').meeting.get({ number })
  at.clock.now = `${day}T14:00:00.000Z`
  const [started, taken] = await Promise.allSettled([
    at.callerAs('chair').meeting.step({ id, version, deed: 'start', reason: '' }),
    at.callerAs('manager').pack.unfreeze({ id: packId, version: 1, reason: 'The wrong figures.' }),
  ])
  expect(started.status).toBe('fulfilled')
  const order = [...(await actionsOn(at, id)), ...(await actionsOn(at, packId))]
  expect(order.includes('pack.unfrozen')).toBe(taken.status === 'fulfilled')
  const { state } = await at.callerAs('manager').pack.get({ number })
  expect(state).toBe(taken.status === 'fulfilled' ? 'unfrozen' : 'frozen')
  const again = at.callerAs('manager').pack.unfreeze({ id: packId, version: 1, reason: 'The wrong figures.' })
  expect((await refusal(again)).code).toBe('rule')
})

it('a decision gets one number, and a challenge of the room one too', async () => {
  const meeting = await startMeeting(at)
  const decision = newDecision(meeting, at.clock.now)
  await pressed(() => at.callerAs('manager').room.enter(decision))
  await raiseChallenge(at, {})
  const challenge = { ...newChallenge, id: newId(), itemId: meeting.item, madeAt: at.clock.now }
  const raised = await pressed(() => at.callerAs('police-lead').challenge.raise(challenge))
  expect(new Set(raised.map(({ reference }) => reference)).size).toBe(1)
  const { entries, decisions } = await at.callerAs('manager').room.get({ number: meeting.number })
  expect(decisions.map(({ number }) => number)).toEqual([1])
  expect(entries.map(({ kind }) => kind)).toEqual(['decision', 'raised'])
})

it('a sentence of the minutes is written once, a comment stands once, and they are sent round once', async () => {
  const meeting = await startMeeting(at)
  await stepMeeting(at, meeting.number, 'end', { by: 'chair', reason: 'Deferred.' })
  const manager = at.callerAs('manager')
  const read = () => manager.minutes.get({ number: meeting.number })
  const { id, version } = await read()
  const sentence = { id, version, entryId: newId(), line: '', itemId: null, text: 'The room was cold.' }
  await pressed(() => manager.minutes.edit(sentence))
  const round = { id, version: version + 1, deed: 'send-round' as const, reason: '', meetingId: '' }
  const both = await Promise.allSettled([manager.minutes.step(round), manager.minutes.step(round)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const comment = { id, entryId: newId(), line: '', text: 'It was warm.' }
  await pressed(() => at.callerAs('chair').minutes.comment(comment))
  const { sections, comments } = await read()
  const texts = sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  expect(texts.filter((text) => text === 'The room was cold.')).toHaveLength(1)
  expect(comments).toHaveLength(1)
  expect(await countOf(id, 'minutes.sent-round')).toBe(1)
})
