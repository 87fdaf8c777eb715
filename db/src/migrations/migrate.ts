import { Migrator } from 'kysely/migration'
import type { Database } from '../database.ts'
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

/** Applies what is missing; throws DatabaseIsNewerError where the database is ahead of the code. */
export async function migrateToLatest(database: Database): Promise<{ applied: string[] }> {
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
