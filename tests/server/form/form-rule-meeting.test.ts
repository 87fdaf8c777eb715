import { newId } from '@roundtable/db/ids.ts'
import { problemsOfPaperEnd } from '@roundtable/shared/agenda-paper/agenda-paper-form.ts'
import { problemsOfExceptionChoice } from '@roundtable/shared/exception/exception-form.ts'
import { problemsOfGrant, problemsOfGrantChange } from '@roundtable/shared/grant/grant-form.ts'
import { problemsOfAgendaItem, problemsOfAgendaStep } from '@roundtable/shared/meeting/agenda-form.ts'
import { problemsOfMeeting, problemsOfMeetingStep } from '@roundtable/shared/meeting/meeting-form.ts'
import { problemsOfFreezing } from '@roundtable/shared/pack/pack-form.ts'
import { hideUpTo } from '../../support/make/cut-again.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addItem, newItem, newMeeting, planMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { pdfOf } from '../../support/make/paper.ts'
import { boardOf } from '../../support/make/publication.ts'
import { oneRule } from '../../support/read/form-refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const today = '2026-11-23'

oneRule('a meeting', {
  right: async () => ({ ...newMeeting, id: newId(), boardId: await boardOf(at), copyOf: null }),
  form: (input) => problemsOfMeeting(input, today),
  verb: (input) => at.callerAs('manager').meeting.plan(input),
  wrong: {
    'no board': { boardId: '' },
    'too long a title': { title: 'x'.repeat(121) },
    'a day that has passed': { day: '2026-11-22' },
    'no start': { startsAt: '' },
    'an end that is no time': { endsAt: '25:00' },
    'an end before its start': { endsAt: '13:00' },
    'no place': { place: ' ' },
  },
})

oneRule('why a meeting is cancelled', {
  right: async () => ({
    id: (await planMeeting(at)).id,
    version: 1,
    deed: 'cancel' as const,
    reason: 'Storm.',
  }),
  form: problemsOfMeetingStep('Say why: whoever was called reads it.'),
  verb: (input) => at.callerAs('manager').meeting.step(input),
  wrong: { 'no reason': { reason: '' }, 'too long': { reason: 'x'.repeat(2001) } },
})

oneRule('an item of an agenda', {
  right: async () => ({ ...newItem, pins: [], id: newId(), meetingId: (await planMeeting(at)).id }),
  form: (input) => problemsOfAgendaItem(input, { isLate: false }),
  verb: (input) => at.callerAs('manager').meeting.addItem(input),
  wrong: {
    'no title': { title: '' },
    'nobody who leads it': { lead: ' ' },
    'no minutes': { minutes: '0' },
    'more minutes than a meeting has': { minutes: '241' },
    'a decision that asks nothing': { ask: '' },
    'restricted on no ground': { restricted: true },
  },
})

oneRule('why a pack is taken back', {
  right: async () => {
    const meeting = await planMeeting(at)
    await addItem(at, meeting.id)
    await stepMeeting(at, meeting.number, 'call')
    const id = newId()
    const pack = { id, meetingId: meeting.id, version: 0, reason: '' }
    await at.callerAs('manager').pack.freeze(pack)
    return { id, version: 1, reason: 'The wrong figures.' }
  },
  form: problemsOfFreezing({ needsReason: true }),
  verb: (input) => at.callerAs('manager').pack.unfreeze(input),
  wrong: { 'no reason': { reason: ' ' }, 'too long': { reason: 'x'.repeat(2001) } },
})

oneRule('why a pack is cut again', {
  right: async () => {
    const { id: meetingId, number } = await planMeeting(at, { day: '2027-01-26' })
    await addItem(at, meetingId)
    await stepMeeting(at, number, 'call')
    const packId = newId()
    await at.callerAs('manager').pack.freeze({ id: packId, meetingId, version: 0, reason: '' })
    const { version } = await at.callerAs('manager').disclosure.get()
    await hideUpTo(at, 7 + version, version)
    return { id: newId(), packId, version: 0, reason: 'The rules are stricter.' }
  },
  form: problemsOfFreezing({ needsReason: true }),
  verb: (input) => at.callerAs('manager').pack.cutAgain(input),
  wrong: { 'no reason': { reason: ' ' }, 'too long': { reason: 'x'.repeat(2001) } },
})

oneRule('why an item is withdrawn', {
  right: async () => {
    const { id: meetingId } = await planMeeting(at)
    return { id: await addItem(at, meetingId), version: 1, deed: 'withdraw' as const, reason: 'Not ready.' }
  },
  form: problemsOfAgendaStep('Say why: it stays in the history.'),
  verb: (input) => at.callerAs('manager').meeting.stepItem(input),
  wrong: { 'no reason': { reason: ' ' }, 'too long': { reason: 'x'.repeat(2001) } },
})

oneRule('a record added to the exceptions', {
  right: async () => {
    const { id: meetingId } = await planMeeting(at)
    const added = { kind: 'indicator' as const, reference: 'PO01', choice: 'added' as const }
    return { id: newId(), meetingId, ...added, seen: 'as-ranked' as const, reason: 'The board asked.' }
  },
  form: ({ reference, reason }) => problemsOfExceptionChoice('added')({ subject: reference, reason }),
  verb: (input) => at.callerAs('chair').exception.choose(input),
  wrong: {
    'no record': { reference: '' },
    'no reason': { reason: ' ' },
    'too long': { reason: 'x'.repeat(2001) },
  },
})

oneRule('why a paper is taken off', {
  right: async () => {
    const { id: meetingId } = await planMeeting(at)
    const { id } = await at.sendPaper(await addItem(at, meetingId), pdfOf())
    return { id, destroy: false, reason: 'Replaced.' }
  },
  form: problemsOfPaperEnd,
  verb: (input) => at.callerAs('manager').agendaPaper.end(input),
  wrong: { 'no reason': { reason: ' ' }, 'too long': { reason: 'x'.repeat(2001) } },
})

const granted = async () => {
  const { id: meetingId, number } = await planMeeting(at)
  await addItem(at, meetingId)
  await stepMeeting(at, number, 'call')
  return {
    ...{ id: newId(), memberId: at.member('observer'), kind: 'meeting' as const, meetingId },
    ...{ boardId: null, fromDay: null, toDay: null, untilDay: '2026-12-20', reason: 'They inspect.' },
  }
}

oneRule('a grant to read packs', {
  right: granted,
  form: (input) => problemsOfGrant(input, { today }),
  verb: (input) => at.callerAs('manager').grant.give(input),
  wrong: {
    nobody: { memberId: '' },
    'no meeting': { meetingId: '' },
    'no last day': { untilDay: '' },
    'a last day that has passed': { untilDay: '2026-11-01' },
    'a last day in years': { untilDay: '2028-11-01' },
    'no reason': { reason: ' ' },
    'too long': { reason: 'x'.repeat(2001) },
  },
})

oneRule('a grant that is changed', {
  right: async () => {
    const given = await granted()
    await at.callerAs('manager').grant.give(given)
    return { id: given.id, version: 1, untilDay: '2027-01-20', reason: 'It takes longer.' }
  },
  form: (input) => problemsOfGrantChange(input, { today, was: '2026-12-20' }),
  verb: (input) => at.callerAs('manager').grant.change(input),
  wrong: {
    'the day it has': { untilDay: '2026-12-20' },
    'a day that has passed': { untilDay: '2026-11-01' },
    'no reason': { reason: ' ' },
  },
})
