import type { Schema } from './columns.ts'

/** By which weights the figures of a goal are rolled up; none is until somebody sets them. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .alterTable('goal_version')
    .addColumn('weights', 'text', (text) => text.notNull().defaultTo(''))
    .execute()
}
