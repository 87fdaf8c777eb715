import type { Database } from '@roundtable/db/database.ts'
import { removeCopies } from '@roundtable/db/migrations/copy-of-file.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'

type Tell = (sentence: string) => void

/** Applies what is missing, and says where the copy is that was made of the database before. */
export async function bringUpToDate(database: Database, tell: Tell): Promise<string[]> {
  const { applied } = await migrateToLatest(database, (copy) =>
    tell(`The database is brought up to date. A copy of it as it was stays until the next start: ${copy}`),
  )
  return applied
}

/** The same at a start of the server, which no longer needs the copy that an earlier one made. */
export async function bringUpToDateAtStart(database: Database, tell: Tell): Promise<void> {
  const applied = await bringUpToDate(database, tell)
  if (applied.length > 0) tell(`Database brought up to date (${applied.length} steps).`)
  else if (database.file !== null) await removeCopies(database.file)
}
