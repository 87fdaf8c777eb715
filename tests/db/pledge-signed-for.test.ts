import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { sql } from 'kysely'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { makeOldDatabase, type OldDatabase } from '../support/database/old-database.ts'

let old: OldDatabase
let database: Database
beforeAll(async () => {
  old = await makeOldDatabase('0240-agency-merged-last')
})
afterEach(() => database.close())

const on = (day: number) => `2026-11-${day}T09:00:00.000Z`
type Pledge = { id: string; agencyId: string; recorded: number; signed: number | null; ended?: number }

async function withPledges(pledges: readonly Pledge[]) {
  database = await openDatabase(await old.copy())
  const { db } = database
  await sql`insert into partnership (id, slug, name, area_name, read_only, marking, data_version, created_at, version,
    year_start_month) values ('p', 'p', 'P', 'P', 0, 'OFFICIAL', 0, ${on(10)}, 1, 4)`.execute(db)
  for (const [index, id] of ['police', 'icb'].entries()) {
    await sql`insert into agency (partnership_id, id, code, name, short_name, sector, position, state, version,
      created_at) values ('p', ${id}, ${id}, ${id}, ${id}, 'police', ${index + 1}, 'current', 1, ${on(10)})`.execute(
      db,
    )
  }
  await sql`insert into goal (partnership_id, id, code, position, state, steps, kind, version, created_at)
    values ('p', 'g', 'safe', 1, 'agreed', 1, 'goal', 1, ${on(10)})`.execute(db)
  for (const { id, agencyId, recorded, signed, ended } of pledges) {
    await sql`insert into pledge (partnership_id, id, goal_id, agency_id, wording, state, signed_by, signed_at, version,
      recorded_at, ended_at) values ('p', ${id}, 'g', ${agencyId}, 'We come.', ${ended === undefined ? 'signed' : 'ended'},
      ${signed === null ? null : 'ada'}, ${signed === null ? null : on(signed)}, 2, ${on(recorded)},
      ${ended === undefined ? null : on(ended)})`.execute(db)
  }
  await migrateToLatest(database)
  const rows = await database.db.selectFrom('pledge').select(['id', 'signedForId']).orderBy('id').execute()
  return Object.fromEntries(rows.map(({ id, signedForId }) => [id, signedForId]))
}

it('a pledge that passed with its signature is known to have been signed for the agency that had it first', async () => {
  expect(
    await withPledges([
      { id: '1', agencyId: 'police', recorded: 11, signed: 12, ended: 13 },
      { id: '2', agencyId: 'icb', recorded: 13, signed: 12, ended: 14 },
      { id: '3', agencyId: 'police', recorded: 14, signed: 12 },
      { id: '4', agencyId: 'icb', recorded: 15, signed: 16 },
    ]),
  ).toEqual({ 1: null, 2: 'police', 3: null, 4: null })
})

it('one that nobody signed was signed for nobody', async () => {
  expect(await withPledges([{ id: '1', agencyId: 'police', recorded: 11, signed: null }])).toEqual({
    1: null,
  })
})
