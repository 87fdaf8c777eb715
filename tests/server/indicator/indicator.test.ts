import { countSavedDraft } from '@roundtable/db/queries/partnership.queries.ts'
import { compareDecimal } from '@roundtable/shared/base/decimal.ts'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import { indicatorListSchema, indicatorViewSchema } from '@roundtable/shared/indicator/indicator.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { refusal } from '../../support/read/refusal.ts'

const partnership = perFile(openNorthmere)

describe('the table of indicators', () => {
  it('holds every indicator once, goal by goal', async () => {
    const rows = await partnership.callerAs('chair').indicator.list()
    expect(rows).toEqual(indicatorListSchema.parse(rows))
    expect(rows).toHaveLength(69)
    expect(new Set(rows.map((row) => row.code)).size).toBe(69)
    const goals = rows.map((row) => row.goalCode ?? 'none')
    expect(goals).toEqual(goals.toSorted())
  })
})

describe('the page of an indicator', () => {
  it('sends what its contract names and nothing else', async () => {
    for (const role of ['chair', 'manager', 'contributor', 'elected-member', 'observer'] as const) {
      const caller = partnership.callerAs(role)
      for (const { code } of await caller.indicator.list()) {
        const view = await caller.indicator.get({ code })
        expect(view).toEqual(indicatorViewSchema.parse(view))
      }
    }
  })

  it('shows each figure with the target in force for its period', async () => {
    const view = await partnership.callerAs('chair').indicator.get({ code: 'CL01' })
    expect(view).toEqual(indicatorViewSchema.parse(view))
    const [newer, older] = view.targets.filter((target) => target.state === 'agreed')
    for (const point of view.points) {
      const inForce = point.periodStart >= (newer?.fromPeriod ?? '') ? newer : older
      expect(point.target).toEqual({ low: inForce?.low, high: inForce?.high })
    }
    expect(new Set(view.points.map((point) => point.target?.low)).size).toBe(2)
  })

  it('gives each percentage the interval it lies in', async () => {
    const { points } = await partnership.callerAs('chair').indicator.get({ code: 'CL01' })
    expect(points).toHaveLength(48)
    for (const { value, interval } of points) {
      expect(compareDecimal(interval?.low ?? '', value ?? '')).toBeLessThan(0)
      expect(compareDecimal(interval?.high ?? '', value ?? '')).toBeGreaterThan(0)
    }
  })

  it('compares nothing across a change of definition', async () => {
    const { points, versions } = await partnership.callerAs('chair').indicator.get({ code: 'YJ03' })
    const broken = versions.find((version) => version.breaksComparability)
    expect(broken).toBeDefined()
    const first = points.find((point) => point.breakBefore)
    expect(first?.periodStart).toBe(broken?.fromPeriod)
    const before = points.filter((point) => point.periodStart < (first?.periodStart ?? ''))
    expect(new Set(before.map((point) => point.mean)).size).toBe(1)
    expect(before[0]?.mean).not.toBe(first?.mean)
  })

  it('tells of a revised figure what it was, what it is, who and why', async () => {
    const chair = partnership.callerAs('chair')
    const revised = await partnership.database.db
      .selectFrom('measurement')
      .innerJoin('series', 'series.id', 'measurement.seriesId')
      .innerJoin('indicator', 'indicator.id', 'series.indicatorId')
      .where('measurement.state', '=', 'revised')
      .where('measurement.partnershipId', '=', partnership.partnershipId)
      .where('series.kind', '=', 'partnership')
      .select(['indicator.code', 'measurement.periodStart'])
      .orderBy('indicator.code')
      .executeTakeFirstOrThrow()
    const { points } = await chair.indicator.get({ code: revised.code })
    const point = points.find((each) => each.periodStart === revised.periodStart)
    expect(point?.state).toBe('revised')
    const [change] = point?.revisions ?? []
    expect(change?.was).not.toBe(change?.is)
    expect(change?.is).toBe(point?.text)
    expect(change?.why).not.toBe('')
    expect(change?.enteredBy).not.toBeNull()
    expect(
      points.filter((each) => each.state === 'published').every((each) => each.revisions.length === 0),
    ).toBe(true)
  })

  it('tells partners who entered and who approved each published figure, and nobody else', async () => {
    const { points, authors } = await partnership.callerAs('chair').indicator.get({ code: 'CL01' })
    const published = points.filter(({ state }) => state !== 'draft' && state !== 'submitted')
    expect(authors.map(({ periodStart }) => periodStart)).toEqual(
      published.map(({ periodStart }) => periodStart),
    )
    for (const { enteredBy, approvedBy, isPast } of authors) {
      expect([enteredBy === null, approvedBy === null, isPast]).toEqual([false, false, false])
      expect(enteredBy).not.toBe(approvedBy)
    }
    for (const role of ['elected-member', 'observer', 'young-person'] as const) {
      const caller = partnership.callerAs(role)
      const [first] = await caller.indicator.list()
      const view = await caller.indicator.get({ code: first?.code ?? '' })
      expect(view.points).not.toEqual([])
      expect(view.authors).toEqual([])
    }
  })

  it('switches to another line of the same indicator, never to one of another', async () => {
    const chair = partnership.callerAs('chair')
    const whole = await chair.indicator.get({ code: 'CL01' })
    const slice = whole.series.find((line) => line.kind === 'slice')
    const view = await chair.indicator.get({ code: 'CL01', seriesId: slice?.id })
    expect(view.seriesId).toBe(slice?.id)
    expect(view.latest?.denominator).not.toBe(whole.latest?.denominator)
    const foreign = await refusal(chair.indicator.get({ code: 'CL02', seriesId: slice?.id }))
    const missing = await refusal(
      chair.indicator.get({ code: 'CL02', seriesId: '01900000-0000-7000-8000-000000000000' }),
    )
    expect(foreign).toEqual(missing)
    expect(foreign.code).toBe('not-found')
  })

  it('stands beside England with England’s own period and source', async () => {
    const { benchmarks } = await partnership.callerAs('chair').indicator.get({ code: 'CL01' })
    const england = benchmarks.find((line) => line.relation === 'england')
    expect(england?.values.length).toBeGreaterThan(0)
    expect(england?.source).not.toBe('')
    expect(england?.licence).not.toBe('')
    expect(england?.note).toContain('The year to')
  })
})

describe('a figure that is not published', () => {
  const draft = { numerator: '77', denominator: '1234', value: '6.23987034035656' }
  const told = async (code: string, role: 'chair' | 'manager' | 'scrutineer' | 'elected-member') =>
    JSON.stringify(await partnership.callerAs(role).indicator.get({ code }))

  it('is seen by the manager as a draft, by nobody else, and by no status, signal or scorecard', async () => {
    const { db } = partnership.database
    const entry = await db
      .selectFrom('return')
      .innerJoin('series', 'series.reportingAgencyId', 'return.agencyId')
      .innerJoin('indicator', 'indicator.id', 'series.indicatorId')
      .whereRef('indicator.frequency', '=', 'return.frequency')
      .where('return.partnershipId', '=', partnership.partnershipId)
      .where('return.state', 'in', ['due', 'in-progress', 'sent-back'])
      .where('return.publishedAt', 'is', null)
      .where('series.kind', '=', 'partnership')
      .where('indicator.headline', '=', 1)
      .where('indicator.unit', '=', 'percent')
      .select(['return.id as returnId', 'return.periodStart', 'series.id as seriesId', 'indicator.code'])
      .orderBy('indicator.code')
      .executeTakeFirstOrThrow()
    const key = { returnId: entry.returnId, seriesId: entry.seriesId }
    await db.deleteFrom('returnEntry').where('seriesId', '=', key.seriesId).execute()
    const before = await partnership.callerAs('chair').scorecard.get()
    const readingBefore = (await partnership.callerAs('manager').indicator.get({ code: entry.code })).reading
    await db
      .insertInto('returnEntry')
      .values({
        partnershipId: partnership.partnershipId,
        ...key,
        ...emptyRow,
        ...draft,
        happened: 'A word of the draft.',
        enteredBy: 'somebody',
        onBehalf: 0,
        enteredAt: partnership.clock.now,
        version: 1,
      })
      .execute()
    await db.transaction().execute((tx) => countSavedDraft(tx, partnership.partnershipId))
    const view = await partnership.callerAs('manager').indicator.get({ code: entry.code })
    const point = view.points.find((each) => each.periodStart === entry.periodStart)
    expect(point).toMatchObject({ ...draft, state: 'draft', pointType: 'none', mean: null })
    expect(view.marking).toBe('OFFICIAL-SENSITIVE')
    expect(view.reading).toEqual(readingBefore)
    expect(view.latest?.periodStart).not.toBe(entry.periodStart)
    for (const role of ['chair', 'scrutineer', 'elected-member'] as const) {
      const seen = await told(entry.code, role)
      expect(seen).not.toContain(draft.value)
      expect(seen).not.toContain('A word of the draft.')
    }
    expect(await partnership.callerAs('chair').scorecard.get()).toEqual(before)
  })
})
