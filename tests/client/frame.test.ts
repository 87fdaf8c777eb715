import { counted, dayOf, listed, onOneLine } from '@roundtable/client/base/format.ts'
import { pageTitle } from '@roundtable/client/base/page-title.ts'
import { paths } from '@roundtable/client/base/paths.ts'
import { asRefused, refusalKind, refusalSentence } from '@roundtable/client/base/refusal.ts'
import { frameLinks, isFoundFrom } from '@roundtable/client/features/me/frame-links.ts'
import { optionAfter } from '@roundtable/client/features/search/option-after.ts'
import { setUpPages } from '@roundtable/client/parts/set-up/set-up-pages.ts'
import type { Right } from '@roundtable/shared/right-table/rights.ts'
import { describe, expect, it } from 'vitest'

const words = (may: Right[], returnsWaiting = 0) =>
  frameLinks({
    plain: false,
    may,
    owesOrDecides: false,
    waiting: 0,
    returnsWaiting,
    challengesWaiting: 0,
  }).map((group) => group.map(({ word }) => word))

describe('the navigation', () => {
  it('offers an observer the figures and nothing else', () => {
    expect(words(['see published figures'])).toEqual([
      ['Scorecard', 'Goals', 'Indicators', 'Accountabilities'],
      ['What changed'],
    ])
  })

  it('shows where one is on a page found from another, and nowhere else', () => {
    expect(isFoundFrom(paths.meetings, '/northmere/yearly-reports/2')).toBe(true)
    expect(isFoundFrom(paths.issues, '/northmere/actions')).toBe(true)
    expect(isFoundFrom(paths.meetings, '/northmere/actions')).toBe(false)
    expect(isFoundFrom(paths.scorecard, '/northmere')).toBe(false)
  })

  it('shows where one is on every page the set-up leads to: there, or in a part of its own', () => {
    const own = ['people', 'goals', 'accountabilities', 'indicators']
    expect(setUpPages.length).toBeGreaterThan(12)
    for (const page of setUpPages) {
      const part = page.split('/')[2] ?? ''
      expect([page, isFoundFrom(paths.setUp, page.replace('$partnership', 'northmere'))]).toEqual([
        page,
        !own.includes(part),
      ])
    }
  })

  it('has for young people the words of their pages', () => {
    const [work] = frameLinks({
      plain: true,
      may: ['see published figures'],
      owesOrDecides: false,
      waiting: 0,
      returnsWaiting: 0,
      challengesWaiting: 0,
    })
    expect(work.map(({ word }) => word)).toEqual(['How things are', 'What we want', 'What we count'])
  })

  it('offers the administrator people and the audit trail, and no figures', () => {
    expect(words(['see people', 'read the audit trail'])).toEqual([[], ['People', 'Audit trail']])
  })

  it('offers rules and records by themselves to those who do not reach them from the set-up page', () => {
    const own: Right[] = ['black words out', 'sign off publications']
    expect(words(own)).toEqual([[], ['For everybody', 'Words blacked out']])
    expect(words([...own, 'keep the partnership', 'keep disclosure rules'])).toEqual([[], ['Set-up']])
  })

  it('puts what waits first, for who owes or decides, and counts it', () => {
    const [work] = frameLinks({
      plain: false,
      may: ['see returns', 'see challenges'],
      owesOrDecides: true,
      waiting: 5,
      returnsWaiting: 2,
      challengesWaiting: 1,
    })
    expect(work.map(({ word, count }) => [word, count])).toEqual([
      ['Waits for me', 5],
      ['Returns', 2],
      ['Challenges', 1],
    ])
  })
})

describe('a sentence about a target', () => {
  it('keeps its sign and its number on one line', () => {
    expect(onOneLine('Off target: 71.7% against ≥ 95%.')).toBe('Off target: 71.7% against ≥\u00a095%.')
    expect(onOneLine('No sign here 95')).toBe('No sign here 95')
  })
})

describe('the search field', () => {
  it('leads round the ends of what was found', () => {
    expect([
      optionAfter(-1, 1, 3),
      optionAfter(2, 1, 3),
      optionAfter(0, -1, 3),
      optionAfter(-1, -1, 3),
    ]).toEqual([0, 0, 2, 2])
  })

  it('leads nowhere where nothing was found', () => {
    expect(optionAfter(-1, 1, 0)).toBe(-1)
  })
})

describe('the title of a page', () => {
  it('says what, where, and whether there is a problem', () => {
    expect(pageTitle('Goals', 'Northmere', false)).toBe('Goals – Northmere – Roundtable')
    expect(pageTitle('Sign in', '', true)).toBe('Error: Sign in – Roundtable')
  })
})

describe('a failed request', () => {
  const answer = (httpStatus: number) =>
    Object.assign(new Error('Said by the server.'), { data: { httpStatus } })

  it.each([
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [422, 'refused'],
    [500, 'broken'],
  ])('of status %i is told apart', (status, kind) => {
    expect(refusalKind(asRefused(answer(status)))).toBe(kind)
  })

  it('without an answer is a lost connection, and says that nothing is lost', () => {
    const lost = asRefused(new TypeError('Failed to fetch'))
    expect(refusalKind(lost)).toBe('unreachable')
    expect(refusalSentence(lost)).toContain('what you typed is still here')
  })
})

describe('words', () => {
  it('agree with their number', () => {
    expect([counted(1, 'indicator'), counted(1204, 'indicator'), counted(2, 'agency', 'agencies')]).toEqual([
      '1 indicator',
      '1,204 indicators',
      '2 agencies',
    ])
  })

  it('list names as a sentence does', () => {
    expect([listed([]), listed(['Police']), listed(['Police', 'schools', 'council'])]).toEqual([
      '',
      'Police',
      'Police, schools and council',
    ])
  })

  it('tell the day of a moment', () => {
    expect(dayOf('2026-03-17T10:00:00.000Z')).toBe('17 March 2026')
  })
})
