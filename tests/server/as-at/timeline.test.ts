import { readerAsAt } from '@roundtable/db/as-at.ts'
import { listIndicatorsOfGoal, listTimeline } from '@roundtable/db/queries/timeline.queries.ts'
import { timelinePageSchema } from '@roundtable/shared/timeline/timeline.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perFile(openNorthmere)
type Asked = Parameters<ReturnType<typeof at.callerAs>['timeline']['list']>[0]

/** Every page, one after another. */
async function whole(key: Parameters<typeof at.callerAs>[0], asked: Asked) {
  const entries = []
  let after: string | undefined
  for (;;) {
    const page = await at.callerAs(key).timeline.list({ ...asked, ...(after === undefined ? {} : { after }) })
    expect(page).toEqual(timelinePageSchema.parse(page))
    entries.push(...page.entries)
    if (page.next === null) return entries
    after = page.next
  }
}

describe('the timeline of a goal', () => {
  it('is the same whether it is sought in the last while of the partnership or by its own records', async () => {
    const { reader } = at.database
    const { partnershipId } = at
    const goals = await reader
      .selectFrom('goal')
      .select('id')
      .where('partnershipId', '=', partnershipId)
      .execute()
    expect(goals.length).toBeGreaterThan(3)
    const sought: string[] = []
    const atMoment = (moment: string) => readerAsAt(reader, moment)
    for (const { id: goalId } of goals) {
      const indicatorIds = (await listIndicatorsOfGoal(reader, { partnershipId, goalId })).map(({ id }) => id)
      const silences = indicatorIds.map((indicatorId) => ({ indicatorId, periodStart: '2026-10-01' }))
      for (const over of [{}, { withProgress: false, returnsOf: [], silences }]) {
        const asked = {
          ...{
            partnershipId,
            goalId,
            indicatorIds,
            isOfSharing: false,
            withProgress: true,
            withReports: true,
          },
          ...{ returnsOf: 'all' as const, silences: [], silentNotes: [], after: null },
          ...{ until: at.clock.now, limit: 4_000, ...over },
        }
        const own = await listTimeline(atMoment(at.clock.now), asked)
        expect(await listTimeline(reader, asked)).toEqual(own)
        for (const [from, limit] of [
          [0, 26],
          [0, 300],
          [25, 26],
          [200, 90],
        ] as const) {
          const mark = own[from - 1]
          const after = mark === undefined ? null : { at: mark.at, id: mark.id }
          const page = await listTimeline(reader, { ...asked, after, limit })
          expect(page, `${limit} from ${from}`).toEqual(own.slice(from, from + limit))
          sought.push(...page.map(({ act }) => act))
        }
      }
    }
    for (const act of [
      'figure.published',
      'commentary.given',
      'return.submitted',
      'action.set',
      'challenge.raised',
    ]) {
      expect(sought).toContain(act)
    }
  })

  it('tells in order what happened to it, to its pledges, its indicators, their targets and their figures', async () => {
    const entries = await whole('chair', { kind: 'goal', code: 'G1' })
    const times = entries.map((entry) => entry.at)
    expect(times).toEqual([...times].sort().reverse())
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    const told = new Set(entries.map(({ what }) => what))
    for (const what of ['Agreed', 'Signed', 'Figure published', 'Commentary']) expect(told).toContain(what)
    expect(entries.every(({ sentence }) => /[.]$/.test(sentence))).toBe(true)
  })

  it('tells the lines of an indicator that were published together in one entry', async () => {
    const entries = await whole('chair', { kind: 'goal', code: 'G2' })
    const together = entries.filter(({ what }) => what === 'Figures published')
    expect(together.length).toBeGreaterThan(5)
    for (const { sentence } of together) expect(sentence).toMatch(/^The figures of \S+ for .+: \d+ lines\.$/)
  })

  it('holds a new wording at once, with its reason and who gave it', async () => {
    const manager = at.callerAs('manager')
    const { code, version, childWording, why, populationOutcome, story } = await manager.goal.get({
      code: 'G1',
    })
    const words = { wording: 'Every child is safe at home', childWording, why, populationOutcome, story }
    await manager.goal.revise({ code, version, ...words, reason: 'In plainer words.' })
    const { entries } = await at.callerAs('elected-member').timeline.list({ kind: 'goal', code: 'G1' })
    expect(entries[0]).toMatchObject({
      what: 'Reworded',
      sentence: 'Goal G1 was reworded.',
      reason: 'In plainer words.',
    })
    expect(entries[0]?.who).not.toBeNull()
  })

  it('reads as at a moment: what came later is not there', async () => {
    const asAt = '2026-06-01T09:00:00.000Z'
    const then = await whole('chair', { kind: 'goal', code: 'G1', asAt })
    expect(then.length).toBeGreaterThan(10)
    expect(then.every((entry) => entry.at <= asAt)).toBe(true)
    expect(then.some(({ what }) => what === 'Reworded')).toBe(false)
  })

  it('that was not granted answers an observer like a missing one', async () => {
    const granted = (await at.callerAs('observer').goal.list()).map(({ code }) => code)
    const all = (await at.callerAs('chair').goal.list()).map(({ code }) => code)
    const hidden = all.find((code) => !granted.includes(code)) ?? ''
    const call = (code: string) => refusal(at.callerAs('observer').timeline.list({ kind: 'goal', code }))
    expect(await call(hidden)).toEqual(await call('G99'))
  })
})

describe('the timeline of an indicator', () => {
  it('is the same in small pages, of which figures older than their events are never read, as in one', async () => {
    const { reader } = at.database
    const indicators = await reader
      .selectFrom('indicator')
      .select(['id', 'goalId', 'code'])
      .where('partnershipId', '=', at.partnershipId)
      .where('code', 'in', ['CL01', 'HP02', 'EH01'])
      .execute()
    expect(indicators.length).toBeGreaterThan(1)
    for (const { id, goalId } of indicators) {
      for (const moment of [null, '2026-09-01T09:00:00.000Z']) {
        const db = moment === null ? reader : readerAsAt(reader, moment)
        for (const of of [null, goalId]) {
          const asked = {
            ...{ partnershipId: at.partnershipId, goalId: of, indicatorIds: [id], isOfSharing: false },
            ...{
              withProgress: true,
              withReports: true,
              returnsOf: 'all' as const,
              silences: [],
              silentNotes: [],
            },
            until: moment ?? at.clock.now,
          }
          const all = await listTimeline(db, { ...asked, after: null, limit: 4_000 })
          const paged: typeof all = []
          for (const limit of [1, 3, 9, 27, 81, 4_000]) {
            const last = paged.at(-1)
            const after = last === undefined ? null : { at: last.at, id: last.id }
            paged.push(...(await listTimeline(db, { ...asked, after, limit })))
          }
          expect(paged).toEqual(all)
          expect(new Set(all.map(({ act }) => act)).size).toBeGreaterThan(2)
        }
      }
    }
  })

  const returnActs = [
    'Submitted for approval',
    'Sent back with a reason',
    'Approved',
    'Reopened with a reason',
  ]

  it('tells of returns to those who see them, and to nobody else', async () => {
    const list = await at.callerAs('chair').indicator.list()
    const codes = list.map(({ code }) => code).slice(0, 12)
    for (const code of codes) {
      const asChair = await whole('chair', { kind: 'indicator', code })
      const asMember = await whole('elected-member', { kind: 'indicator', code })
      for (const entries of [asChair, asMember]) {
        expect(entries.filter(({ what }) => returnActs.includes(what))).toEqual([])
      }
    }
    const asManager = await whole('manager', { kind: 'indicator', code: codes[0] ?? '' })
    expect(asManager.some(({ what }) => what === 'Submitted for approval')).toBe(true)
  }, 120_000)

  it('is silent to elected members on every period in which a figure of any line is hidden, now or before', async () => {
    const member = at.callerAs('elected-member')
    let silences = 0
    for (const { code } of await member.indicator.list()) {
      const { series } = await member.indicator.get({ code })
      const hidden = new Set<string>()
      for (const { id } of series) {
        const { points } = await member.indicator.get({ code, seriesId: id })
        for (const point of points) if (point.symbol === 'c') hidden.add(point.periodLabel)
      }
      if (hidden.size === 0) continue
      const trusted = await whole('chair', { kind: 'indicator', code })
      const entries = await whole('elected-member', { kind: 'indicator', code })
      for (const label of hidden) {
        const ofPeriod = (sentence: string) => sentence.includes(` for ${label} `)
        expect(entries.filter(({ sentence }) => ofPeriod(sentence))).toEqual([])
        if (trusted.some(({ sentence }) => ofPeriod(sentence))) silences += 1
      }
    }
    expect(silences).toBeGreaterThan(3)
  }, 240_000)

  it('is not for the administrator, who sees no figures', async () => {
    const refused = await refusal(
      at.callerAs('administrator').timeline.list({ kind: 'indicator', code: 'CL01' }),
    )
    expect(refused.code).toBe('forbidden')
  })
})
