import { newId } from '@roundtable/db/ids.ts'

export type Kind =
  | 'return'
  | 'import'
  | 'schedule'
  | 'target'
  | 'step change'
  | 'step set aside'
  | 'annotation'
  | 'title'
  | 'series'
  | 'member'
  | 'pledge'
  | 'notice'
  | 'past file'
  | 'past figures'
  | 'accountability'
  | 'set-up file'
  | 'board'
  | 'publication'
  | 'group'
  | 'young person'
  | 'benchmark file'
  | 'removal'
  | 'identity provider'
  | 'sharing agreement'
  | 'issue'
  | 'action'
  | 'challenge'
  | 'handover'
  | 'meeting'
  | 'agenda item'
  | 'pack'
  | 'agenda paper'
  | 'minutes'
  | 'grant'
  | 'yearly report'

/** The kind of the object, and an input that names it. */
export type AskedFor = readonly [Kind, (id: string, seriesId: string) => object]

export const reason = 'It has to be so.'

const item = {
  ...{ title: 'Missing children', purpose: 'note', leadAgencyCode: '', lead: 'Superintendent', minutes: '5' },
  ...{ ask: '', restricted: false, ground: '', lateReason: '', pins: [] },
}

/** What is asked for one issue, action, challenge or meeting. */
export const ofProgress: Record<string, AskedFor> = {
  'handover.get': ['handover', (id) => ({ id })],
  'handover.accept': ['handover', (id) => ({ id, version: 999 })],
  'member.offerHandover': [
    'member',
    (memberId) => ({ id: newId(), memberId, version: 999, successorId: newId() }),
  ],
  'meeting.change': [
    'meeting',
    (id) => ({
      ...{ id, version: 999, boardId: '', title: '', day: '2026-12-15', startsAt: '14:00', endsAt: '15:00' },
      ...{ place: 'Civic Centre', reason },
    }),
  ],
  'meeting.step': ['meeting', (id) => ({ id, version: 999, deed: 'start', reason })],
  'meeting.addItem': ['meeting', (meetingId) => ({ id: newId(), meetingId, ...item })],
  'meeting.order': ['meeting', (meetingId) => ({ meetingId, seen: [newId()], wanted: [] })],
  'exception.list': ['meeting', (meetingId) => ({ meetingId })],
  'exception.choose': [
    'meeting',
    (meetingId) => ({
      id: newId(),
      meetingId,
      kind: 'indicator',
      reference: 'PO01',
      choice: 'added',
      reason,
      seen: 'added',
    }),
  ],
  'agendaPaper.end': ['agenda paper', (id) => ({ id, destroy: false, reason })],
  'pack.check': ['meeting', (meetingId) => ({ meetingId })],
  'minutes.agree': ['minutes', (id) => ({ id, version: 999 })],
  'minutes.step': ['minutes', (id) => ({ id, version: 999, deed: 'send-round', reason, meetingId: '' })],
  'minutes.edit': [
    'minutes',
    (id) => ({ id, entryId: newId(), line: 'present', version: 999, itemId: null, text: reason }),
  ],
  'minutes.comment': ['minutes', (id) => ({ id, entryId: newId(), line: '', text: reason })],
  'minutes.correct': ['minutes', (id) => ({ id, entryId: newId(), line: '', version: 999, text: reason })],
  'grant.change': ['grant', (id) => ({ id, version: 999, untilDay: '2026-12-31', reason })],
  'grant.revoke': ['grant', (id) => ({ id, version: 999, reason })],
  'grant.open': ['grant', (grantId) => ({ id: newId(), grantId, number: 1 })],
  'grant.follow': ['grant', (grantId) => ({ grantId, number: 1 })],
  'yearlyReport.write': [
    'yearly report',
    (id) => ({ id, statementId: newId(), words: 0, headingId: newId(), text: reason, evidence: [] }),
  ],
  'yearlyReport.remove': ['yearly report', (id) => ({ id, statementId: newId(), words: 1 })],
  'yearlyReport.move': ['yearly report', (id) => ({ id, statementId: newId(), words: 1, to: 'up' })],
  'yearlyReport.nothing': ['yearly report', (id) => ({ id, headingId: newId(), nothing: true })],
  'yearlyReport.step': ['yearly report', (id) => ({ id, version: 999, deed: 'ask', reason })],
  'yearlyReport.sign': ['yearly report', (id, agencyId) => ({ id, agencyId, sha256: '' })],
  'yearlyReport.publish': ['yearly report', (id) => ({ id, version: 999 })],
  'yearlyReport.correct': [
    'yearly report',
    (id) => ({ id, entryId: newId(), statementId: '', text: reason }),
  ],
  'yearlyReport.cut': ['yearly report', (id) => ({ id, version: 999 })],
  'privateNote.save': [
    'meeting',
    (meetingId) => ({ meetingId, itemId: null, text: 'Ask about the winter.', version: 999 }),
  ],
  'room.enter': [
    'meeting',
    (meetingId) => ({
      ...{ kind: 'attendance', id: newId(), meetingId, madeAt: '2026-11-23T09:00:00.000Z' },
      ...{ memberId: null, name: 'Ms Guest', mark: 'present', deputy: '', clock: '', correctsId: null },
    }),
  ],
  'pack.freeze': ['meeting', (meetingId) => ({ id: newId(), meetingId, version: 999, reason })],
  'pack.cutAgain': ['pack', (packId) => ({ id: newId(), packId, version: 999, reason })],
  'pack.unfreeze': ['pack', (id) => ({ id, version: 999, reason })],
  'meeting.reviseItem': ['agenda item', (id) => ({ id, version: 999, ...item })],
  'meeting.stepItem': ['agenda item', (id) => ({ id, version: 999, deed: 'place', reason })],
  'challenge.answer': ['challenge', (id) => ({ id, version: 999, text: reason, supportTaken: null })],
  'challenge.passOn': ['challenge', (id) => ({ id, version: 999, text: reason })],
  'challenge.decide': ['challenge', (id) => ({ id, version: 999, deed: 'accept', text: reason })],
  'challenge.correct': ['challenge', (id) => ({ id, version: 999, entryId: null, text: reason })],
  'challenge.saveDraft': ['challenge', (id) => ({ id, draftVersion: 9, text: reason, supportTaken: null })],
  'issue.accept': [
    'issue',
    (id) => ({
      ...{ id, version: 999, severity: 'high', ownerAgency: 'police' },
      ...{ ownerTitle: 'Superintendent', reviewOn: '2027-01-11' },
    }),
  ],
  'issue.revise': [
    'issue',
    (id) => ({
      ...{ id, version: 999, severity: '', ownerAgency: '', ownerTitle: '', reviewOn: '', title: 'Late' },
      ...{ why: reason, known: '', likelihood: '', impact: '', controls: '', acceptedBy: '', reason },
    }),
  ],
  'issue.step': ['issue', (id) => ({ id, version: 999, deed: 'set-aside', reason })],
  'issue.start': ['issue', (id) => ({ id, version: 999 })],
  'issue.note': [
    'issue',
    (id) => ({ id, noteId: newId(), text: reason, evidence: '', reviewOn: '', asksToClose: false }),
  ],
  'issue.close': [
    'issue',
    (id) => ({ id, version: 999, noteId: newId(), text: reason, evidence: 'https://police.example/1' }),
  ],
  'action.change': [
    'action',
    (id) => ({
      ...{ id, version: 999, wording: 'Do it', agencyCode: 'police', title: 'Head', dueOn: '2027-01-08' },
      ...{ evidenceWanted: 'A log', impactOn: null, reason },
    }),
  ],
  'action.changeSeveral': [
    'action',
    (id) => ({ actions: [{ id, version: 999 }], agencyCode: '', title: 'Head', dueOn: '', reason }),
  ],
  'action.undoChange': ['action', (id) => ({ actions: [{ id, version: 999 }] })],
  'action.begin': ['action', (id) => ({ id, version: 999 })],
  'action.askChange': [
    'action',
    (id) => ({
      ...{ id, version: 999, proposalId: newId(), wording: 'Do it', dueOn: '2027-01-08' },
      ...{ evidenceWanted: 'A log', impactOn: null, reason },
    }),
  ],
  'action.acceptChange': ['action', (id) => ({ id, version: 999, proposalId: newId() })],
  'action.declineChange': ['action', (id) => ({ id, version: 999, proposalId: newId(), reason })],
  'action.note': ['action', (actionId) => ({ id: newId(), actionId, text: 'Half of it.' })],
  'action.report': ['action', (id) => ({ id, version: 999, evidence: 'A log', links: '' })],
  'action.verify': ['action', (id) => ({ id, version: 999, words: '' })],
  'action.refuse': ['action', (id) => ({ id, version: 999, reason })],
  'action.check': [
    'action',
    (id) => ({ id, version: 999, answer: 'yes', words: 'Seen.', nextOn: null, decision: null }),
  ],
  'action.cancel': ['action', (id) => ({ id, version: 999, reason })],
}
