import { dueDaysOf } from '@roundtable/server/schedule/due-days-of.ts'
import { termListSchema } from '@roundtable/shared/partnership/partnership.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { refusal } from '../../support/read/refusal.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const manager = () => at.callerAs('manager')
const none = { springFrom: '', springUntil: '', summerFrom: '', summerUntil: '' }
const autumn = { autumnFrom: '2026-09-02', autumnUntil: '2026-12-18' }
const kept = async () => (await manager().partnership.terms()).terms
const set = async (change: object = {}) =>
  manager().partnership.setTerms({
    year: 2026,
    seen: (await kept()).map(({ id }) => id),
    ...none,
    ...autumn,
    ...change,
  })
const dueOn = async (start: string, end: string) => {
  const asked = { partnershipId: at.partnershipId, agencyId: at.agency('schools') }
  return (await dueDaysOf(at.database.reader, { ...asked, frequency: 'termly' }))({ start, end }).dueOn
}

describe('term dates', () => {
  it('are kept by school year, changed with their history, and read as they stood', async () => {
    await set()
    const before = at.clock.now
    at.clock.now = new Date(Date.parse(before) + 60_000).toISOString()
    await set({ autumnUntil: '2026-12-17', springFrom: '2027-01-04', springUntil: '2027-04-09' })
    const list = await at.callerAs('chair').partnership.terms()
    expect(list).toEqual(termListSchema.parse(list))
    expect(list.mayChange).toBe(false)
    expect(list.terms.map(({ term, untilDay }) => [term, untilDay])).toEqual([
      ['autumn', '2026-12-17'],
      ['spring', '2027-04-09'],
    ])
    expect(list.changes.map(({ summary }) => summary)).toEqual([
      'Term dates of 2026/27: Autumn term 2 September 2026 to 17 December 2026, Spring term 4 January 2027 to 9 April 2027.',
      'Term dates of 2026/27: Autumn term 2 September 2026 to 18 December 2026.',
    ])
    const then = await manager().partnership.terms({ asAt: before })
    expect(then.terms).toMatchObject([{ untilDay: '2026-12-18' }])
    expect((await at.download('terms.csv', 'manager')).rows).toMatchObject([
      { school_year: '2026/27', term: 'Autumn term', from_day: '2026-09-02', until_day: '2026-12-17' },
      { term: 'Spring term' },
    ])
  })

  it('are what the due day of a termly return counts from; without them the period is', async () => {
    const usual = await dueOn('2026-09-01', '2026-12-31')
    await set()
    const counted = await dueOn('2026-09-01', '2026-12-31')
    expect(counted < usual).toBe(true)

    await set({ autumnFrom: '', autumnUntil: '' })
    expect(await dueOn('2026-09-01', '2026-12-31')).toBe(usual)
  })

  it('are kept by the manager alone, as they were seen, and never twice alike', async () => {
    const input = { year: 2026, seen: [], ...none, ...autumn }
    for (const key of ['chair', 'police-lead', 'administrator']) {
      expect((await refusal(at.callerAs(key).partnership.setTerms(input))).code).toBe('forbidden')
    }
    await manager().partnership.setTerms(input)
    expect((await refusal(manager().partnership.setTerms(input))).code).toBe('conflict')
    expect((await refusal(set())).sentence).toMatch(/^Nothing was changed/)
  })
})
