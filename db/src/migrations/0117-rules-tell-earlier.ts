import type { Schema } from './columns.ts'

/** Whether a version of the rules tells what stricter ones have hidden before. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .alterTable('disclosure_rule_set')
    .addColumn('tells_earlier', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
