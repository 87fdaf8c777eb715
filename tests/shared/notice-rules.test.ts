import type { Role } from '@roundtable/shared/base/role.ts'
import { ranOutOn } from '@roundtable/shared/lifecycle/clock.ts'
import { peopleToTell } from '@roundtable/shared/lifecycle/life-notice.ts'
import { isForReader, noticeKinds, noticeScopeOf } from '@roundtable/shared/notice/notices.ts'
import { returnClocks } from '@roundtable/shared/return/return-clocks.ts'
import { type ReturnNoticeKind, returnNotices } from '@roundtable/shared/return/return-notices.ts'
import type { ReturnRecord } from '@roundtable/shared/return/return-record.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import { targetNotices } from '@roundtable/shared/target/target-notices.ts'
import type { TargetRecord } from '@roundtable/shared/target/target-record.ts'
import { describe, expect, it } from 'vitest'

function person(personId: string, role: Role, agencyId = 'police', granted: string[] | null = null): Actor {
  const seat: Seat = {
    memberId: personId,
    agencyId,
    role,
    deputyFor: null,
    grantedGoalIds: granted,
    confirmed: true,
  }
  return { personId, name: personId, partnershipId: 'p', readOnly: false, seats: [seat], openedSeatsOf: [] }
}
const people = [
  person('lead', 'agency-lead'),
  person('second', 'agency-lead'),
  person('analyst', 'contributor'),
  person('other', 'contributor', 'schools'),
  person('manager', 'manager', 'council'),
  person('chair', 'chair', 'council'),
  person('admin', 'administrator', 'council'),
  person('observer', 'observer', 'council', ['safe']),
]
const open: ReturnRecord = {
  id: 'r',
  agencyId: 'police',
  agencyName: 'Northmere Police',
  state: 'due',
  version: 1,
  stepId: 'step',
  stepAct: 'return.opened',
  stepAt: '2026-11-01T00:00:00.000Z',
  stepBy: null,
  frequency: 'monthly',
  periodStart: '2026-10-01',
  dueOn: '2026-11-20',
  graceDays: 5,
  openedAt: '2026-11-01T00:00:00.000Z',
  submittedBy: null,
  publishedAt: null,
  enteredBy: [],
  toApproveBy: [],
  entered: 0,
  goalIds: [],
}
const submitted: ReturnRecord = { ...open, state: 'submitted', submittedBy: 'analyst' }
const sentBack: ReturnRecord = { ...submitted, state: 'sent-back' }

const told = (kind: ReturnNoticeKind, record: ReturnRecord, by: string | null = null) =>
  peopleToTell<ReturnRecord, Actor>(returnNotices[kind], record, { people, by }).map(
    ({ personId }) => personId,
  )

/** The kinds that clocks ran out into by the day, and who is told. */
const toldByTime = (record: ReturnRecord, today: string) =>
  returnClocks
    .filter((clock) => ranOutOn(clock, record, { today, holidays: new Set(), steps: [] }) !== null)
    .flatMap(({ into }) => told(into, record).map((who) => `${who} ${into}`))

describe('who is told what of a return', () => {
  it.each([
    ['2026-11-02', 'return-opened'],
    ['2026-11-12', 'return-opened'],
    ['2026-11-13', 'return-due'],
    ['2026-11-20', 'return-due'],
  ])('on %s its agency’s own people: %s', (today, kind) => {
    expect(toldByTime(open, today)).toEqual(['lead', 'second', 'analyst'].map((who) => `${who} ${kind}`))
  })

  it('nobody between the due day and the end of the grace days; then also the manager', () => {
    expect(toldByTime(open, '2026-11-21')).toEqual([])
    expect(toldByTime(open, '2026-11-25')).toEqual([])
    expect(toldByTime(open, '2026-11-26')).toEqual(
      ['lead', 'second', 'analyst', 'manager'].map((who) => `${who} return-late`),
    )
  })

  it('those who may approve what they did not enter, and never who submitted it', () => {
    expect(told('return-waiting', { ...submitted, enteredBy: ['analyst', 'second'] }, 'analyst')).toEqual([
      'lead',
    ])
    expect(told('return-waiting', { ...submitted, enteredBy: ['analyst'] }, 'lead')).toEqual(['second'])
  })

  it('those who entered or submitted what was sent back, or all of the agency where nobody is left', () => {
    expect(told('return-sent-back', { ...sentBack, enteredBy: ['analyst'] }, 'lead')).toEqual(['analyst'])
    const gone = { ...sentBack, submittedBy: 'gone', enteredBy: ['gone'] }
    expect(told('return-sent-back', gone, 'manager')).toEqual(['lead', 'second', 'analyst'])
  })

  it('nobody of what is published, however late it is opened again', () => {
    const published = { ...open, state: 'in-progress' as const, publishedAt: '2026-11-12T09:00:00.000Z' }
    expect(toldByTime(published, '2027-11-12')).toEqual([])
  })

  it('whose turn it is, when the manager reminds', () => {
    expect(told('return-reminded', open, 'manager')).toEqual(['lead', 'second', 'analyst'])
    expect(told('return-reminded', { ...submitted, toApproveBy: ['lead'] }, 'manager')).toEqual(['second'])
    expect(told('return-reminded', { ...open, state: 'published' }, 'manager')).toEqual([])
  })
})

describe('a reopened period', () => {
  const reopened = (goalIds: string[]) => told('return-reopened', { ...open, goalIds }, 'manager')
  it('is told to all who may have read its figures, an observer only by their goals', () => {
    expect(reopened(['safe'])).toEqual(['lead', 'second', 'analyst', 'other', 'chair', 'observer'])
    expect(reopened(['well'])).toEqual(['lead', 'second', 'analyst', 'other', 'chair'])
  })
})

const target: TargetRecord = {
  id: 't',
  agencyId: null,
  state: 'proposed',
  version: 1,
  stepId: 'step',
  stepAct: 'target.proposed',
  stepAt: '2026-11-01T00:00:00.000Z',
  stepBy: 'analyst',
  proposedBy: 'analyst',
  low: '60',
  high: null,
  tolerance: '0',
  unit: 'percent',
  polarity: 'higher',
  indicatorCode: '1A',
  indicatorName: 'Repeat victims',
  frequency: 'monthly',
  fromPeriod: '2027-04-01',
}

describe('a target', () => {
  const toldOfTarget = (kind: keyof typeof targetNotices, record: TargetRecord, by: string) =>
    peopleToTell<TargetRecord, Actor>(targetNotices[kind], record, { people, by }).map(
      ({ personId }) => personId,
    )

  it('that is proposed is told to the board, except the one who proposed it', () => {
    expect(toldOfTarget('target-proposed', target, 'analyst')).toEqual(['chair'])
    expect(toldOfTarget('target-proposed', { ...target, proposedBy: 'chair' }, 'chair')).toEqual([])
  })

  it('that is agreed is told to who proposed it', () => {
    expect(toldOfTarget('target-decided', { ...target, state: 'agreed' }, 'chair')).toEqual(['analyst'])
  })

  it('is named by its indicator and its first period', () => {
    for (const { text } of Object.values(targetNotices)) {
      expect(text(target, 'Ann Dyer').sentence).toContain('target of 1A from April 2027')
    }
  })
})

const ofActions = [
  ...['action-set', 'action-changed', 'action-given-away', 'action-change-asked', 'action-change-declined'],
  ...['action-due', 'action-overdue'],
  ...['action-done', 'action-not-verified', 'action-verified', 'action-impact-due'],
]

const ofIssues = [
  ...['issue-raised', 'issue-owned', 'issue-given-away', 'issue-risk', 'issue-decided', 'issue-to-close'],
  ...['issue-reopening', 'issue-review-due'],
]

describe('what a person may still be told', () => {
  const ofTheBoard: readonly string[] = [
    ...['target-proposed', 'goal-proposed', 'indicator-drafted', 'publication-prepared'],
  ]
  const ofLeads: readonly string[] = [
    ...['return-waiting', 'pledge-asked', 'pledge-review'],
    'past-figures-handed-in',
    'seat-to-confirm',
    'seat-to-vouch',
    'removal-asked',
    'handover-left',
  ]
  const ofWhoAsks: readonly string[] = ['pledge-declined', 'pledge-signed']
  const ofTheManager: readonly string[] = [
    ...['sharing-ending', 'sharing-over', 'meeting-to-call', 'agenda-item-proposed', 'minutes-commented'],
    ...ofWhoAsks,
    'grant-to-prolong',
  ]
  /** Told to observers alone. */
  const ofObservers = ['grant-given', 'grant-changed', 'grant-revoked', 'grant-ending']
  const ofMeetings = ['meeting-called', 'meeting-changed']
  const ofSeats = ['seat-deputised', 'seat-deputised-no-more', 'agency-merged', 'agency-parted']
  const ofLines = ['indicator-lines-given', 'indicator-lines-taken', 'indicator-asked']
  const ofChallenges = noticeKinds.filter((kind) => kind.startsWith('challenge-'))
  const ofReports: readonly string[] = [
    ...['yearly-scrutiny-asked', 'yearly-report-to-sign', 'yearly-report-taken-back', 'yearly-report-signed'],
  ]
  const ofSuccessors: readonly string[] = ['handover-offered', 'handover-accepted']
  const ofRaisers: readonly string[] = [
    ...['challenge-answered', 'challenge-silent', 'challenge-help', 'challenge-help-over'],
    ...['challenge-answer-corrected', 'challenge-of-yours-passed'],
  ]
  it.each<[string, string[]]>([
    [
      'lead',
      noticeKinds.filter(
        (kind) => ![...ofTheBoard, ...ofTheManager, ...ofObservers, ...ofReports].includes(kind),
      ),
    ],
    [
      'analyst',
      noticeKinds.filter(
        (kind) =>
          ![
            ...[...ofTheBoard, ...ofLeads, ...ofTheManager, ...ofChallenges, 'agenda-item-answered'],
            ...['minutes-sent-round', ...ofObservers, ...ofReports],
          ].includes(kind),
      ),
    ],
    [
      'manager',
      noticeKinds.filter(
        (kind) =>
          ![
            ...[
              'return-waiting',
              'past-figures-handed-in',
              'pledge-asked',
              'pledge-review',
              'agenda-item-answered',
              ...['yearly-scrutiny-asked', 'yearly-report-to-sign'],
            ],
            ...ofObservers,
          ].includes(kind) && !ofTheBoard.includes(kind),
      ),
    ],
    [
      'other',
      [
        ...['return-reopened', 'target-decided', ...ofSeats, 'goal-decided', 'goal-over'],
        ...['indicator-decided', ...ofLines, 'accountability-given', 'accountability-ended'],
        ...['removal-decided', 'publication-decided', 'publication-revoked'],
        ...ofIssues,
        ...ofActions,
        ...ofSuccessors,
        ...ofMeetings,
        ...['minutes-agreed', 'yearly-report-published'],
      ],
    ],
    [
      'chair',
      [
        ...['return-reopened', 'target-proposed', 'target-decided', ...ofSeats],
        ...['goal-proposed', 'goal-decided', 'goal-over'],
        ...['pledge-declined', 'pledge-signed', 'indicator-drafted', 'indicator-decided', ...ofLines],
        ...['accountability-given', 'accountability-ended'],
        'removal-decided',
        ...['publication-prepared', 'publication-decided', 'publication-revoked'],
        ...ofIssues,
        ...ofActions,
        ...ofRaisers,
        ...ofSuccessors,
        ...ofMeetings,
        'agenda-item-answered',
        ...['minutes-sent-round', 'minutes-commented', 'minutes-agreed'],
        ...['yearly-report-taken-back', 'yearly-report-published'],
      ],
    ],
    ['admin', ['seat-to-confirm', 'seat-to-vouch']],
  ])('%s: %j', (who, kinds) => {
    const actor = people.find(({ personId }) => personId === who)
    if (actor === undefined) throw new Error(who)
    const scope = noticeScopeOf(actor)
    expect(noticeKinds.filter((kind) => isForReader(scope, { kind, agencyId: 'police' }))).toEqual(kinds)
    const readOnly = noticeScopeOf({ ...actor, readOnly: true })
    expect(noticeKinds.filter((kind) => isForReader(readOnly, { kind, agencyId: 'police' }))).toEqual([])
  })
})

it('each kind of a return has a title and a sentence of its own that name it', () => {
  const texts = Object.values(returnNotices).map(({ text }) => text(open, 'Ann Dyer'))
  for (const { title, sentence } of texts) {
    expect(title).toContain('October 2026 return of Northmere Police')
    expect(sentence).toContain('October 2026 return of Northmere Police')
  }
  expect(new Set(texts.map(({ sentence }) => sentence)).size).toBe(texts.length)
})
