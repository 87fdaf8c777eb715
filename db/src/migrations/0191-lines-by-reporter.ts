import type { Schema } from './columns.ts'

/** The lines an agency owes are found without a look at any other line. */
export async function up(db: Schema): Promise<void> {
  await db.schema.dropIndex('series_by_reporter').execute()
  await db.schema
    .createIndex('series_by_reporter')
    .on('series')
    .columns(['partnership_id', 'reporting_agency_id', 'id'])
    .execute()
}
