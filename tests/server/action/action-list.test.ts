import { beforeAll, describe, expect, it } from 'vitest'
import { doneAction, setAction } from '../../support/make/action.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { readCsv } from '../../support/read/csv.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const list = (asked = {}, by = 'chair') => at.callerAs(by).action.list(asked)
let before = ''

beforeAll(async () => {
  const due = (n: number) => `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`
  for (let n = 0; n < 57; n++) {
    const agencyCode = n % 3 === 0 ? 'icb' : 'police'
    await setAction(at, { agencyCode, dueOn: due(n), wording: `Call family ${n}` })
  }
  await doneAction(at, { wording: 'Write to every school' })
  before = at.clock.now
  at.clock.now = '2026-12-15T09:00:00.000Z'
  await setAction(at, { wording: 'Set later', dueOn: '2027-01-29' })
}, 60_000)

describe('a long list of actions', () => {
  it('comes a page at a time, open ones first by their day, with the counts of all', async () => {
    const first = await list()
    expect(first).toMatchObject({ shown: 59, all: 59, page: 1, pages: 2, whose: { all: 59 } })
    expect(first.actions).toHaveLength(50)
    const second = await list({ page: 2 })
    expect(second.actions).toHaveLength(9)
    const days = [...first.actions, ...second.actions].map(({ dueOn, state }) =>
      state === 'done' ? '' : dueOn,
    )
    expect(days.filter(Boolean)).toEqual(days.filter(Boolean).toSorted())
    expect(new Set([...first.actions, ...second.actions].map(({ id }) => id)).size).toBe(59)
    expect(second.groups).toEqual(first.groups)
    expect(first.groups.verify).toBe(1)
    expect(first.pressing).toMatchObject({ verify: 1, overdue: first.groups.overdue })
    expect(first.agencies.map(({ code }) => code).toSorted()).toEqual(['icb', 'police'])
  })

  it('answers with its last page whoever asks for one that is not there', async () => {
    expect(await list({ page: 99 })).toMatchObject({ page: 2, pages: 2 })
  })

  it('is narrowed before it is cut, and its file by the same', async () => {
    const found = await list({ agency: 'icb', show: 'overdue' })
    expect(found.pages).toBe(1)
    expect(found.shown).toBe(found.actions.length)
    const { body } = await at.download('actions.csv?agency=icb&show=overdue', 'chair')
    const numbers = readCsv(body).map((row) => Number(row.action_number))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      found.actions.map(({ number }) => number).toSorted((a, b) => a - b),
    )
    expect(numbers.length).toBeGreaterThan(3)
    expect((await list({ search: 'Write to every school' })).actions).toHaveLength(1)
    expect(await list({ search: 'nobody wrote this' })).toMatchObject({
      shown: 0,
      all: 59,
      pages: 1,
      actions: [],
    })
  })

  it('is whole for paper', async () => {
    expect((await list({ whole: true })).actions).toHaveLength(59)
  })

  it('reads as at a moment, page by page, and its file too', async () => {
    const then = await list({ asAt: before, page: 2 })
    expect(then).toMatchObject({ all: 58, page: 2 })
    expect(JSON.stringify(await list({ asAt: before, whole: true }))).not.toContain('Set later')
    const { body } = await at.download(`actions.csv?asAt=${before}`, 'chair')
    expect(readCsv(body)).toHaveLength(58)
  })

  it('says of whose they are by the reader’s own seats', async () => {
    const { whose } = await list({ whose: 'agency' }, 'health-lead')
    expect(whose).toMatchObject({ agency: 19, all: 59 })
    const theirs = await list({ whose: 'agency' }, 'health-lead')
    expect(theirs.shown).toBe(19)
    expect(Object.values(theirs.groups).every((count) => count <= 19)).toBe(true)
  })
})
