import type { Schema } from './columns.ts'

/** What was recorded between two moments is found without reading every figure there ever was. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .createIndex('measurement_revision_by_moment')
    .on('measurement_revision')
    .columns(['partnership_id', 'recorded_at'])
    .execute()
}
