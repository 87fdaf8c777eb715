import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** A return that was sent back is called so; "returned" could be said of any. */
export async function up(db: Schema): Promise<void> {
  await sql`update return set state = 'sent-back' where state = 'returned'`.execute(db)
}
