import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { removeCopies } from './copy-of-file.ts'

/** After words were destroyed: nothing of them stays in the log of a SQLite file, nor in copies made before a step. */
export async function removeTraces({ db, file }: Database): Promise<void> {
  if (file === null) return
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await removeCopies(file)
}
