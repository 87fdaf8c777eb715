import { findAgendaPaperFile } from '@roundtable/db/queries/agenda-paper.queries.ts'
import { verifyTrails } from '@roundtable/server/act/verify-trail.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const at = perFile(openNorthmere)
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const chair = () => at.callerAs('chair')

describe('the packs of the demonstration', () => {
  it.each(all)('of meeting %i is frozen before it, a cut for each audience, and is whole', async (number) => {
    const { day, agenda } = await chair().meeting.get({ number })
    const cuts = await Promise.all(
      (['restricted', 'trusted', 'wider'] as const).map((audience) => chair().pack.get({ number, audience })),
    )
    for (const { isWhole, removed, moment, state, content } of cuts) {
      expect([isWhole, removed, state]).toEqual([true, 0, 'frozen'])
      expect(moment < day).toBe(true)
      expect(content.moment).toBe(moment)
    }
    const items = cuts.map(({ content }) => content.items.map(({ title }) => title))
    const open = agenda.filter(({ restricted }) => !restricted).map(({ title }) => title)
    expect(items).toEqual([agenda.map(({ title }) => title), open, open])
    expect(new Set(cuts.map(({ sha256 }) => sha256)).size).toBeGreaterThan(1)
  })

  it('read as the partnership read then: wordings and figures of the moment, not of today', async () => {
    const { content, moment } = await chair().pack.get({ number: 2 })
    const goal = content.exhibits.find(({ kind, reference }) => kind === 'goal' && reference === 'G2')
    const today = await chair().goal.get({ code: 'G2' })
    expect(goal?.kind === 'goal' && goal.shown?.wording).toBe(
      (await chair().goal.get({ code: 'G2', asAt: moment })).wording,
    )
    expect(today.wording).not.toBe(goal?.kind === 'goal' && goal.shown?.wording)
    const chart = content.exhibits.find(({ kind, reference }) => kind === 'indicator' && reference === 'CL01')
    const points = chart?.kind === 'indicator' ? (chart.shown?.points ?? []) : []
    const then = await chair().indicator.get({ code: 'CL01', asAt: moment })
    expect(points.map(({ periodStart, text }) => [periodStart, text])).toEqual(
      then.points.map(({ periodStart, text }) => [periodStart, text]),
    )
    expect(points.at(-1)?.periodEnd.localeCompare(moment.slice(0, 10))).toBe(-1)
  })

  it('show what changed since the meeting before, and the last decision about what they show', async () => {
    for (const number of all.slice(1)) {
      const { content } = await chair().pack.get({ number })
      const before = await chair().meeting.get({ number: number - 1 })
      const changed = content.exhibits.find(({ kind }) => kind === 'exceptions')
      expect(changed?.kind === 'exceptions' && changed.shown?.from.slice(0, 10)).toBe(before.day)
      expect(changed?.kind === 'exceptions' && changed.shown?.shown.length).toBeGreaterThan(0)
    }
    const { content } = await chair().pack.get({ number: 9 })
    const goal = content.exhibits.find(({ kind }) => kind === 'goal')
    expect(goal?.kind === 'goal' && goal.shown?.decision?.number).toBeGreaterThan(1)
  })

  it('were taken back once and followed by a supplement once, each with its reason', async () => {
    const { versions } = await chair().pack.get({ number: 7 })
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [3, 'frozen'],
      [2, 'superseded'],
      [1, 'unfrozen'],
    ])
    expect(versions.every(({ version, reason }) => version === 1 || reason !== null)).toBe(true)
    expect(versions.map(({ takenBackWhy }) => takenBackWhy)).toEqual([
      null,
      null,
      expect.stringContaining('asked for something else'),
    ])
    const titles = async (version: number) =>
      (await chair().pack.get({ number: 7, version })).content.items.filter(
        ({ lateReason }) => lateReason !== null,
      ).length
    expect([await titles(2), await titles(3)]).toEqual([0, 1])
  })

  it('mark on the newest what was revised since', async () => {
    const changes = await chair().pack.changes({ number: 9 })
    expect(changes.map(({ code }) => code)).toContain('VO01')
  })

  it('mark no figure that is the same, and tell both ends of a change as exactly', async () => {
    const decimals = (text: string) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0
    let written = 0
    for (const number of all) {
      const { content } = await chair().pack.get({ number })
      const changes = await chair().pack.changes({ number })
      for (const exhibit of content.exhibits) {
        if (exhibit.kind !== 'indicator' || exhibit.shown === null) continue
        const { code, points } = exhibit.shown
        const today = (await chair().indicator.get({ code })).points
        const pairs = points.flatMap((was) => {
          const now = today.find(({ periodStart }) => periodStart === was.periodStart)
          return now === undefined ? [] : [{ was, now }]
        })
        written += pairs.filter(({ was, now }) => was.value === now.value && was.text !== now.text).length
        const other = pairs.filter(({ was, now }) => was.value !== now.value)
        expect(changes.filter((each) => each.code === code).map(({ period }) => period)).toEqual(
          other.map(({ was }) => was.periodLabel),
        )
      }
      for (const { was, now } of changes) expect(was).not.toBe(now)
      expect(changes.map(({ was }) => decimals(was))).toEqual(changes.map(({ now }) => decimals(now)))
    }
    // Some are written more exactly in the pack than today, or less: their limits have moved since.
    expect(written).toBeGreaterThan(0)
  })

  it('hold papers of partners, which any reader of PDF opens', async () => {
    const { content } = await chair().pack.get({ number: 9 })
    const [paper] = content.items.flatMap(({ papers }) => papers)
    const file = await findAgendaPaperFile(at.database.reader, {
      partnershipId: at.partnershipId,
      fileHash: paper?.fileHash ?? '',
    })
    const text = file?.toString('latin1') ?? ''
    expect(text.slice(0, 8)).toBe('%PDF-1.4')
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
    expect(text.slice(table, table + 4)).toBe('xref')
    const starts = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, start]) => Number(start))
    expect(starts.map((start, n) => text.slice(start).startsWith(`${n + 1} 0 obj`))).toEqual(
      starts.map(() => true),
    )
  })
})

describe('what the people of the demonstration did', () => {
  it('stands in the trail in the order of time, unbroken', async () => {
    const events = await at.database.db.selectFrom('auditEvent').selectAll().orderBy('position').execute()
    expect(events.map(({ at: moment }) => moment)).toEqual(events.map(({ at: moment }) => moment).toSorted())
    expect((await verifyTrails(at.database.reader)).map(({ fault }) => fault)).toEqual([null])
    const acts = new Set(events.map(({ action }) => action))
    for (const act of ['pack.frozen', 'pack.unfrozen', 'pack.superseded', 'interest.declared']) {
      expect(acts).toContain(act)
    }
  })

  it('came to a yearly report that each of its three lead partners signed, on days of their own', async () => {
    const { reports } = await chair().yearlyReport.list({})
    expect(reports.map(({ state }) => state).toSorted()).toEqual(['assembling', 'published'])
    const number = reports.find(({ state }) => state === 'published')?.number ?? 0
    const report = await chair().yearlyReport.get({ number })
    expect(report.frozen?.isWhole).toBe(true)
    expect(report.signatures.map(({ agencyName }) => agencyName).toSorted()).toEqual([
      'NHS Northmere Integrated Care Board',
      'Northmere Council',
      'Northmere Police',
    ])
    expect(report.signatures.map(({ by }) => by).toSorted()).toEqual([
      'Alan Whitcombe',
      'Helen Marsh',
      'Miriam Osei',
    ])
    expect(new Set(report.signatures.map(({ at: signedAt }) => signedAt.slice(0, 10))).size).toBe(3)
    expect(report.steps.some(({ word }) => word === actWord('yearly-report.published'))).toBe(true)
    expect((await chair().yearlyReport.check({ number })).findings).toEqual([])
  })

  it('leaves nobody a heap of notices that are over', async () => {
    const { unread } = await chair().notice.list({})
    expect(unread).toBeLessThan(4)
  })
})
