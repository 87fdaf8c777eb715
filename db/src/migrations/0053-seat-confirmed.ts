import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** Some seats take two keepers: who confirmed them, and when. How what was there stands follows in the next one. */
export async function up(db: Schema): Promise<void> {
  for (const table of ['member', 'member_version']) {
    for (const column of ['confirmed_at', 'confirmed_by']) {
      await db.schema.alterTable(table).addColumn(column, 'text').execute()
    }
  }
  await sql`create index transition_of_seat on transition (person_id, subject_id) where subject_kind = 'member'`.execute(
    db,
  )
}
