import { createHash } from 'node:crypto'
import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { makeOldDatabase } from '../support/database/old-database.ts'

const open: Database[] = []
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})

const at = '2026-11-23T09:00:00.000Z'
const later = '2026-11-24T09:00:00.000Z'

it('who is signed in stays so, and of several invitations to one seat the newest stays open', async () => {
  const old = await makeOldDatabase('0091-benchmark-files')
  const database = await openDatabase(await old.copy())
  open.push(database)
  const { db } = database
  await sql`insert into session (id, token, person_id, expires_at, created_at, updated_at)
    values ('s', 'the token of Ada', 'ada', ${later}, ${at}, ${at})`.execute(db)
  await sql`insert into partnership (id, slug, name, area_name, read_only, marking, data_version, created_at, version,
    year_start_month) values ('p', 'p', 'P', 'P', 0, 'OFFICIAL', 0, ${at}, 1, 4)`.execute(db)
  await sql`insert into agency (partnership_id, id, code, name, short_name, sector, position, version, created_at, state,
    administers) values ('p', 'a', 'a', 'A', 'A', 'council', 1, 1, ${at}, 'current', 0)`.execute(db)
  await sql`insert into member (partnership_id, id, person_id, agency_id, role, title, from_day, version, recorded_at)
    values ('p', 'm', 'ada', 'a', 'contributor', 'Analyst', '2026-01-01', 1, ${at})`.execute(db)
  const given = [
    ['first', at],
    ['second', later],
  ] as const
  for (const [token, createdAt] of given) {
    await sql`insert into invitation (token_hash, partnership_id, member_id, person_id, expires_at, created_at)
      values (${token}, 'p', 'm', 'ada', ${later}, ${createdAt})`.execute(db)
  }
  await migrateToLatest(database)
  const { token } = await db.selectFrom('session').select('token').executeTakeFirstOrThrow()
  expect(token).toBe(createHash('sha256').update('the token of Ada').digest('hex'))
  const invitations = await db
    .selectFrom('invitation')
    .select(['tokenHash', 'usedAt', 'way', 'needsSecond'])
    .orderBy('tokenHash')
    .execute()
  expect(invitations).toEqual([
    { tokenHash: 'first', usedAt: at, way: 'link', needsSecond: 0 },
    { tokenHash: 'second', usedAt: null, way: 'link', needsSecond: 0 },
  ])
})
