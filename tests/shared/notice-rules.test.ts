import type { Role } from '@roundtable/shared/base/role.ts'
import {
  isForReader,
  noticeKinds,
  noticeScopeOf,
  noticesOf,
  noticesOfReopening,
  noticeText,
  type ReturnToTell,
} from '@roundtable/shared/notice/notice-rules.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import { describe, expect, it } from 'vitest'

function person(personId: string, role: Role, agencyId = 'police', granted: string[] | null = null): Actor {
  const seat: Seat = { memberId: personId, agencyId, role, deputyFor: null, grantedGoalIds: granted }
  return { personId, name: personId, partnershipId: 'p', readOnly: false, seats: [seat] }
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
const open: ReturnToTell = {
  id: 'r',
  agencyId: 'police',
  state: 'due',
  dueOn: '2026-11-20',
  graceDays: 5,
  openedAt: '2026-11-01T00:00:00.000Z',
  submittedAt: null,
  submittedBy: null,
  publishedAt: null,
  remarkBy: null,
  remarkAt: null,
}
const submitted = {
  ...open,
  state: 'submitted' as const,
  submittedAt: '2026-11-10T09:00:00.000Z',
  submittedBy: 'analyst',
}
const sentBack = {
  ...submitted,
  state: 'sent-back' as const,
  remarkAt: '2026-11-11T09:00:00.000Z',
  remarkBy: 'lead',
}

const told = (owed: ReturnToTell, today: string, enteredBy: string[] = []) =>
  noticesOf(owed, { people, enteredBy, today, holidays: new Set() }).map(
    ({ personId, kind }) => `${personId} ${kind}`,
  )

describe('who is told what of a return', () => {
  it.each([
    ['2026-11-02', 'return-opened'],
    ['2026-11-12', 'return-opened'],
    ['2026-11-13', 'return-due'],
    ['2026-11-20', 'return-due'],
  ])('on %s its agency’s own people: %s', (today, kind) => {
    expect(told(open, today)).toEqual(['lead', 'second', 'analyst'].map((who) => `${who} ${kind}`))
  })

  it('nobody between the due day and the end of the grace days; then also the manager', () => {
    expect(told(open, '2026-11-21')).toEqual([])
    expect(told(open, '2026-11-25')).toEqual([])
    expect(told(open, '2026-11-26')).toEqual(
      ['lead', 'second', 'analyst', 'manager'].map((who) => `${who} return-late`),
    )
  })

  it('those who may approve what they did not enter', () => {
    expect(told(submitted, '2026-11-10', ['analyst', 'second'])).toEqual(['lead return-waiting'])
  })

  it('those who entered or submitted what was sent back, or all of the agency where nobody is left', () => {
    expect(told(sentBack, '2026-11-22', ['analyst'])).toEqual(['analyst return-sent-back'])
    const gone = { ...sentBack, submittedBy: 'gone' }
    expect(told(gone, '2026-11-22', ['gone'])).toEqual(
      ['lead', 'second', 'analyst'].map((who) => `${who} return-sent-back`),
    )
  })

  it('nobody of what is published', () => {
    const published = { ...submitted, state: 'published' as const, publishedAt: '2026-11-12T09:00:00.000Z' }
    expect(told(published, '2027-11-12', ['analyst'])).toEqual([])
  })

  it('a new round is a new event, the same one is the same', () => {
    const key = (owed: ReturnToTell) =>
      noticesOf(owed, { people, enteredBy: [], today: '2026-11-10', holidays: new Set() })[0]?.dedupeKey
    expect(key(submitted)).toBe(key({ ...submitted }))
    expect(key({ ...submitted, submittedAt: '2026-11-12T09:00:00.000Z' })).not.toBe(key(submitted))
  })
})

describe('a reopened period', () => {
  const reopened = (goalIds: string[]) =>
    noticesOfReopening(open, { people, goalIds, by: 'manager', at: '2026-11-20T09:00:00.000Z' }).map(
      ({ personId }) => personId,
    )
  it('is told to all who may have read its figures, an observer only by their goals', () => {
    expect(reopened(['safe'])).toEqual(['lead', 'second', 'analyst', 'other', 'chair', 'observer'])
    expect(reopened(['well'])).toEqual(['lead', 'second', 'analyst', 'other', 'chair'])
  })
})

describe('what a person may still be told', () => {
  it.each<[string, string[]]>([
    ['lead', [...noticeKinds]],
    ['analyst', noticeKinds.filter((kind) => kind !== 'return-waiting')],
    ['manager', noticeKinds.filter((kind) => kind !== 'return-waiting')],
    ['other', ['return-reopened']],
    ['chair', ['return-reopened']],
    ['admin', []],
  ])('%s: %j', (who, kinds) => {
    const actor = people.find(({ personId }) => personId === who)
    if (actor === undefined) throw new Error(who)
    const scope = noticeScopeOf(actor)
    expect(noticeKinds.filter((kind) => isForReader(scope, { kind, agencyId: 'police' }))).toEqual(kinds)
    const readOnly = noticeScopeOf({ ...actor, readOnly: true })
    expect(noticeKinds.filter((kind) => isForReader(readOnly, { kind, agencyId: 'police' }))).toEqual([])
  })
})

it('each kind has a title and a sentence of its own that name the return', () => {
  const facts = {
    periodLabel: 'October 2026',
    agencyName: 'Northmere Police',
    dueOn: '2026-11-20',
    by: 'Ann Dyer',
  }
  const texts = noticeKinds.map((kind) => noticeText({ kind, ...facts }))
  for (const { title, sentence } of texts) {
    expect(title).toContain('October 2026 return of Northmere Police')
    expect(sentence).toContain('October 2026 return of Northmere Police')
  }
  expect(new Set(texts.map(({ sentence }) => sentence)).size).toBe(noticeKinds.length)
})
