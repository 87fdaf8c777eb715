import { scorecardSchema } from '@roundtable/shared/scorecard/scorecard.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const partnership = perFile(openNorthmere)

const rowsOf = async () =>
  (await partnership.callerAs('chair').scorecard.get()).goals.flatMap((goal) => goal.rows)

describe('the scorecard', () => {
  it('shows the goals in the partnership’s order, each with its headline indicators', async () => {
    const { goals, counts } = await partnership.callerAs('chair').scorecard.get()
    expect(goals.map((goal) => goal.code)).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6'])
    expect(goals.every((goal) => goal.rows.length > 0)).toBe(true)
    const others = goals.reduce((sum, goal) => sum + goal.otherIndicators, 0)
    expect(goals.flatMap((goal) => goal.rows).length + others).toBe(counts.indicators)
  })

  it('shows the figures as they were measured, the newest last', async () => {
    const { db } = partnership.database
    const row = (await rowsOf()).find(({ code }) => code === 'CL01')
    const measured = await db
      .selectFrom('measurement')
      .innerJoin('series', 'series.id', 'measurement.seriesId')
      .innerJoin('indicator', 'indicator.id', 'series.indicatorId')
      .where('indicator.code', '=', 'CL01')
      .where('series.kind', '=', 'partnership')
      .select(['periodStart', 'periodEnd', 'value', 'numerator', 'denominator'])
      .orderBy('periodStart', 'desc')
      .limit(24)
      .execute()
    expect(row?.values).toEqual(measured.toReversed().map((each) => each.value))
    expect(row?.latest).toMatchObject(measured[0] ?? {})
  })

  it('reads no row otherwise than its own page does', async () => {
    const chair = partnership.callerAs('chair')
    for (const row of await rowsOf()) {
      const page = await chair.indicator.get({ code: row.code })
      const { status, direction, signal, assurance } = page.reading
      expect({ code: row.code, status, direction, signal, assurance }).toEqual({
        code: row.code,
        status: row.reading.status,
        direction: row.reading.direction,
        signal: row.reading.signal,
        assurance: row.reading.assurance,
      })
      expect(page.reading.sentence).toBe(row.reading.sentence)
      expect(page.latest).toEqual(row.latest)
      expect(page.points.slice(-24).map((point) => point.value)).toEqual(row.values)
    }
  })

  it('reads no row otherwise than the table of all indicators does', async () => {
    const table = await partnership.callerAs('chair').indicator.list()
    for (const row of await rowsOf()) {
      const same = table.find(({ code }) => code === row.code)
      expect(same).toMatchObject(row)
    }
  })

  it('counts on top what the rows below it say', async () => {
    const { counts } = await partnership.callerAs('chair').scorecard.get()
    const rows = await rowsOf()
    expect(counts.offTarget).toBe(rows.filter((row) => row.reading.status === 'off-target').length)
    expect(counts.worsening).toBe(rows.filter((row) => row.reading.signal === 'worsening').length)
    expect(counts.improving).toBe(rows.filter((row) => row.reading.signal === 'improving').length)
    expect(counts.offTarget).toBeGreaterThan(0)
    expect(counts.worsening).toBeGreaterThan(0)
  })

  it('names an agency whose return is late on each row that waits for it', async () => {
    const { counts } = await partnership.callerAs('chair').scorecard.get()
    expect(counts.returnsLate).toBeGreaterThan(0)
    const late = (await rowsOf()).filter((row) => row.open.some(({ kind }) => kind === 'return-late'))
    expect(late.length).toBeGreaterThan(0)
    expect(late[0]?.open[0]?.text).toMatch(/^Return \d+ days? late$/)
  })

  it('marks an indicator nobody answers for', async () => {
    const rows = await rowsOf()
    const alone = rows.filter((row) => row.agencyCode === null)
    expect(alone.length).toBeGreaterThan(0)
    expect(alone.every((row) => row.open.some(({ kind }) => kind === 'nobody-answers'))).toBe(true)
  })

  it('sends what its contract names and nothing else', async () => {
    for (const role of ['chair', 'elected-member', 'observer'] as const) {
      const view = await partnership.callerAs(role).scorecard.get()
      expect(view).toEqual(scorecardSchema.parse(view))
    }
  })

  it('shows an observer the goals they were granted and no other', async () => {
    const granted = await partnership.database.db
      .selectFrom('memberGrant')
      .innerJoin('goal', 'goal.id', 'memberGrant.goalId')
      .where('memberGrant.partnershipId', '=', partnership.partnershipId)
      .where('memberGrant.endedAt', 'is', null)
      .select('goal.code')
      .orderBy('goal.position')
      .execute()
    const { goals, counts } = await partnership.callerAs('observer').scorecard.get()
    expect(goals.map((goal) => goal.code)).toEqual(granted.map((goal) => goal.code))
    const all = (await partnership.callerAs('chair').scorecard.get()).counts.indicators
    expect(counts.indicators).toBeLessThan(all)
  })

  it('shows an observer without a grant no goal at all', async () => {
    const fresh = await openNorthmere()
    try {
      await fresh.database.db.updateTable('memberGrant').set({ endedAt: fresh.clock.now }).execute()
      const { goals, counts, headline } = await fresh.callerAs('observer').scorecard.get()
      expect(goals).toEqual([])
      expect(counts.indicators).toBe(0)
      expect(headline).toBe('There is no goal to show yet.')
    } finally {
      await fresh.close()
    }
  })
})
