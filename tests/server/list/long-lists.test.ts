import { beforeAll, describe, expect, it } from 'vitest'
import { doneWith, raiseChallenge } from '../../support/make/challenge.ts'
import { acceptIssue, issueRef, owned, raiseIssue } from '../../support/make/issue.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { readCsv } from '../../support/read/csv.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const as = (key: string) => at.callerAs(key)
const reader = 'health-lead'
let before = ''

/** All of a list, page by page. */
async function walk<Row>(page: (page: number) => Promise<{ rows: Row[]; pages: number }>): Promise<Row[]> {
  const first = await page(1)
  const rows = [...first.rows]
  for (let next = 2; next <= first.pages; next++) rows.push(...(await page(next)).rows)
  return rows
}

beforeAll(async () => {
  const risk = { likelihood: '2', impact: '3', controls: '', acceptedBy: '', known: '', reason: 'Seen.' }
  for (let n = 1; n <= 53; n++) {
    const id = await raiseIssue(at, { title: `Issue of week ${n}` })
    await acceptIssue(at, id)
    const words = { title: `Issue of week ${n}`, why: 'Children wait.', ...owned, ...risk }
    await as('manager').issue.revise({ ...(await issueRef(at, id)), ...words })
  }
  for (let n = 1; n <= 52; n++) {
    const { reference } = await raiseChallenge(at, { question: `What of week ${n}?` })
    if (n === 30) await doneWith(at, reference).answer()
    if (n % 10 === 0)
      await raiseChallenge(at, {
        ...{ restricted: true, ground: 'Conduct.', question: `Who was on duty in week ${n}?` },
      })
  }
  before = at.clock.now
  at.clock.now = '2026-12-01T09:00:00.000Z'
  await acceptIssue(at, await raiseIssue(at, { title: 'Set later' }))
  await raiseChallenge(at, { question: 'Asked later?' })
}, 120_000)

describe('a long list of issues', () => {
  const page = (asked = {}) =>
    async function pageOf(number: number) {
      const { issues, pages } = await as(reader).issue.list({ ...asked, page: number })
      return { rows: issues.map(({ number: of }) => of), pages }
    }

  it('comes fifty at a time, each once, with the counts of all on each page', async () => {
    const numbers = await walk(page())
    expect(new Set(numbers).size).toBe(54)
    expect(numbers).toHaveLength(54)
    const [first, last] = await Promise.all([1, 2].map((of) => as(reader).issue.list({ page: of })))
    expect([first?.issues.length, last?.issues.length]).toEqual([50, 4])
    expect({ ...last, issues: [], page: 1 }).toEqual({ ...first, issues: [], page: 1 })
    expect(first).toMatchObject({ shown: 54, all: 54, pages: 2, views: { open: 54 } })
  })

  it('is narrowed before it is cut; who asks for a page that is not there has the last', async () => {
    expect(await as(reader).issue.list({ q: 'Issue of week 7', page: 9 })).toMatchObject({
      ...{ shown: 1, all: 54, page: 1, pages: 1, issues: [{ title: 'Issue of week 7' }] },
    })
    expect(await as(reader).issue.list({ page: 99 })).toMatchObject({ page: 2, pages: 2 })
  })

  it('is whole for paper, in its file, and page by page as at a moment', async () => {
    const whole = await as(reader).issue.list({ whole: true })
    expect(whole).toMatchObject({ page: 1, pages: 1, shown: 54 })
    expect(whole.issues.map(({ number }) => number)).toEqual(await walk(page()))
    const { body } = await at.download('issues.csv', reader)
    expect(readCsv(body).map((row) => Number(row.issue_number))).toEqual(await walk(page()))
    expect(await walk(page({ asAt: before }))).toHaveLength(53)
  })

  it('of risks too', async () => {
    expect((await as(reader).issue.risks({})).issues).toHaveLength(50)
    const last = await as(reader).issue.risks({ page: 2 })
    expect(last.issues.map(({ number }) => number)).toEqual([51, 52, 53])
    expect(last).toMatchObject({ shown: 53, all: 53, page: 2, pages: 2, heavy: 0, unaccepted: 53 })
    expect(await as(reader).issue.risks({ asAt: before, page: 2 })).toMatchObject({ shown: 53 })
  })
})

describe('a long register of challenges', () => {
  const questions = (by: string, asked = {}) =>
    walk(async (page) => {
      const { rows, pages } = await as(by).challenge.list({ ...asked, page })
      return { rows: rows.map(({ question }) => question), pages }
    })

  it('comes fifty at a time, each once, with the counts of all on each page', async () => {
    const first = await as(reader).challenge.list({})
    const last = await as(reader).challenge.list({ page: 2 })
    expect([first.rows.length, last.rows.length]).toEqual([50, 3])
    expect({ ...last, rows: [], page: 1 }).toEqual({ ...first, rows: [] })
    expect(first).toMatchObject({ shown: 53, all: 53, open: 53, pages: 2, balance: { raised: 53 } })
    expect(new Set(await questions(reader)).size).toBe(53)
  })

  it('has no page, no gap and no count of a restricted one for whoever does not know of it', async () => {
    const seen = JSON.stringify([
      await questions(reader),
      await as(reader).challenge.list({ whole: true }),
      await as(reader).challenge.list({ search: 'on duty' }),
      await as(reader).challenge.list({ agency: 'police' }),
    ])
    expect(seen).not.toMatch(/on duty|"R\d/)
    expect(await as(reader).challenge.list({ search: 'on duty' })).toMatchObject({ shown: 0, all: 53 })
    expect(await as('chair').challenge.list({ search: 'on duty' })).toMatchObject({ shown: 5, all: 58 })
    expect(await questions('chair')).toHaveLength(58)
  })

  it('is whole for paper, in its file, and page by page as at a moment', async () => {
    const { body } = await at.download('challenges.csv', reader)
    expect(readCsv(body).map((row) => row.question)).toEqual(await questions(reader))
    expect(await questions(reader, { asAt: before })).toHaveLength(52)
    expect((await as(reader).challenge.list({ whole: true })).rows).toHaveLength(53)
    expect(await questions(reader, { show: 'answered' })).toEqual(['What of week 30?'])
  })
})
