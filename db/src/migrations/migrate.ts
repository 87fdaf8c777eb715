import { Migrator } from 'kysely/migration'
import type { Database } from '../database.ts'
import { copyBefore } from './copy-of-file.ts'
import { migrations } from './index.ts'

export class DatabaseIsNewerError extends Error {
  constructor(unknown: string) {
    super(`This database was written by a newer version of Roundtable (it knows ${unknown}).`)
    this.name = 'DatabaseIsNewerError'
  }
}

function migratorOf(database: Database): Migrator {
  return new Migrator({
    db: database.db,
    provider: { getMigrations: async () => migrations },
  })
}

/**
 * Applies what is missing, all of it or nothing; throws DatabaseIsNewerError where the database is ahead of the code.
 * A file with something in it is copied first: `onCopy` hears where the copy is.
 */
export async function migrateToLatest(
  database: Database,
  onCopy: (copy: string) => void = () => undefined,
): Promise<{ applied: string[] }> {
  const { file } = database
  const known = await migratorOf(database).getMigrations()
  const next = known.find(({ executedAt }) => executedAt === undefined)
  const isNew = known.every(({ executedAt }) => executedAt === undefined)
  if (file !== null && next !== undefined && !isNew) onCopy(await copyBefore(next.name, database, file))
  const { error, results } = await migratorOf(database).migrateToLatest()
  if (error !== undefined) {
    const newer = /previously executed migration (\S+) is missing/.exec(String(error))
    throw newer?.[1] === undefined ? error : new DatabaseIsNewerError(newer[1])
  }
  return {
    applied: (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName),
  }
}

/** Whether every migration the code knows has been applied. */
export async function isMigrated(database: Database): Promise<boolean> {
  const known = await migratorOf(database).getMigrations()
  return known.every((migration) => migration.executedAt !== undefined)
}
