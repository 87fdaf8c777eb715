import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { listTextsWith, writeRemovedTexts } from '@roundtable/db/queries/removed-text.queries.ts'
import { verifyTrails } from '@roundtable/server/act/verify-trail.ts'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { makeOldDatabase } from '../support/database/old-database.ts'

const open: Database[] = []
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})

const at = '2026-11-23T09:00:00.000Z'

it('a partnership of yesterday reads on, and the reason of an old correction can be blacked out', async () => {
  const old = await makeOldDatabase('0111-import-applied-of')
  const database = await openDatabase(await old.copy())
  open.push(database)
  const { db } = database
  await sql`insert into partnership (id, slug, name, area_name, read_only, marking, data_version, created_at, version,
    year_start_month) values ('p', 'p', 'P', 'P', 0, 'OFFICIAL', 0, ${at}, 1, 4)`.execute(db)
  const agencies = [
    ['a', 0, null],
    ['own', 1, null],
    ['gone', 0, at],
  ] as const
  for (const [id, administers, endedAt] of agencies) {
    await sql`insert into agency (partnership_id, id, code, name, short_name, sector, position, version, created_at,
      state, administers, ended_at) values ('p', ${id}, ${id}, 'A', 'A', 'council', 1, 1, ${at}, 'current',
      ${administers}, ${endedAt})`.execute(db)
  }
  await sql`insert into goal (partnership_id, id, code, position, version, state, kind, steps, created_at)
    values ('p', 'g', 'G1', 1, 1, 'agreed', 'goal', 1, ${at})`.execute(db)
  await sql`insert into goal_version (partnership_id, goal_id, version, wording, child_wording, why, population_outcome,
    story, reason, recorded_at) values ('p', 'g', 1, 'Be safe', '', 'Ellis Fairmile asked.', '', '', '', ${at})`.execute(
    db,
  )
  await migrateToLatest(database)
  const agreements = await db.selectFrom('sharingAgreement').selectAll().execute()
  expect(agreements).toMatchObject([
    { agencyId: 'a', state: 'assumed', fromDay: '2026-11-23', untilDay: null },
  ])
  await db.transaction().execute(async (tx) => {
    const texts = await listTextsWith(tx, { partnershipId: 'p', words: 'ellis fairmile' })
    await writeRemovedTexts(tx, { partnershipId: 'p', removalId: 'r', texts })
  })
  const goal = await db.selectFrom('goalVersion').select(['wording', 'why']).executeTakeFirstOrThrow()
  expect(goal).toEqual({ wording: 'Be safe', why: '[removed] asked.' })
  await expect(db.updateTable('goalVersion').set({ wording: 'Otherwise' }).execute()).rejects.toThrow(
    'append-only',
  )
  expect((await verifyTrails(database.reader)).map(({ fault }) => fault)).toEqual([null])
})
