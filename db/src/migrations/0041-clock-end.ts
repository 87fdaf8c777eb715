import { type Schema, table } from './columns.ts'

/** That a clock of a record ran out, once for each day it was to: whoever enters it does what it runs out into. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'clock_end',
    { partnership_id: 'text', subject_id: 'text', deed: 'text', ran_out_on: 'text', ended_at: 'text' },
    ['partnership_id', 'subject_id', 'deed', 'ran_out_on'],
  )
    .addForeignKeyConstraint('clock_end_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
}
