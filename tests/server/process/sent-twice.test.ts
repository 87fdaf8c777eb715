import { newId } from '@roundtable/db/ids.ts'
import { describe, it } from 'vitest'
import { actionOf, doneAction, evidence, setAction, verifiedAction } from '../../support/make/action.ts'
import { newChallenge, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { acceptIssue, issueRef, noteOn, owned, raiseIssue, startIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, newItem, newMeeting, planMeeting, readMeeting } from '../../support/make/meeting.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { boardOf } from '../../support/make/publication.ts'
import { everybodyArrives, newDecision, startMeeting, stepMeeting } from '../../support/make/room.ts'
import { type Sent, sentTwice } from '../../support/read/sent-twice.ts'

const at = perTest(openPartnership)
const as = (key = 'manager') => at.callerAs(key)
const reason = 'Because.'

/** Each deed of these pages, made ready: what one press sends. */
const deeds: Readonly<Record<string, () => Promise<Sent>>> = {
  'an action is set': async () => {
    const input = actionOf()
    return () => as().action.set(input)
  },
  'an action is begun': async () => {
    const { id } = await setAction(at)
    return () => as('police-lead').action.begin({ id, version: 1 })
  },
  'progress of an action is noted': async () => {
    const { id: actionId } = await setAction(at)
    const note = { id: newId(), actionId, text: 'Half of it.' }
    return () => as('police-lead').action.note(note)
  },
  'an action is reported done': async () => {
    const { id } = await setAction(at)
    return () => as('police-lead').action.report({ id, version: 1, ...evidence })
  },
  'an action is verified': async () => {
    const { id, version } = await doneAction(at)
    return () => as('health-lead').action.verify({ id, version, words: '' })
  },
  'the impact of an action is checked': async () => {
    const { id, version } = await verifiedAction(at)
    const answer = { answer: 'no' as const, words: 'Nothing moved.', nextOn: null, decision: null }
    return () => as('chair').action.check({ id, version, ...answer })
  },
  'several actions are put off': async () => {
    const { id } = await setAction(at)
    const change = { actions: [{ id, version: 1 }], agencyCode: '', title: '', dueOn: '2027-02-26', reason }
    return () => as().action.changeSeveral(change)
  },
  'an action is cancelled': async () => {
    const { id } = await setAction(at)
    return () => as('chair').action.cancel({ id, version: 1, reason })
  },
  'an issue is raised': async () => {
    const words = {
      id: newId(),
      title: 'Answers come late',
      indicator: 'PO01',
      goal: '',
      why: 'Children wait.',
    }
    return () => as('police-lead').issue.raise(words)
  },
  'an issue is accepted': async () => {
    const ref = await issueRef(at, await raiseIssue(at))
    return () => as().issue.accept({ ...ref, ...owned })
  },
  'an issue is set aside': async () => {
    const ref = await issueRef(at, await raiseIssue(at))
    return () => as().issue.step({ ...ref, deed: 'set-aside', reason })
  },
  'progress of an issue is noted': async () => {
    const id = await raiseIssue(at)
    await acceptIssue(at, id)
    await startIssue(at, id)
    const note = noteOn(id)
    return () => as('police-lead').issue.note(note)
  },
  'a challenge is raised': async () => {
    const challenge = { ...newChallenge, id: newId() }
    return () => as('police-lead').challenge.raise(challenge)
  },
  'a challenge is answered': async () => {
    const { reference } = await raiseChallenge(at)
    const { id, version } = await readChallenge(at, reference)
    const answer = { id, version, text: 'Five employers.', supportTaken: true }
    return () => as('council-lead').challenge.answer(answer)
  },
  'a meeting is planned': async () => {
    const meeting = { ...newMeeting, id: newId(), boardId: await boardOf(at), copyOf: null }
    return () => as().meeting.plan(meeting)
  },
  'the meetings of a year are planned': async () => {
    const of = { ...newMeeting, boardId: await boardOf(at) }
    const meetings = ['2026-12-15', '2027-03-16'].map((day) => ({ ...of, day, id: newId() }))
    return () => as().meeting.planYear({ meetings })
  },
  'an item is put on an agenda': async () => {
    const { id: meetingId } = await planMeeting(at)
    const item = { ...newItem, pins: [], id: newId(), meetingId }
    return () => as().meeting.addItem(item)
  },
  'a meeting is called': async () => {
    const { id, number } = await planMeeting(at)
    await addItem(at, id)
    const { version } = await readMeeting(at, number)
    return () => as().meeting.step({ id, version, deed: 'call', reason })
  },
  'a decision is recorded': async () => {
    const meeting = await startMeeting(at)
    await everybodyArrives(at, meeting)
    const decision = newDecision(meeting, at.clock.now)
    return () => as().room.enter(decision)
  },
  'a point is recorded': async () => {
    const meeting = await startMeeting(at)
    const of = { meetingId: meeting.id, itemId: meeting.item, madeAt: at.clock.now }
    const point = {
      kind: 'point' as const,
      id: newId(),
      ...of,
      text: 'The figures are late.',
      correctsId: null,
    }
    return () => as().room.enter(point)
  },
  'minutes are sent round': async () => {
    const meeting = await startMeeting(at)
    await everybodyArrives(at, meeting)
    await stepMeeting(at, meeting.number, 'end', { by: 'chair', reason: 'To the next meeting.' })
    const { id, version } = await as().minutes.get({ number: meeting.number })
    return () => as().minutes.step({ id, version, deed: 'send-round', reason: '', meetingId: '' })
  },
}

/** Two meetings, and an item that is taken with what is first said about it. */
const actsOf: Readonly<Record<string, number>> = {
  'the meetings of a year are planned': 2,
  'a decision is recorded': 2,
  'a point is recorded': 2,
}
describe('sent twice at one time, and once more', () => {
  it.each(Object.entries(deeds))('%s, once', async (name, ready) => {
    await sentTwice(at, await ready(), actsOf[name] ?? 1)
  })
})
