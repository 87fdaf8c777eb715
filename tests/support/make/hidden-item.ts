import { newId } from '@roundtable/db/ids.ts'
import type { Place } from '@roundtable/shared/presenting/presenting.ts'
import type { Downloaded, Upload } from '../server/served-partnership.ts'
import { raiseChallenge } from './challenge.ts'
import { addItem, planMeeting, stepMeeting } from './meeting.ts'
import { agreeMinutes, stepMinutes } from './minutes.ts'
import { freezePack } from './pack.ts'
import { pdfOf } from './paper.ts'
import type { TestPartnership } from './partnership.ts'
import { onAgenda, onItem, startPresenting } from './presenting.ts'
import { enter, everybodyArrives } from './room.ts'
import { beginReport, leaveTheRest, publishReport, signReport, stepReport, writeIn } from './yearly-report.ts'

type Served = TestPartnership & {
  sendPaper: (itemId: string, file: Buffer, how?: { as?: string; title?: string }) => Promise<Upload>
  download: (path: string, as: string | null) => Promise<Downloaded>
}

const restricted = {
  ...{ title: 'Conduct of Zanzibar', restricted: true, ground: 'About a person.', minutes: '17' },
  leadAgencyCode: 'icb',
  pins: [
    { kind: 'indicator' as const, reference: 'PO01', view: '' },
    { kind: 'exceptions' as const, reference: '', view: '' },
  ],
}
const aboutPo01 = [{ kind: 'indicator' as const, reference: 'PO01' }]

type Hidden = { item: boolean; challenge: boolean }

/**
 * The life of a meeting of two open items until a yearly report holds what was decided at it. Between the two lies an
 * item that is restricted and of which everything is recorded that can be, or none; on it a restricted challenge is
 * raised, or none.
 */
export async function lifeOfMeeting(at: Served, is: Hidden, look: (moment: string) => Promise<void>) {
  const manager = at.callerAs('manager')
  const { id, number } = await planMeeting(at)
  const hidden: string[] = []
  const hide = async (over: Parameters<typeof addItem>[2] = {}) => {
    if (!is.item) return null
    const item = await addItem(at, id, { ...restricted, ...over })
    hidden.push(item)
    return item
  }
  const first = await addItem(at, id, { title: 'Missing children', minutes: '10' })
  const item = await hide()
  const gone = await hide({ title: 'Zanzibar is withdrawn' })
  const last = await addItem(at, id, { title: 'Exploitation', minutes: '8' })
  await at.sendPaper(first, pdfOf('open'))
  if (item !== null)
    await at.sendPaper(item, pdfOf('Zanzibar'), { as: 'health-lead', title: 'Zanzibar paper' })
  await stepMeeting(at, number, 'call')
  await freezePack(at, id)
  at.clock.now = '2026-12-01T12:00:00.000Z'
  if (gone !== null) {
    await manager.meeting.stepItem({ id: gone, version: 1, deed: 'withdraw', reason: 'Zanzibar left.' })
  }
  const late = await hide({ title: 'Late Zanzibar', lateReason: 'It came up today.' })
  await freezePack(at, id, { version: 1, reason: 'The agenda changed.' })
  await look('before')

  at.clock.now = '2026-12-15T14:00:00.000Z'
  await stepMeeting(at, number, 'start', { by: 'chair' })
  await everybodyArrives(at, { id, number, item: first })
  await startPresenting(at, number, 'chair')
  const deal = async (held: string | null, from: string, to: string) => {
    if (held === null) return
    at.clock.now = `2026-12-15T${from}:00.000Z`
    const place: Place = onItem(held)
    await at.callerAs('chair').presenting.move({ number, place })
    const of = { id, number, item: held }
    const point = await enter(at, of, { kind: 'point' })
    await enter(at, of, { kind: 'point', text: 'It was otherwise.', correctsId: point })
    const decision = await enter(at, of, { kind: 'decision', about: aboutPo01 })
    await enter(at, of, { kind: 'decision', about: aboutPo01, correctsId: decision, why: 'A word.' })
    await enter(at, of, { kind: 'interest', itemId: held })
    at.clock.now = `2026-12-15T${to}:00.000Z`
    await enter(at, of, { kind: 'outcome' })
  }
  await deal(first, '14:02', '14:12')
  await deal(item, '14:14', '14:30')
  at.clock.now = '2026-12-15T14:30:00.000Z'
  if (item !== null && is.challenge) {
    const raised = { restricted: true, ground: 'Conduct.', toAgencyCode: 'schools', about: '', itemId: item }
    await raiseChallenge(at, { ...raised, by: 'chair', question: 'Why was Zanzibar said?' })
  }
  await raiseChallenge(at, { toAgencyCode: 'icb', about: 'goal safe', itemId: last, by: 'council-lead' })
  // The presenter’s device is heard of, wherever they stand.
  await at.callerAs('chair').presenting.move({ number, place: onItem(first) })
  if (late !== null) await at.callerAs('chair').presenting.move({ number, place: onItem(late) })
  await look('during')

  await deal(last, '14:41', '14:48')
  await at.callerAs('chair').presenting.move({ number, place: onAgenda })
  at.clock.now = '2026-12-15T14:50:00.000Z'
  await stepMeeting(at, number, 'end', { by: 'chair', reason: 'No time was left.' })
  await write('edit', 'point', 'It was edited.')
  await write('edit', 'challenge', 'It was put.')
  await stepMinutes(at, number, 'send-round')
  await write('comment', 'point', 'Is it so?')
  await write('comment', 'challenge', 'Was it put?')
  await look('round')
  await write('edit', 'point', 'It was edited again.')
  await agreeMinutes(at, number)
  await print()
  await look('after')

  at.clock.now = '2027-02-16T14:00:00.000Z'
  const next = await planMeeting(at, { day: '2027-02-16', title: 'Spring meeting' })
  await addItem(at, next.id)
  await stepMeeting(at, next.number, 'call', { reason: 'It is urgent.' })
  await stepMeeting(at, next.number, 'start', { by: 'chair' })
  const { id: minutesId, version } = await manager.minutes.get({ number })
  await manager.minutes.step({ id: minutesId, version, deed: 'approve', reason: '', meetingId: next.id })
  await write('correct', 'point', 'It was corrected.')
  await write('correct', 'challenge', 'It was not put.')
  await print()
  const report = await beginReport(at)
  await manager.yearlyReport.proposals({ number: report.number })
  const evidence = [{ kind: 'decision' as const, reference: `${number}-D1`, part: '' }]
  await writeIn(at, report.number, { text: 'It was agreed.', evidence })
  await leaveTheRest(at, report.number)
  await stepReport(at, report.number, 'send')
  await signReport(at, report.number)
  await publishReport(at, report.number)
  await look('later')

  /** A sentence of each item, that of the open one last. */
  async function write(deed: 'edit' | 'comment' | 'correct', kind: string, text: string) {
    for (const itemId of [...hidden, first]) {
      const { id: of, version: seen, sections } = await manager.minutes.get({ number })
      const sentences = sections.find((section) => section.itemId === itemId)?.sentences ?? []
      const { line } = sentences.find((each) => each.line.startsWith(kind)) ?? { line: '' }
      if (line === '') continue
      const entry = { id: of, entryId: newId(), line, text }
      if (deed === 'comment') await at.callerAs('chair').minutes.comment(entry)
      else if (deed === 'correct') await manager.minutes.correct({ ...entry, version: seen })
      else await manager.minutes.edit({ ...entry, version: seen, itemId: null })
    }
  }

  /** The manager and who leads in the agency that brings the item have papers made of what they read. */
  async function print() {
    for (const by of ['manager', 'health-lead']) {
      for (const kind of ['pack', 'minutes', 'archive'] as const)
        await at.callerAs(by).rendition.print({ kind, id: newId(), number })
    }
  }
}
