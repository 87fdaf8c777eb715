import type { Schema } from './columns.ts'

/** When the provider of an agency was asked anew who sits there: its word of the sign-in may be old. */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable('session').addColumn('reauthenticated_at', 'text').execute()
}
