import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Rolling indicators are found without reading the others. */
export async function up(db: Schema): Promise<void> {
  await sql`create index indicator_rolling on indicator (partnership_id) where basis = 'rolling-12-months'`.execute(
    db,
  )
}
