import type { Schema } from './columns.ts'

/** The measures of the same file that are numerator and denominator of a matched one. */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable('benchmark_match').addColumn('numerator', 'text').execute()
  await db.schema.alterTable('benchmark_match').addColumn('denominator', 'text').execute()
}
