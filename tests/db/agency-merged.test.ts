import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { sql } from 'kysely'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { makeOldDatabase, type OldDatabase } from '../support/database/old-database.ts'

let old: OldDatabase
let database: Database
beforeAll(async () => {
  old = await makeOldDatabase('0231-drafts-counted-apart')
})
afterEach(() => database.close())

const on = (day: number) => `2026-11-${day}T09:00:00.000Z`
type Seat = { id: string; agencyId: string; ended?: string; next?: string }

async function withAgencies(left: readonly string[], seats: readonly Seat[]): Promise<void> {
  database = await openDatabase(await old.copy())
  const { db } = database
  await sql`insert into partnership (id, slug, name, area_name, read_only, marking, data_version, created_at, version,
    year_start_month) values ('p', 'p', 'P', 'P', 0, 'OFFICIAL', 0, ${on(10)}, 1, 4)`.execute(db)
  for (const [index, id] of ['a', 'b', 'police'].entries()) {
    const isLeft = left.includes(id)
    await sql`insert into agency (partnership_id, id, code, name, short_name, sector, position, state, version,
      created_at, ended_at) values ('p', ${id}, ${id}, ${id}, ${id}, 'police', ${index + 1},
      ${isLeft ? 'left' : 'current'}, 1, ${on(10)}, ${isLeft ? on(20) : null})`.execute(db)
  }
  for (const { id, agencyId, ended = null, next = null } of seats.toReversed()) {
    await sql`insert into member (partnership_id, id, person_id, agency_id, role, title, from_day, version, recorded_at,
      ended_at, successor_member_id) values ('p', ${id}, 'ada', ${agencyId}, 'contributor', 'Analyst', '2026-11-10', 1,
      ${on(10)}, ${ended}, ${next})`.execute(db)
  }
  await migrateToLatest(database)
}
const intoOf = async (id: string) =>
  (await database.db.selectFrom('agency').select('mergedIntoId').where('id', '=', id).executeTakeFirst())
    ?.mergedIntoId

it('an agency that became part of another before that was recorded is known to be part of it', async () => {
  await withAgencies(
    ['police'],
    [
      { id: 'm1', agencyId: 'police', ended: on(20), next: 'm2' },
      { id: 'm2', agencyId: 'b' },
    ],
  )
  expect(await intoOf('police')).toBe('b')
  expect(await intoOf('b')).toBeNull()
})

it('of one that was its own again in between, the agency it is part of now counts', async () => {
  await withAgencies(
    ['police'],
    [
      { id: 'm1', agencyId: 'police', ended: on(12), next: 'm2' },
      { id: 'm3', agencyId: 'police', ended: on(20), next: 'm4' },
      { id: 'm2', agencyId: 'a', ended: on(14) },
      { id: 'm4', agencyId: 'b' },
    ],
  )
  expect(await intoOf('police')).toBe('b')
})

it('one that left, with a seat handed over among its own people, became part of none', async () => {
  await withAgencies(
    ['police'],
    [
      { id: 'm1', agencyId: 'police', ended: on(12), next: 'm2' },
      { id: 'm2', agencyId: 'police', ended: on(20) },
    ],
  )
  expect(await intoOf('police')).toBeNull()
})

it('one that is its own is said to be part of none, whatever passed before', async () => {
  await withAgencies(
    [],
    [
      { id: 'm1', agencyId: 'police', ended: on(12), next: 'm2' },
      { id: 'm2', agencyId: 'b', ended: on(14) },
    ],
  )
  expect(await intoOf('police')).toBeNull()
})
