import type { Db } from '@roundtable/db/database.ts'
import { isSqlite } from '@roundtable/db/dialect.ts'
import { newId } from '@roundtable/db/ids.ts'
import { type CountedTable, findChanges, foldChanges } from '@roundtable/db/queries/table-change.queries.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { perFile } from '../support/make/lifetime.ts'
import { openPartnershipAlone } from '../support/make/partnership.ts'

const at = perFile(openPartnershipAlone)
const tables: readonly CountedTable[] = [
  ...(['goal', 'goal_version', 'indicator', 'indicator_version', 'indicator_story'] as const),
  ...(['indicator_reading', 'series', 'accountability', 'agency'] as const),
]
const counted = (...names: CountedTable[]) =>
  findChanges(at.database.reader, { partnershipId: at.partnershipId, tables: names })
const ofView = (db: Db, view: string) =>
  db.updateTable('indicatorReading').set({ latestValue: '1' }).where('view', '=', view)

async function addReading() {
  const { db } = at.database
  const reading = {
    ...{ partnershipId: at.partnershipId, view: newId(), indicatorId: newId(), status: 'on-target' as const },
    ...{ direction: 'steady' as const, signal: 'none' as const, assurance: 'consistent' as const },
    ...{ latestValue: null, latestSymbol: null },
  }
  await db
    .insertInto('indicatorReading')
    .values(reading as never)
    .execute()
  return reading.view
}

describe('the database counts what is written into a table', () => {
  it('whatever is done to a row: made, changed or taken away', async () => {
    const { db } = at.database
    const before = await counted('indicator_reading')
    const view = await addReading()
    const made = await counted('indicator_reading')
    expect(made).toBeGreaterThan(before)
    await ofView(db, view).execute()
    const changed = await counted('indicator_reading')
    expect(changed).toBeGreaterThan(made)
    await db.deleteFrom('indicatorReading').where('view', '=', view).execute()
    expect(await counted('indicator_reading')).toBeGreaterThan(changed)
    await expect(
      db.transaction().execute(async (tx) => {
        await tx.deleteFrom('indicatorReading').execute()
        throw new Error('taken back')
      }),
    ).rejects.toThrow('taken back')
  })

  it('of every table that is counted, and of none for another', async () => {
    const { db } = at.database
    const { rows } = await sql<{ name: string }>`${
      isSqlite(db)
        ? sql`select name from sqlite_master where type = 'trigger'`
        : sql`select tgname as name from pg_trigger`
    }`.execute(db)
    const triggers = new Set(rows.map(({ name }) => name))
    for (const table of tables) {
      for (const act of ['insert', 'update', 'delete']) expect(triggers).toContain(`${table}_change_${act}`)
    }
    // A mark is counted when it is made, not when it is taken away: by then it was counted.
    for (const act of ['insert', 'update']) expect(triggers).toContain(`reading_due_change_${act}`)
    const [agencies, series] = [await counted('agency'), await counted('series')]
    await db.updateTable('agency').set({ shortName: 'Another' }).where('code', '=', 'police').execute()
    expect(await counted('agency')).toBeGreaterThan(agencies)
    expect(await counted('series')).toBe(series)
  })

  it('and what many transactions counted is added up without another sum', async () => {
    const { db } = at.database
    for (let n = 0; n < 110; n++) await addReading()
    const before = await counted(...tables)
    await db.transaction().execute((tx) => foldChanges(tx, at.partnershipId))
    expect(await counted(...tables)).toBe(before)
    const rows = await db.selectFrom('tableChange').where('batch', '<>', '').selectAll().execute()
    expect(rows).toEqual([])
    await addReading()
    expect(await counted(...tables)).toBe(before + 1)
  })
})
