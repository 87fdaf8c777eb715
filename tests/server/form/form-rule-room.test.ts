import { newId } from '@roundtable/db/ids.ts'
import {
  problemsOfComment,
  problemsOfMinutesCorrection,
  problemsOfSentence,
  problemsOfTakingBack,
} from '@roundtable/shared/minutes/minutes-form.ts'
import { problemsOfPrivateNote } from '@roundtable/shared/private-note/private-note-form.ts'
import type {
  AttendanceInput,
  InterestInput,
  OutcomeInput,
  PointInput,
} from '@roundtable/shared/room/room.ts'
import {
  problemsOfAttendance,
  problemsOfDecision,
  problemsOfInterest,
  problemsOfOutcome,
  problemsOfPoint,
} from '@roundtable/shared/room/room-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { newDecision, startMeeting, stepMeeting } from '../../support/make/room.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const at = perFile(openPartnership)
const long = 'x'.repeat(2001)

const made = async () => {
  const { id: meetingId, item: itemId } = await startMeeting(at)
  return { id: newId(), meetingId, itemId, madeAt: at.clock.now }
}
const enter = (as: string) => at.callerAs(as)

oneRule('attendance', {
  right: async (): Promise<AttendanceInput> => {
    const { itemId: _, ...of } = await made()
    const who = { memberId: null, name: 'Ms Guest, Health', mark: 'present' as const }
    return { kind: 'attendance', ...of, ...who, deputy: '', clock: '14:20', correctsId: null }
  },
  form: problemsOfAttendance,
  verb: (input) => enter('manager').room.enter(input),
  wrong: {
    nobody: { name: ' ' },
    'a time that is none': { clock: '25:99' },
    'a deputy of nobody on the board': { mark: 'deputy', deputy: 'Mr Stand' },
  },
})

oneRule('a declared interest', {
  right: async (): Promise<InterestInput> => ({
    ...{ kind: 'interest', ...(await made()), memberId: null, name: 'Ms Hope', text: 'Chairs the trust.' },
    ...{ remark: 'Left the room.', correctsId: null },
  }),
  form: problemsOfInterest,
  verb: (input) => enter('manager').room.enter(input),
  wrong: {
    'of nobody': { name: '' },
    'without what it is': { text: '' },
    'without what was done about it': { remark: ' ' },
  },
})

oneRule('a key point', {
  right: async (): Promise<PointInput> => ({
    kind: 'point',
    ...(await made()),
    text: 'Late.',
    correctsId: null,
  }),
  form: problemsOfPoint,
  verb: (input) => enter('manager').room.enter(input),
  wrong: { 'without a word': { text: ' ' }, 'too long': { text: long } },
})

oneRule('a decision', {
  right: async () => {
    const { id, item, ...meeting } = await startMeeting(at)
    return newDecision({ id, item, ...meeting }, at.clock.now)
  },
  form: (input) => problemsOfDecision(input, { corrects: false }),
  verb: (input) => enter('manager').room.enter(input),
  wrong: {
    'that says nothing': { text: '' },
    'without a reason': { reason: ' ' },
    'with a dissent of nobody': { dissent: [{ name: '', text: 'No.' }] },
    'with a dissent that says nothing': { dissent: [{ name: 'Health', text: '' }] },
  },
})

oneRule('why an item is deferred in the room', {
  right: async (): Promise<OutcomeInput> => ({
    ...{ kind: 'outcome', ...(await made()), deed: 'defer', reason: 'To March.' },
  }),
  form: problemsOfOutcome,
  verb: (input) => enter('manager').room.enter(input),
  wrong: { 'no reason': { reason: ' ' }, 'too long': { reason: long } },
})

/** Minutes of a meeting that has ended, moved on as far as is asked. */
async function minutesAt(state: 'draft' | 'comments' | 'agreed' | 'approved') {
  // Minutes are approved on a later day; the next begin before it again.
  at.clock.now = '2026-12-15T09:00:00.000Z'
  const { id, number } = await startMeeting(at)
  await stepMeeting(at, number, 'end', { by: 'chair', reason: 'Deferred.' })
  const read = () => at.callerAs('manager').minutes.get({ number })
  const step = async (deed: 'send-round' | 'approve', meetingId = '') => {
    const { id: minutes, version } = await read()
    await at.callerAs('manager').minutes.step({ id: minutes, version, deed, reason: '', meetingId })
  }
  if (state !== 'draft') await step('send-round')
  if (state === 'agreed' || state === 'approved') {
    const { id: minutes, version } = await read()
    await at.callerAs('chair').minutes.agree({ id: minutes, version })
  }
  if (state === 'approved') await step('approve', (await startMeeting(at, { day: '2026-12-16' })).id)
  const { id: minutes, version } = await read()
  return { meetingId: id, id: minutes, version, entryId: newId() }
}

oneRule('a sentence of minutes', {
  right: async () => {
    const { id, version, entryId } = await minutesAt('draft')
    return { id, version, entryId, line: 'present', itemId: null, text: 'Present: everybody.' }
  },
  form: problemsOfSentence,
  verb: (input) => at.callerAs('manager').minutes.edit(input),
  wrong: { 'without a word': { text: ' ' } },
})

oneRule('a comment on minutes', {
  right: async () => {
    const { id, entryId } = await minutesAt('comments')
    return { id, entryId, line: 'present', text: 'I was there.' }
  },
  form: problemsOfComment,
  verb: (input) => at.callerAs('chair').minutes.comment(input),
  wrong: { 'without a word': { text: ' ' }, 'too long': { text: long } },
})

oneRule('a correction of approved minutes', {
  right: async () => {
    const { id, version, entryId } = await minutesAt('approved')
    return { id, version, entryId, line: '', text: 'It was in room 2.' }
  },
  form: problemsOfMinutesCorrection,
  verb: (input) => at.callerAs('manager').minutes.correct(input),
  wrong: { 'without a word': { text: ' ' } },
})

oneRule('why minutes are taken back', {
  right: async () => {
    const { id, version } = await minutesAt('agreed')
    return { id, version, deed: 'take-back' as const, reason: 'A name is missing.', meetingId: '' as const }
  },
  form: problemsOfTakingBack,
  verb: (input) => at.callerAs('manager').minutes.step(input),
  wrong: { 'no reason': { reason: ' ' }, 'too long': { reason: long } },
})

oneRule('a private note', {
  right: async () => ({ ...(await startMeeting(at)), text: 'Ask about the waits.' }),
  form: problemsOfPrivateNote,
  verb: ({ id: meetingId, text }) =>
    at.callerAs('chair').privateNote.save({ meetingId, itemId: null, text, version: 0 }),
  wrong: { 'too long': { text: 'x'.repeat(4001) } },
})
