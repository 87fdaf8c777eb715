import { isSqlite } from '../dialect.ts'
import { type Schema, table, within } from './columns.ts'

/** Packs as PDF: of each cut what was printed, byte for byte, and what is asked to be. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'pack_rendition',
      {
        partnership_id: 'text',
        id: 'text',
        pack_id: 'text',
        audience: 'text',
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
    ).addColumn('file', isSqlite(db) ? 'blob' : 'bytea'),
    'pack_rendition',
    'pack_id',
    'pack',
  )
    .addUniqueConstraint('pack_rendition_edition_uq', ['partnership_id', 'pack_id', 'audience', 'edition'])
    .execute()
}
