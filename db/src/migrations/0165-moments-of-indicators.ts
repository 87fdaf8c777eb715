import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** What was recorded of indicators between two moments, and which are headlines, is found without reading all of them. */
export async function up(db: Schema): Promise<void> {
  for (const [name, table, column] of [
    ['indicator_version_by_moment', 'indicator_version', 'recorded_at'],
    ['accountability_by_moment', 'accountability', 'recorded_at'],
    ['accountability_by_end', 'accountability', 'ended_at'],
  ] as const) {
    await db.schema.createIndex(name).on(table).columns(['partnership_id', column]).execute()
  }
  await sql`create index indicator_headlines on indicator (partnership_id, position, code) where headline = 1`.execute(
    db,
  )
}
