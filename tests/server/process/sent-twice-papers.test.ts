import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { giveGrant } from '../../support/make/grant.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { agreeMinutes, endMeetingWithMinutes, stepMinutes } from '../../support/make/minutes.ts'
import { pdfOf } from '../../support/make/paper.ts'
import { packToPresent } from '../../support/make/presenting.ts'
import { enter, everybodyArrives, startMeeting } from '../../support/make/room.ts'
import {
  beginReport,
  leaveTheRest,
  publishedReport,
  readReport,
  reportYear,
  signReport,
  stepReport,
  writeIn,
} from '../../support/make/yearly-report.ts'
import { type Sent, sentTwice } from '../../support/read/sent-twice.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const as = (key = 'manager') => at.callerAs(key)
const reason = 'Because.'

/** A paper that is refused is answered with its sentence, as a procedure’s refusal is. */
const handedIn = async (item: string): Promise<void> => {
  const { status, message } = await at.sendPaper(item, pdfOf())
  expect(status, message).toBe(201)
}

/** A report in which each heading says something, ready for what comes next. */
async function assembled(): Promise<{ id: string; number: number }> {
  const report = await beginReport(at)
  await leaveTheRest(at, report.number)
  return report
}

async function sentToBeSigned(): Promise<{ id: string; number: number }> {
  const report = await assembled()
  await stepReport(at, report.number, 'send')
  return report
}

/** A meeting as it stands before the deed. */
async function stepReady(
  state: 'called' | 'in-session' | 'adjourned',
  deed: 'start' | 'adjourn' | 'resume' | 'cancel',
): Promise<Sent> {
  const { id, number } = await planMeeting(at)
  await addItem(at, id)
  await stepMeeting(at, number, 'call', { reason })
  at.clock.now = '2026-12-15T14:00:00.000Z'
  if (state !== 'called') await stepMeeting(at, number, 'start', { by: 'chair' })
  if (state === 'adjourned') await stepMeeting(at, number, 'adjourn', { by: 'chair', reason })
  const { version } = await readMeeting(at, number)
  return () => as().meeting.step({ id, version, deed, reason })
}

/** Each deed of these pages, made ready. */
const deeds: Readonly<Record<string, () => Promise<Sent>>> = {
  'a paper is handed in': async () => {
    const { id } = await planMeeting(at)
    const item = await addItem(at, id)
    return () => handedIn(item)
  },
  'a paper is taken off': async () => {
    const { id: meetingId } = await planMeeting(at)
    const item = await addItem(at, meetingId)
    const { id } = await at.sendPaper(item, pdfOf())
    return () => as().agendaPaper.end({ id, destroy: false, reason })
  },
  'the file of a paper is destroyed': async () => {
    const { id: meetingId } = await planMeeting(at)
    const item = await addItem(at, meetingId)
    const { id } = await at.sendPaper(item, pdfOf())
    return () => as().agendaPaper.end({ id, destroy: true, reason })
  },
  'a record is added to the exceptions': async () => {
    const { id: meetingId } = await planMeeting(at)
    await addItem(at, meetingId, { pins: [{ kind: 'exceptions', reference: '', view: '' }] })
    const choice = { id: newId(), meetingId, kind: 'indicator' as const, reference: 'PO02' }
    return () => as().exception.choose({ ...choice, choice: 'added', seen: 'as-ranked', reason })
  },
  'minutes are commented on': async () => {
    const { number } = await endMeetingWithMinutes(at)
    await stepMinutes(at, number, 'send-round')
    const { id } = await as('chair').minutes.get({ number })
    const comment = { id, entryId: newId(), line: 'present', text: 'I was there too.' }
    return () => as('chair').minutes.comment(comment)
  },
  'minutes are agreed': async () => {
    const { number } = await endMeetingWithMinutes(at)
    await stepMinutes(at, number, 'send-round')
    const { id, version } = await as('chair').minutes.get({ number })
    return () => as('chair').minutes.agree({ id, version })
  },
  'minutes are corrected': async () => {
    const { number } = await endMeetingWithMinutes(at)
    await stepMinutes(at, number, 'send-round')
    await agreeMinutes(at, number)
    const { id: meetingId } = await startMeeting(at, { day: '2027-01-19' })
    await stepMinutes(at, number, 'approve', { meetingId })
    const { id, version } = await as().minutes.get({ number })
    const correction = { id, version, entryId: newId(), line: 'present', text: 'Ms Hope was there too.' }
    return () => as().minutes.correct(correction)
  },
  'a pack is taken back': async () => {
    const { id: meetingId } = await packToPresent(at)
    const pack = { id: newId(), meetingId, version: 1, reason }
    await as().pack.freeze(pack)
    return () => as().pack.unfreeze({ id: pack.id, version: 1, reason })
  },
  'a meeting is started': () => stepReady('called', 'start'),
  'a meeting is adjourned': () => stepReady('in-session', 'adjourn'),
  'a meeting is resumed': () => stepReady('adjourned', 'resume'),
  'a meeting is cancelled': () => stepReady('called', 'cancel'),
  'an item is withdrawn': async () => {
    const { id: meetingId } = await planMeeting(at)
    const id = await addItem(at, meetingId)
    return () => as().meeting.stepItem({ id, version: 1, deed: 'withdraw', reason })
  },
  'a pack is shared': async () => {
    const { id: meetingId } = await packToPresent(at)
    const grant = {
      ...{ id: newId(), memberId: at.member('observer'), kind: 'meeting' as const, meetingId },
      ...{ boardId: null, fromDay: null, toDay: null, untilDay: '2026-11-30', reason },
    }
    return () => as().grant.give(grant)
  },
  'a grant is made longer': async () => {
    const id = await giveGrant(at, (await packToPresent(at)).id)
    return () => as().grant.change({ id, version: 1, untilDay: '2026-12-10', reason })
  },
  'a grant is revoked': async () => {
    const id = await giveGrant(at, (await packToPresent(at)).id)
    return () => as().grant.revoke({ id, version: 1, reason })
  },
  'a pack that is shared is opened': async () => {
    const { id: meetingId, number } = await packToPresent(at)
    const opening = { id: newId(), grantId: await giveGrant(at, meetingId), number }
    return () => as('observer').grant.open(opening)
  },
  'a yearly report is begun': async () => {
    const report = { id: newId(), startsOn: reportYear }
    return () => as().yearlyReport.begin(report)
  },
  'a statement is written': async () => {
    const { id, number } = await beginReport(at)
    const { headings } = await readReport(at, number)
    const headingId = headings.find(({ title }) => title.includes('Funding'))?.id ?? newId()
    const statement = { id, statementId: newId(), words: 0, headingId, text: 'It was agreed.', evidence: [] }
    return () => as().yearlyReport.write(statement)
  },
  'a statement is taken out': async () => {
    const { id, number } = await beginReport(at)
    const statementId = await writeIn(at, number, {})
    return () => as().yearlyReport.remove({ id, statementId, words: 1 })
  },
  'it is said that nothing is recorded': async () => {
    const { id, number } = await beginReport(at)
    const { headings } = await readReport(at, number)
    const headingId = headings.find(({ title }) => title.includes('Funding'))?.id ?? newId()
    return () => as().yearlyReport.nothing({ id, headingId, nothing: true })
  },
  'a yearly report is sent to be signed': async () => {
    const { number } = await assembled()
    const { id, version } = await readReport(at, number)
    return () => as().yearlyReport.step({ id, version, deed: 'send', reason: '' })
  },
  'a yearly report is taken back': async () => {
    const { number } = await sentToBeSigned()
    const { id, version } = await readReport(at, number)
    return () => as().yearlyReport.step({ id, version, deed: 'take-back', reason })
  },
  'a yearly report is signed': async () => {
    const { number } = await sentToBeSigned()
    const { id, frozen, signFor } = await readReport(at, number, 'lead-partner')
    const signature = { id, agencyId: signFor[0]?.agencyId ?? newId(), sha256: frozen?.sha256 ?? '' }
    return () => as('lead-partner').yearlyReport.sign(signature)
  },
  'a yearly report is published': async () => {
    const { number } = await sentToBeSigned()
    await signReport(at, number)
    const { id, version } = await readReport(at, number)
    return () => as().yearlyReport.publish({ id, version })
  },
  'a yearly report is corrected': async () => {
    const meeting = await startMeeting(at)
    await everybodyArrives(at, meeting)
    await enter(at, meeting, { kind: 'decision' })
    const { id } = await publishedReport(at, [{ kind: 'decision', reference: '1-D1', part: '' }])
    const correction = { id, entryId: newId(), statementId: '', text: 'The year began in April.' }
    return () => as().yearlyReport.correct(correction)
  },
}

describe('sent twice at one time, and once more', () => {
  it.each(Object.entries(deeds))('%s, once', async (_, ready) => {
    await sentTwice(at, await ready())
  })
})
