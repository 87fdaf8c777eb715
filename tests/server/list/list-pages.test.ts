import { beforeAll, describe, expect, it } from 'vitest'
import { doneWith, raiseChallenge } from '../../support/make/challenge.ts'
import { acceptIssue, issueRef, owned, raiseIssue } from '../../support/make/issue.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { planMeeting } from '../../support/make/meeting.ts'
import { readCsv } from '../../support/read/csv.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const as = (key = 'chair') => at.callerAs(key)
let before = ''

beforeAll(async () => {
  for (const title of ['First of all', 'Second of all'])
    await acceptIssue(at, await raiseIssue(at, { title }))
  await raiseIssue(at, { title: 'Waits for triage', as: 'health-lead' })
  await raiseChallenge(at, { question: 'What comes after spring?' })
  const { reference } = await raiseChallenge(at, { question: 'Answered at once?' })
  await doneWith(at, reference).answer()
  await planMeeting(at, { title: 'Winter', day: '2026-12-15' })
  before = at.clock.now
  at.clock.now = '2026-12-01T09:00:00.000Z'
  await acceptIssue(at, await raiseIssue(at, { title: 'Set later', goal: 'safe', indicator: '' }))
  await raiseChallenge(at, { question: 'Asked later?', about: 'goal safe' })
  await planMeeting(at, { title: 'Spring', day: '2027-03-15' })
}, 60_000)

describe('issues', () => {
  const titles = async (asked = {}, by = 'chair') =>
    (await as(by).issue.list(asked)).issues.map(({ title }) => title)

  it('are narrowed and counted by the server, each reader’s own', async () => {
    expect(await as().issue.list({ q: 'first' })).toMatchObject({
      ...{ shown: 1, all: 3, page: 1, pages: 1, toTriage: null },
      views: { open: 3, triage: 0, closed: 0, all: 3 },
      pressing: { heavy: 3, late: 0, closed: 0 },
    })
    const { views, toTriage } = await as('manager').issue.list({})
    expect({ views, toTriage }).toEqual({ views: { open: 3, triage: 1, closed: 0, all: 4 }, toTriage: 1 })
    expect(await titles({ show: 'triage' }, 'manager')).toEqual(['Waits for triage'])
    expect(await titles({ indicator: 'PO01' })).toEqual(['Second of all', 'First of all'])
    expect(await as('elected-member').issue.list({})).toMatchObject({ shown: 0, all: 0, seesAll: false })
  })

  it('say how many are past their day', async () => {
    const now = at.clock.now
    at.clock.now = '2027-02-01T09:00:00.000Z'
    expect((await as().issue.list({})).pressing).toEqual({ heavy: 3, late: 3, closed: 0 })
    at.clock.now = now
  })

  it('read as at a moment, with the counts of then, and their file by the same order', async () => {
    const then = await as().issue.list({ asAt: before })
    expect(then).toMatchObject({ shown: 2, all: 2, views: { open: 2 } })
    const { body } = await at.download('issues.csv?show=open', 'chair')
    expect(readCsv(body).map((row) => row.issue_title)).toEqual(await titles())
  })

  it('that are risks are counted apart', async () => {
    const words = { title: 'First of all', why: 'Children wait.', known: '', ...owned, reason: 'Known now.' }
    const risk = { likelihood: '5', impact: '4', controls: '', acceptedBy: '' }
    await as('manager').issue.revise({ ...(await issueRef(at, 1)), ...words, ...risk })
    expect(await as().issue.risks({ agency: 'icb' })).toMatchObject({
      ...{ issues: [], shown: 0, all: 1, heavy: 1, unaccepted: 1 },
    })
    expect((await as().issue.risks({})).issues.map(({ number }) => number)).toEqual([1])
  })
})

describe('challenges', () => {
  it('are narrowed by the server, and the balance counts all of them', async () => {
    const list = await as().challenge.list({ show: 'answered' })
    expect(list).toMatchObject({
      shown: 1,
      all: 3,
      open: 3,
      balance: { raised: 3, withSupport: 3, taken: 1 },
    })
    expect(list.rows.map(({ question }) => question)).toEqual(['Answered at once?'])
    expect(list.agencies.map(({ code }) => code).toSorted()).toEqual(['council', 'police'])
    expect(await as().challenge.list({ asAt: before })).toMatchObject({
      shown: 2,
      all: 2,
      balance: { raised: 2 },
    })
  })

  it('that are restricted change no number of whoever does not know of them', async () => {
    const lists = () =>
      Promise.all(
        [{}, { show: 'open' as const }, { agency: 'council' }].map((asked) =>
          as('health-lead').challenge.list(asked),
        ),
      )
    const known = await lists()
    await raiseChallenge(at, { restricted: true, ground: 'Conduct.', question: 'Who was there?' })
    expect(await lists()).toEqual(known)
    expect(await as().challenge.list({})).toMatchObject({ shown: 4, all: 4, balance: { raised: 4 } })
  })
})

describe('meetings', () => {
  it('are narrowed by the server, which names the next of all', async () => {
    const list = await as().meeting.list({ q: 'spring', page: 7 })
    expect(list).toMatchObject({ shown: 1, all: 2, page: 1, next: { title: 'Winter', day: '2026-12-15' } })
    expect(list.meetings.map(({ title }) => title)).toEqual(['Spring'])
    expect(await as().meeting.list({ asAt: before })).toMatchObject({ all: 1 })
    expect(await as('elected-member').meeting.list({})).toMatchObject({ all: 0, next: null })
  })
})
