import { appRouter } from '@roundtable/server/app-router.ts'
import { actorIn } from '@roundtable/server/base/context.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { canonicalOfNumber } from '@roundtable/shared/figure/figure.ts'
import { rights } from '@roundtable/shared/right-table/rights.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { reviseGoal, signPledge } from '../../support/make/goal.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { addPublished, publishedText } from '../../support/make/published.ts'
import { proposeTarget } from '../../support/make/target.ts'
import { procedureAt, procedures } from '../../support/read/procedure.ts'
import { refusal } from '../../support/read/refusal.ts'

/** Figures of North Lincolnshire as the file has them: indicator and value by the order of years. */
const lines = publishedText
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
const own = lines.filter((cells) => cells.at(-3) === 'North Lincolnshire')

const partnership = perFile(openNorthmere)

beforeAll(async () => {
  const { now } = partnership.clock
  await addPublished(partnership.database, { at: now })
})

const callerAs = (role: Role) =>
  createCaller(appRouter)(async () => {
    const context = await partnership.contextAs(role)
    const acting = context.visitor === null ? null : actorIn(context.visitor, 'north-lincolnshire')
    return { ...context, actor: acting?.actor ?? null, membership: acting?.membership ?? null }
  })

describe('the published figures', () => {
  it('stand on the scorecard and the charts as in the file', async () => {
    const chair = callerAs('chair')
    const rows = (await chair.scorecard.get()).goals.flatMap((goal) => goal.rows)
    expect(rows.length).toBe(new Set(lines.map(([code]) => code)).size)
    for (const row of rows) {
      const told = own.filter(([code]) => code === row.code).map((cells) => cells.at(-1) ?? '')
      const numbers = told.map((value) =>
        value !== '' && Number.isFinite(Number(value)) ? canonicalOfNumber(Number(value)) : null,
      )
      const { points } = await chair.indicator.get({ code: row.code })
      expect(points.map((point) => point.value)).toEqual(numbers)
      expect(row.values).toEqual(numbers.slice(-24))
    }
  })

  it('stand beside England, the region and the neighbours, with their source', async () => {
    const { benchmarks } = await callerAs('chair').indicator.get({ code: 'CC01' })
    expect(new Set(benchmarks.map((line) => line.relation))).toEqual(
      new Set(['england', 'region', 'neighbour-average', 'neighbour']),
    )
    expect(benchmarks.filter((line) => line.relation === 'neighbour')).toHaveLength(10)
    expect(benchmarks.every((line) => line.source !== '' && line.licence !== '')).toBe(true)
  })

  it('are the same for every reader', async () => {
    const seen = async (role: Role) => {
      const { goals } = await callerAs(role).scorecard.get()
      return goals.flatMap((goal) => goal.rows.map((row) => [row.code, row.values, row.reading]))
    }
    const chair = await seen('chair')
    for (const role of ['elected-member', 'observer', 'contributor'] as const) {
      expect(await seen(role)).toEqual(chair)
    }
  })

  it('are read only: nobody words a goal, signs, proposes or assigns here', async () => {
    const manager = callerAs('manager')
    const [goal] = await manager.goal.list()
    const goalCode = goal?.code ?? ''
    const calls = [
      () => reviseGoal(manager, { code: goalCode }),
      () => proposeTarget(manager, { code: 'CC01', fromPeriod: '2025-04-01' }),
      () =>
        manager.accountability.assign({
          goalCode: null,
          indicatorCodes: ['CC01'],
          agencyCode: 'publisher',
          title: 'Publisher',
          memberId: null,
          kind: 'accountable',
        }),
      () => signPledge(callerAs('agency-lead'), { goalCode, agencyCode: 'publisher' }),
    ]
    for (const call of calls) expect((await refusal(call())).code).toBe('forbidden')
  })

  it('have no meetings: nothing of them is there, for whoever could read it elsewhere', async () => {
    const nouns = new Set(['meeting', 'room', 'minutes', 'decision', 'pack', 'rendition', 'presenting'])
    const asked = procedures.filter(({ path }) => nouns.has(path.split('.')[0] ?? ''))
    expect(asked.length).toBeGreaterThan(30)
    for (const role of ['manager', 'chair', 'elected-member'] as const) {
      const found = []
      for (const { path } of asked) {
        const { code, sentence } = await refusal(Promise.resolve(procedureAt(callerAs(role), path)({})))
        if (code !== 'not-found' || sentence !== 'There is no such thing here.') found.push([path, code])
      }
      expect(found).toEqual([])
      const { may } = await callerAs(role).me.get()
      expect(may.filter((right) => rights[right].meets)).toEqual([])
    }
    expect((await partnership.callerAs('chair').me.get()).may).toContain('see meetings')
  })

  it('say of themselves which way they go, and that nobody agreed a target', async () => {
    const { headline, counts, goals } = await callerAs('chair').scorecard.get()
    const rows = goals.flatMap((goal) => goal.rows)
    const better = rows.filter(({ reading }) => reading.direction === 'improving').length
    expect(headline).toContain(`figures without targets: ${better} better and `)
    expect(counts).toMatchObject({ offTarget: 0, returnsLate: 0, pledges: null })
    expect(rows.flatMap((row) => row.open)).toEqual([])
  })
})
