import { openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { findRendition, findRenditionFile } from '@roundtable/db/queries/rendition.queries.ts'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { makeOldDatabase } from '../support/database/old-database.ts'

const at = '2026-11-23T09:00:00.000Z'

it('the PDF of a pack that was made before others could be is found by what was read, byte for byte', async () => {
  const old = await makeOldDatabase('0193-presenting')
  const database = await openDatabase(await old.copy())
  const { db } = database
  await sql`insert into partnership (id, slug, name, area_name, read_only, marking, data_version, created_at, version,
    year_start_month) values ('p', 'p', 'P', 'P', 0, 'OFFICIAL', 0, ${at}, 1, 4)`.execute(db)
  await sql`insert into board (partnership_id, id, version, steps, state, position, created_at)
    values ('p', 'b', 1, 1, 'current', 1, ${at})`.execute(db)
  await sql`insert into meeting (partnership_id, id, number, board_id, state, version, words, planned_at, planned_by)
    values ('p', 'm', 1, 'b', 'planned', 1, 1, ${at}, 'ada')`.execute(db)
  await sql`insert into pack (partnership_id, id, meeting_id, version, state, steps, moment, rights_hash, rules_version,
    recorded_at, recorded_by) values ('p', 'k', 'm', 1, 'frozen', 1, ${at}, 'r', 0, ${at}, 'ada')`.execute(db)
  await sql`insert into pack_cut (partnership_id, pack_id, audience, content, content_hash, recorded_at)
    values ('p', 'k', 'trusted', '{}', 'abc', ${at})`.execute(db)
  const file = Buffer.from('%PDF-1.7')
  await sql`insert into pack_rendition (partnership_id, id, pack_id, audience, edition, state, requested_at, requested_by,
    pages, size, file_hash, file) values ('p', 'f', 'k', 'trusted', 1, 'ready', ${at}, 'ada', 3, 8, 'def', ${file})`.execute(
    db,
  )
  await migrateToLatest(database)
  const source = { partnershipId: 'p', kind: 'pack' as const, subjectId: 'k', sourceHash: 'abc' }
  const found = await findRendition(database.db, source)
  expect(found).toMatchObject({ id: 'f', audience: 'trusted', state: 'ready', pages: 3, fileHash: 'def' })
  const bytes = await findRenditionFile(database.db, { partnershipId: 'p', id: 'f' })
  expect(Buffer.from(bytes ?? []).toString()).toBe('%PDF-1.7')
  await database.close()
})
