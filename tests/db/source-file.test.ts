import { openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { listMeasurementSources } from '@roundtable/db/queries/return-import.queries.ts'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { makeOldDatabase } from '../support/database/old-database.ts'

const at = '2026-11-10T09:00:00.000Z'

it('a file from which figures came stands once, and each figure of before still names it', async () => {
  const old = await makeOldDatabase('0111-import-applied-of')
  const database = await openDatabase(await old.copy())
  const { db } = database
  try {
    await sql`insert into partnership (id, slug, name, area_name, read_only, marking, data_version, created_at)
      values ('p', 'p', 'P', 'A', 0, 'OFFICIAL', 0, ${at})`.execute(db)
    await sql`insert into indicator (partnership_id, id, code, position, headline, theme, frequency, unit, polarity,
        basis, decimals, signed, version, created_at)
      values ('p', 'i', 'I1', 1, 1, 't', 'monthly', 'count', 'lower', 'flow', 0, 0, 1, ${at})`.execute(db)
    await sql`insert into series (partnership_id, id, indicator_id, kind, name, position, created_at)
      values ('p', 's', 'i', 'partnership', '', 1, ${at})`.execute(db)
    const rows = [
      ['2026-08-01', 1, 'Past.xlsx', 'a', 'Data!C2'],
      ['2026-09-01', 1, 'Past.xlsx', 'a', 'Data!D2'],
      ['2026-09-01', 2, 'Past.xlsx', 'b', null],
    ] as const
    for (const [start, revision, name, hash, cell] of rows) {
      await sql`insert into measurement_source (partnership_id, series_id, period_start, revision, file_name, file_hash,
          line, recorded_at, cell)
        values ('p', 's', ${start}, ${revision}, ${name}, ${hash}, 2, ${at}, ${cell})`.execute(db)
    }
    await migrateToLatest(database)
    const sources = await listMeasurementSources(db, { partnershipId: 'p', seriesId: 's' })
    expect(
      sources.map(({ periodStart, revision, ...from }) => [
        ...[periodStart, revision, from.fileName, from.fileHash, from.cell],
      ]),
    ).toEqual(rows)
    expect(await db.selectFrom('sourceFile').select('fileHash').orderBy('fileHash').execute()).toEqual([
      { fileHash: 'a' },
      { fileHash: 'b' },
    ])
    await expect(db.deleteFrom('measurementSource').execute()).rejects.toThrow('append-only')
  } finally {
    await database.close()
  }
})
