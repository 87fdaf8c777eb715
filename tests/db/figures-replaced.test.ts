import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { sql } from 'kysely'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { makeOldDatabase, type OldDatabase } from '../support/database/old-database.ts'

let old: OldDatabase
let database: Database
beforeAll(async () => {
  old = await makeOldDatabase('0232-agency-merged-into')
})
afterEach(() => database.close())

const on = (day: number) => `2026-11-${day}T09:00:00.000Z`

async function withSeries(): Promise<void> {
  database = await openDatabase(await old.copy())
  const { db } = database
  await sql`insert into partnership (id, slug, name, area_name, read_only, marking, data_version, created_at, version,
    year_start_month) values ('p', 'p', 'P', 'P', 0, 'OFFICIAL', 0, ${on(10)}, 1, 4)`.execute(db)
  await sql`insert into indicator (partnership_id, id, code, position, headline, theme, frequency, unit, polarity,
    basis, decimals, signed, version, created_at)
    values ('p', 'i', 'I', 1, 0, '', 'monthly', 'count', 'higher', 'count', 0, 0, 1, ${on(10)})`.execute(db)
  await sql`insert into series (partnership_id, id, indicator_id, kind, name, position, created_at)
    values ('p', 's', 'i', 'partnership', '', 1, ${on(10)})`.execute(db)
}

const publish = (revision: number, day: number) =>
  sql`insert into measurement_revision (partnership_id, series_id, period_start, revision, period_end, value, why,
    on_behalf, recorded_at) values ('p', 's', '2026-09-01', ${revision}, '2026-09-30', ${`${revision}`}, 'Counted.', 0,
    ${on(day)})`.execute(database.db)
const replaced = async () =>
  (
    await database.db.selectFrom('measurementRevision').select('replacedAt').orderBy('revision').execute()
  ).map(({ replacedAt }) => replacedAt)

it('of every figure it is known when it was replaced, also of those published before that was recorded', async () => {
  await withSeries()
  await publish(1, 11)
  await publish(2, 12)
  await migrateToLatest(database)
  expect(await replaced()).toEqual([on(12), null])
  await publish(3, 13)
  expect(await replaced()).toEqual([on(12), on(13), null])
})

it('nothing but that is written into a revision, and it is never said to be later or never', async () => {
  await withSeries()
  await migrateToLatest(database)
  await publish(1, 11)
  await publish(2, 12)
  const set = (change: { value?: string; replacedAt?: string | null; why?: string }) =>
    database.db.updateTable('measurementRevision').set(change).where('revision', '=', 1).execute()
  for (const change of [
    { value: '7' },
    { replacedAt: on(20) },
    { replacedAt: null },
    { why: 'Counted anew.' },
  ])
    await expect(set(change), JSON.stringify(change)).rejects.toThrow('append-only')
  await set({ why: '[removed]' })
  await expect(database.db.deleteFrom('measurementRevision').execute()).rejects.toThrow('append-only')
  expect(await replaced()).toEqual([on(12), null])
})
