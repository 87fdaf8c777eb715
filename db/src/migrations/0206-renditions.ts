import { sql } from 'kysely'
import { isSqlite } from '../dialect.ts'
import { type Schema, table } from './columns.ts'

/** What is printed, of whatever is printed: by the hash of what was read. Words of minutes and archives lie beside it. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'rendition',
    {
      partnership_id: 'text',
      id: 'text',
      kind: 'text',
      subject_id: 'text',
      audience: 'text',
      source_hash: 'text',
      content: 'text?',
      edition: 'integer',
      state: 'text',
      requested_at: 'text',
      requested_by: 'text',
      started_at: 'text?',
      ended_at: 'text?',
      pages: 'integer?',
      size: 'integer?',
      file_hash: 'text?',
      failure: 'text?',
    },
    ['partnership_id', 'id'],
  )
    .addColumn('file', isSqlite(db) ? 'blob' : 'bytea')
    .addUniqueConstraint('rendition_edition_uq', [
      ...['partnership_id', 'kind', 'subject_id', 'source_hash', 'edition'],
    ])
    .execute()
  await sql`insert into rendition (partnership_id, id, kind, subject_id, audience, source_hash, content, edition, state,
      requested_at, requested_by, started_at, ended_at, pages, size, file_hash, failure, file)
    select r.partnership_id, r.id, 'pack', r.pack_id, r.audience, c.content_hash, null, r.edition, r.state,
      r.requested_at, r.requested_by, r.started_at, r.ended_at, r.pages, r.size, r.file_hash, r.failure, r.file
    from pack_rendition r
    join pack_cut c on c.partnership_id = r.partnership_id and c.pack_id = r.pack_id and c.audience = r.audience`.execute(
    db,
  )
  await sql`drop table pack_rendition`.execute(db)
}
