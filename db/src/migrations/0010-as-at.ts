import type { Schema } from './columns.ts'

/** What has ended is looked up by its subject too, where a partnership is read as it stood. */
export async function up(db: Schema): Promise<void> {
  for (const [table, column] of [
    ['accountability', 'indicator_id'],
    ['accountability', 'goal_id'],
    ['pledge', 'goal_id'],
  ] as const) {
    await db.schema
      .createIndex(`${table}_by_${column.replace('_id', '')}`)
      .on(table)
      .columns(['partnership_id', column])
      .execute()
  }
}
