import { type Schema, table } from './columns.ts'

/** When the terms of a school year begin and end; what was kept before stays. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'term',
    {
      partnership_id: 'text',
      id: 'text',
      year: 'integer',
      term: 'text',
      from_day: 'text',
      until_day: 'text',
      recorded_at: 'text',
      recorded_by: 'text',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
    .addForeignKeyConstraint('term_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
}
