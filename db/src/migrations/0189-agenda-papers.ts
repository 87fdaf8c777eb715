import { isSqlite } from '../dialect.ts'
import { type Schema, table, within } from './columns.ts'

/** Papers partners hand in to items of agendas; each file once, by its hash. */
export async function up(db: Schema): Promise<void> {
  await table(db, 'agenda_paper_file', { partnership_id: 'text', file_hash: 'text', recorded_at: 'text' }, [
    'partnership_id',
    'file_hash',
  ])
    .addColumn('file', isSqlite(db) ? 'blob' : 'bytea', (column) => column.notNull())
    .addForeignKeyConstraint('agenda_paper_file_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
  await within(
    table(
      db,
      'agenda_paper',
      {
        partnership_id: 'text',
        id: 'text',
        item_id: 'text',
        title: 'text',
        file_name: 'text',
        file_hash: 'text',
        size: 'integer',
        wider: 'integer',
        scanned: 'integer',
        late: 'integer',
        recorded_at: 'text',
        recorded_by: 'text',
        ended_at: 'text?',
        ended_by: 'text?',
        destroyed_at: 'text?',
        destroyed_by: 'text?',
      },
      ['partnership_id', 'id'],
    ),
    'agenda_paper',
    'item_id',
    'agenda_item',
  ).execute()
  await db.schema
    .createIndex('agenda_paper_of_item')
    .on('agenda_paper')
    .columns(['partnership_id', 'item_id'])
    .execute()
}
