import type { Schema } from './columns.ts'

/** What a list of all indicators is narrowed and put in order by; what was stored before is of other code, and goes. */
export async function up(db: Schema): Promise<void> {
  for (const column of ['assurance', 'latest_value', 'latest_symbol']) {
    await db.schema.alterTable('indicator_reading').addColumn(column, 'text').execute()
  }
}
