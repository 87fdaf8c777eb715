import { assertActor } from '@roundtable/server/base/context.ts'
import { readIndicators } from '@roundtable/server/scorecard/read-indicators.ts'
import { storeReadings } from '@roundtable/server/stored-reading/store-readings.ts'
import { countReadings } from '@roundtable/shared/reading/reading-counts.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { describe, expect, it } from 'vitest'
import { publishFigure } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const at = perFile(openNorthmere)
const lease = { isHeld: () => true }
const store = () => storeReadings(at.services, lease)
const roles = ['manager', 'elected-member', 'observer'] as const

const due = () => at.database.db.selectFrom('readingDue').selectAll().execute()
const stored = () => at.database.db.selectFrom('indicatorReading').selectAll().execute()

/** What each goal is told to have, beside what its indicators read now. */
async function expectGoalsToBeTrue() {
  for (const role of roles) {
    const ctx = assertActor(await at.contextAs(role))
    const readings = await readIndicators(ctx)
    const ids = new Map(
      (
        await at.database.db
          .selectFrom('goal')
          .where('partnershipId', '=', at.partnershipId)
          .select(['id', 'code'])
          .execute()
      ).map(({ id, code }) => [id, code]),
    )
    for (const goal of await at.callerAs(role).goal.list()) {
      const rows = readings
        .filter(({ indicator }) => ids.get(indicator.goalId ?? '') === goal.code)
        .map(({ row }) => row)
      const { indicators, offTarget, worsening } = countReadings(rows)
      expect([role, goal.code, goal.indicators, goal.offTarget, goal.worsening]).toEqual([
        ...[role, goal.code, indicators, offTarget, worsening],
      ])
    }
    expect(goalsGrantedTo(ctx.actor) === null).toBe(role !== 'observer')
  }
}

async function raiseVersion() {
  const { db } = at.database
  await db
    .updateTable('partnership')
    .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
    .execute()
}

describe('stored readings', () => {
  it('are what the indicators read, for those who are told everything and for wider audiences', async () => {
    expect(await store()).toBeGreaterThan(100)
    expect(await due()).toEqual([])
    const rows = await stored()
    expect(new Set(rows.map(({ view }) => view)).size).toBe(2)
    for (const role of ['manager', 'elected-member'] as const) {
      const readings = await readIndicators(assertActor(await at.contextAs(role)))
      const texts = rows.map(({ indicatorId, status, signal, direction }) =>
        [indicatorId, status, signal, direction].join(' '),
      )
      for (const { indicator, row } of readings) {
        const { status, signal, direction } = row.reading
        expect(texts).toContain([indicator.id, status, signal, direction].join(' '))
      }
    }
    await expectGoalsToBeTrue()
    expect(await store()).toBe(0)
  })

  it('do not count from the moment a figure is written, and are stored anew', async () => {
    await store()
    const { db } = at.database
    const { seriesId, periodStart, indicatorId } = await db
      .selectFrom('measurement as m')
      .innerJoin('series as s', 's.id', 'm.seriesId')
      .innerJoin('indicator as i', 'i.id', 's.indicatorId')
      .where('i.partnershipId', '=', at.partnershipId)
      .where('i.state', '=', 'live')
      .where('s.kind', '=', 'partnership')
      .where('m.value', 'is not', null)
      .orderBy('m.periodStart', 'desc')
      .select(['m.seriesId', 'm.periodStart', 's.indicatorId'])
      .executeTakeFirstOrThrow()
    const line = { partnershipId: at.partnershipId, seriesId, periodStart, periodEnd: periodStart }
    for (const value of ['0', '100000']) {
      await publishFigure(at.database, line, { value, revision: 90 + value.length, recordedAt: at.clock.now })
      await raiseVersion()
      expect((await due()).map((row) => row.indicatorId)).toContain(indicatorId)
      await expectGoalsToBeTrue()
    }
    expect(await store()).toBeGreaterThan(0)
    expect(await due()).toEqual([])
    await expectGoalsToBeTrue()
  })

  it('stay due where something was written while they were decided', async () => {
    await store()
    const { db } = at.database
    const series = await db
      .selectFrom('series')
      .selectAll()
      .where('kind', '=', 'partnership')
      .executeTakeFirstOrThrow()
    const touch = () =>
      db.updateTable('series').set({ position: series.position }).where('id', '=', series.id).execute()
    await touch()
    let asked = 0
    await storeReadings(at.services, {
      isHeld: () => {
        if (asked++ === 1) void touch()
        return true
      },
    })
    expect((await due()).map(({ indicatorId }) => indicatorId)).toEqual([series.indicatorId])
    await store()
    expect(await due()).toEqual([])
  })

  it('are of the rules in force: other rules are other readings', async () => {
    await store()
    const before = new Set((await stored()).map(({ view }) => view))
    const manager = at.callerAs('manager')
    const { version } = await manager.disclosure.get()
    const stricter = { smallCount: 12, smallDenominator: 20, roundCountsTo: 15 }
    await manager.disclosure.revise({ version, ...stricter, reason: 'The health agencies ask for it.' })
    await expectGoalsToBeTrue()
    expect(await store()).toBeGreaterThan(0)
    const after = new Set((await stored()).map(({ view }) => view))
    expect(after.size).toBe(2)
    expect([...after].filter((view) => before.has(view))).toHaveLength(1)
    await expectGoalsToBeTrue()
  })

  it('of a process with other code stay while it may run, but for what was decided anew', async () => {
    await store()
    const { db } = at.database
    const of = { partnershipId: at.partnershipId, view: 'of other code' }
    const [first, second] = await db
      .selectFrom('indicatorReading')
      .where('partnershipId', '=', at.partnershipId)
      .selectAll()
      .orderBy('view')
      .orderBy('indicatorId')
      .limit(2)
      .execute()
    if (first === undefined || second === undefined) throw new Error('Nothing is stored.')
    await db
      .insertInto('indicatorReading')
      .values([
        { ...first, ...of },
        { ...second, ...of },
      ])
      .execute()
    const usedDay = at.clock.now.slice(0, 10)
    await db
      .insertInto('readingView')
      .values({ ...of, code: 'other', usedDay })
      .execute()
    const ofOther = async () =>
      (await stored()).filter(({ view }) => view === of.view).map(({ indicatorId }) => indicatorId)
    const touch = (indicatorId: string) =>
      db.updateTable('series').set({ position: 1 }).where('indicatorId', '=', indicatorId).execute()

    await touch(second.indicatorId)
    await store()
    expect(await due()).toEqual([])
    expect(await ofOther()).toEqual([first.indicatorId])

    at.clock.now = new Date(Date.parse(at.clock.now) + 3 * 86_400_000).toISOString()
    await store()
    expect(await ofOther()).toEqual([])
    const views = await db.selectFrom('readingView').select('view').execute()
    expect(views.map(({ view }) => view)).not.toContain(of.view)
  })

  it('are decided in lots between which others are answered', async () => {
    await at.database.db.deleteFrom('indicatorReading').execute()
    let lots = 0
    let turns = 0
    let isOver = false
    const count = () => {
      turns++
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    await storeReadings(at.services, { isHeld: () => lots++ >= 0 })
    isOver = true
    expect(lots).toBeGreaterThan(5)
    expect(turns).toBeGreaterThanOrEqual(lots)
  })
})
