import { appendOnly, type Schema, table } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** For how long a partnership keeps each kind of record; what holds everywhere where it has said nothing. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'retention_setting',
    {
      partnership_id: 'text',
      kind: 'text',
      version: 'integer',
      years: 'integer',
      reason: 'text',
      recorded_at: 'text',
      recorded_by: 'text',
    },
    ['partnership_id', 'kind', 'version'],
  )
    .addForeignKeyConstraint('retention_setting_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
  await appendOnly(db, 'retention_setting')
  await wordsRemovable(db, 'retention_setting', ['reason'])
}
