import { sql } from 'kysely'
import { newId } from '../ids.ts'
import { appendOnly, clustered, notAppendOnly, type Schema, table, within } from './columns.ts'

type Named = { partnershipId: string; fileName: string; fileHash: string }

/** A file from which published figures came stands once, and each figure names it. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'source_file',
    { partnership_id: 'text', id: 'text', file_name: 'text', file_hash: 'text' },
    ['partnership_id', 'id'],
  )
    .addForeignKeyConstraint('source_file_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
  const { rows } = await sql<Named>`
    select distinct partnership_id, file_name, file_hash from measurement_source`.execute(db)
  for (const { partnershipId, fileName, fileHash } of rows) {
    await sql`insert into source_file (partnership_id, id, file_name, file_hash)
      values (${partnershipId}, ${newId()}, ${fileName}, ${fileHash})`.execute(db)
  }
  await notAppendOnly(db, 'measurement_source')
  await sql`create table source_before as select * from measurement_source`.execute(db)
  await db.schema.dropTable('measurement_source').execute()
  const source = table(
    db,
    'measurement_source',
    {
      ...{ partnership_id: 'text', series_id: 'text', period_start: 'text', revision: 'integer' },
      ...{ file_id: 'text', line: 'integer', cell: 'text?', recorded_at: 'text' },
    },
    ['partnership_id', 'series_id', 'period_start', 'revision'],
  )
  const linked = within(source, 'measurement_source', 'series_id', 'series')
  await clustered(db, within(linked, 'measurement_source', 'file_id', 'source_file')).execute()
  await sql`insert into measurement_source
    (partnership_id, series_id, period_start, revision, file_id, line, cell, recorded_at)
    select b.partnership_id, b.series_id, b.period_start, b.revision, f.id, b.line, b.cell, b.recorded_at
    from source_before b join source_file f on f.partnership_id = b.partnership_id
      and f.file_name = b.file_name and f.file_hash = b.file_hash`.execute(db)
  await db.schema.dropTable('source_before').execute()
  await appendOnly(db, 'measurement_source')
  await appendOnly(db, 'source_file')
}
