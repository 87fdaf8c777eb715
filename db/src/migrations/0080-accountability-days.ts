import type { Schema } from './columns.ts'

/** From which day and until which an agency has its part, where that was said; otherwise the day it was recorded. */
export async function up(db: Schema): Promise<void> {
  for (const column of ['from_day', 'until_day']) {
    await db.schema.alterTable('accountability').addColumn(column, 'text').execute()
  }
}
