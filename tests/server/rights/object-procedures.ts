import { newId } from '@roundtable/db/ids.ts'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'

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

export const reason = 'It has to be so.'
const onChart = (id: string, seriesId: string) => ({ code: 'PO01', seriesId, id })
const entry = { version: 999, ...emptyRow, value: '1' }

export const signInSetting = {
  issuer: 'https://login.police.example',
  clientId: 'roundtable',
  clientSecret: 'of the provider and Roundtable alone',
  tenantClaim: '',
  tenants: [] as string[],
  domains: ['police.example'],
  factorValues: [] as string[],
}

/** Every procedure that is asked for one object, with an input that holds but for the object. */
export const asked: Record<string, readonly [Kind, (id: string, seriesId: string) => object]> = {
  'import.get': ['import', (id) => ({ id })],
  'import.changes': ['import', (id) => ({ id, part: 0 })],
  'import.save': ['import', (id) => ({ id, key: newId(), leaveOut: [2] })],
  'import.undo': ['import', (id) => ({ id })],
  'import.cancel': ['import', (id) => ({ id })],
  'import.last': ['return', (returnId) => ({ returnId })],
  'import.answers': ['return', (returnId) => ({ returnId })],
  'import.remember': ['return', (returnId) => ({ returnId, answers: { comma: 'decimals' } })],
  'return.get': ['return', (id) => ({ id })],
  'return.history': ['return', (id) => ({ id })],
  'return.saveDraft': ['return', (id, seriesId) => ({ id, entries: [{ seriesId, ...entry }] })],
  'return.saveNil': ['return', (id) => ({ id, version: 999 })],
  'return.submit': ['return', (id) => ({ id, version: 999 })],
  'return.approve': ['return', (id) => ({ id, version: 999 })],
  'return.sendBack': ['return', (id) => ({ id, version: 999, reason })],
  'return.remind': ['return', (id) => ({ id })],
  'return.publish': ['return', (id) => ({ id, version: 999 })],
  'return.reopen': ['return', (id) => ({ id, version: 999, reason })],
  'schedule.agree': ['schedule', (id) => ({ id })],
  'schedule.end': ['schedule', (id) => ({ id, reason: 'It is over.' })],
  'indicator.get': ['series', (seriesId) => ({ code: 'PO01', seriesId })],
  'indicator.proposeTarget': [
    'series',
    (seriesId) => ({
      code: 'PO01',
      seriesId,
      fromPeriod: '2026-12-01',
      low: '70',
      high: null,
      tolerance: '1',
      rationale: reason,
    }),
  ],
  'indicator.declineTarget': ['target', (targetId) => ({ code: 'PO01', targetId, version: 999, reason })],
  'indicator.agreeTarget': [
    'target',
    (targetId) => ({ code: 'PO01', targetId, version: 999, meeting: reason }),
  ],
  'target.agree': [
    'target',
    (targetId) => ({ meeting: reason, targets: [{ code: 'PO01', targetId, version: 999 }] }),
  ],
  'target.propose': [
    'series',
    (seriesId) => ({
      rationale: reason,
      targets: [{ code: 'PO01', seriesId, fromPeriod: '2026-12-01', low: '71', high: null, tolerance: '1' }],
    }),
  ],
  'indicator.withdrawTarget': [
    'target',
    (targetId) => ({ code: 'PO01', targetId, version: 999, reason, meeting: reason }),
  ],
  'indicator.markStepChange': [
    'series',
    (seriesId) => ({
      code: 'PO01',
      seriesId,
      fromPeriod: '2026-05-01',
      baseline: null,
      label: 'Step',
      reason,
      meeting: reason,
    }),
  ],
  'indicator.annotate': [
    'series',
    (seriesId) => ({ code: 'PO01', seriesId, onDay: '2026-05-02', label: 'Event', note: '' }),
  ],
  'indicator.retitle': ['series', (seriesId) => ({ code: 'PO01', seriesId, title: 'Named', replaces: null })],
  'indicator.changeSeries': [
    'series',
    (seriesId) => ({ code: 'PO01', seriesId, name: 'Named', reportingAgencyCode: 'police' }),
  ],
  'indicator.nameReporter': ['series', (seriesId) => ({ seriesIds: [seriesId], agencyCode: 'police' })],
  'indicator.endSeries': ['series', (seriesId) => ({ code: 'PO01', seriesId, reason })],
  'indicator.restoreSeries': ['series', (seriesId) => ({ code: 'PO01', seriesId })],
  'indicator.chooseChart': [
    'series',
    (seriesId) => ({ code: 'PO01', seriesId, chart: 'p', reason, replaces: null }),
  ],
  'indicator.setStepAside': [
    'series',
    (seriesId) => ({ code: 'PO01', seriesId, fromPeriod: '2026-05-01', baseline: null, reason }),
  ],
  'indicator.resumeStep': ['step set aside', onChart],
  'indicator.endStepChange': ['step change', onChart],
  'indicator.withdrawAnnotation': ['annotation', onChart],
  'indicator.withdrawTitle': ['title', onChart],
  'goal.signPledge': [
    'pledge',
    (pledgeId) => ({
      goalCode: 'safe',
      agencyCode: 'police',
      pledgeId,
      version: 999,
      wording: reason,
      meeting: reason,
      reviewOn: null,
    }),
  ],
  'accountability.assign': [
    'member',
    (memberId) => ({
      goalCode: 'safe',
      indicatorCodes: [],
      agencyCode: 'police',
      title: 'Answers',
      memberId,
      kind: 'consulted',
    }),
  ],
  'accountability.handOver': [
    'accountability',
    (id) => ({
      ids: [id],
      agencyCode: 'police',
      title: 'Answers',
      memberId: null,
      fromDay: '2026-11-01',
      reason,
    }),
  ],
  'accountability.end': ['accountability', (id) => ({ ids: [id], untilDay: '2026-11-01', reason })],
  'accountability.restore': ['accountability', (id) => ({ ids: [id] })],
  'member.orphans': ['member', (id) => ({ id })],
  'member.end': ['member', (id) => ({ id, version: 999, successorId: null, reason })],
  'member.confirm': ['member', (id) => ({ id, version: 999, reason })],
  'member.offerPassword': ['member', (id) => ({ id, version: 999, reason })],
  'member.confirmEmail': ['member', (id) => ({ id, version: 999, reason })],
  'member.vouchPassword': ['member', (id) => ({ id, version: 999, reason })],
  'member.vouch': ['member', (id) => ({ id, version: 999, reason })],
  'member.restore': ['member', (id) => ({ id, version: 999, reason })],
  'member.change': [
    'member',
    (id) => ({
      id,
      version: 999,
      role: 'contributor',
      title: 'Analyst',
      fromDay: '2026-01-05',
      untilDay: null,
      goalCodes: [],
    }),
  ],
  'member.deputise': [
    'member',
    (id, deputyMemberId) => ({
      id,
      version: 999,
      deputyMemberId,
      fromDay: '2026-12-01',
      untilDay: '2026-12-24',
    }),
  ],
  'schedule.set': [
    'member',
    (deputyMemberId) => ({
      agencyCode: 'police',
      indicatorCodes: ['PO01'],
      fromPeriod: '2026-12-01',
      dueDays: 20,
      graceDays: 5,
      deputyMemberId,
    }),
  ],
  'pastFigures.file': ['past file', (id) => ({ id })],
  'pastFigures.picture': ['past file', (id) => ({ id })],
  'pastFigures.handIn': ['past file', (id) => ({ id, reason, withoutQuestions: true })],
  'pastFigures.agree': ['past figures', (id) => ({ id, version: 999 })],
  'pastFigures.decline': ['past figures', (id) => ({ id, version: 999, reason })],
  'pastFigures.takeBack': ['past figures', (id) => ({ id, version: 999 })],
  'pastFigures.undo': ['past figures', (id) => ({ id, version: 999, reason })],
  'setUp.readFile': ['set-up file', (id) => ({ id })],
  'setUp.applyFile': ['set-up file', (id) => ({ id, seen: '', reason, choices: {} })],
  'sharing.end': ['sharing agreement', (id) => ({ id, version: 999, reason })],
  'challenge.answer': ['challenge', (id) => ({ id, version: 999, text: reason, supportTaken: null })],
  'challenge.passOn': ['challenge', (id) => ({ id, version: 999, text: reason })],
  'challenge.decide': ['challenge', (id) => ({ id, version: 999, deed: 'accept', text: reason })],
  'challenge.correct': ['challenge', (id) => ({ id, version: 999, entryId: null, text: reason })],
  'challenge.saveDraft': ['challenge', (id) => ({ id, draftVersion: 9, text: reason, supportTaken: null })],
  'removal.find': ['removal', (id) => ({ id })],
  'removal.confirm': ['removal', (id) => ({ id, version: 999 })],
  'removal.remove': ['removal', (id) => ({ id, version: 999 })],
  'removal.decline': ['removal', (id) => ({ id, version: 999, reason })],
  'removal.withdraw': ['removal', (id) => ({ id, version: 999 })],
  'benchmark.file': ['benchmark file', (id) => ({ id })],
  'benchmark.match': ['benchmark file', (id) => ({ id, measure: 'cases', indicatorCode: 'PO01' })],
  'benchmark.unmatch': ['benchmark file', (id) => ({ id, measure: 'cases' })],
  'benchmark.takeOver': [
    'benchmark file',
    (id) => ({ id, seen: '', source: 'A publisher', licence: 'Open', retrievedOn: '2026-01-05' }),
  ],
  'benchmark.undo': ['benchmark file', (id) => ({ id })],
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
  'action.begin': ['action', (id) => ({ id, version: 999 })],
  'action.note': ['action', (actionId) => ({ id: newId(), actionId, text: 'Half of it.' })],
  'action.report': ['action', (id) => ({ id, version: 999, evidence: 'A log', links: '' })],
  'action.verify': ['action', (id) => ({ id, version: 999, words: '' })],
  'action.refuse': ['action', (id) => ({ id, version: 999, reason })],
  'action.check': [
    'action',
    (id) => ({ id, version: 999, answer: 'yes', words: 'Seen.', nextOn: null, decision: null }),
  ],
  'action.cancel': ['action', (id) => ({ id, version: 999, reason })],
  'publication.signOff': [
    'publication',
    (id) => ({ id, version: 999, boardId: '00000000-0000-7000-8000-000000000000', meeting: reason }),
  ],
  'publication.step': ['publication', (id) => ({ id, version: 999, deed: 'revoke', reason })],
  'group.addYoungPerson': ['group', (id) => ({ groupId: id, lastDay: '2027-05-31' })],
  'group.change': [
    'group',
    (id) => ({ id, version: 999, name: 'Voices', kind: 'care-council', facilitatorId: id }),
  ],
  'group.end': ['group', (id) => ({ id, version: 999, reason })],
  'group.endYoungPerson': ['young person', (id) => ({ memberId: id, version: 999, reason })],
  'group.restoreYoungPerson': ['young person', (id) => ({ memberId: id, version: 999, reason })],
  'group.giveCard': ['young person', (id) => ({ memberId: id })],
  'board.change': [
    'board',
    (id) => ({ id, version: 999, name: 'Named', quorum: '1', noticeDays: '5', memberIds: [] }),
  ],
  'identityProvider.revise': ['identity provider', (id) => ({ id, version: 999, ...signInSetting })],
  'identityProvider.renewSecret': [
    'identity provider',
    (id) => ({ id, version: 999, clientSecret: 'another one' }),
  ],
  'identityProvider.confirm': ['identity provider', (id) => ({ id, version: 999, reason })],
  'identityProvider.end': ['identity provider', (id) => ({ id, version: 999, reason })],
  'board.step': ['board', (id) => ({ id, version: 999, deed: 'archive', reason })],
  'notice.markRead': ['notice', (id) => ({ ids: [id] })],
}
