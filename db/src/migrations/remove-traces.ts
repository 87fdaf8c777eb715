import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { removeCopies } from './copy-of-file.ts'

/**
 * After words were destroyed in these tables: nothing of them stays in the log of a SQLite file, nor in copies made
 * before a step. PostgreSQL keeps a changed row as it was in its file until the table is written anew.
 */
export async function removeTraces({ db, file }: Database, tables: readonly string[]): Promise<void> {
  if (file === null) {
    for (const name of new Set(tables)) await sql`vacuum full ${sql.table(name)}`.execute(db)
    return
  }
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await removeCopies(file)
}
