import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { CamelCasePlugin, type Dialect, type Kysely, type Transaction } from 'kysely'
import { BulkSqliteDialect } from './bulk-dialect.ts'
import { postgresDialect } from './postgres.ts'
import { readOnly } from './read-only.ts'
import { readerOf, writerOf } from './sqlite.ts'
import type { Tables } from './tables.ts'
import { GuardedKysely } from './transaction-guard.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

export type Database = {
  /** Writes, and reads that belong to a write. */
  db: Db
  /** Writes many thousand rows in one transaction: on SQLite in a thread, while others are answered. */
  bulk: Db
  /** Writes what nobody misses once the power has failed: on SQLite its commit does not wait for the disk. */
  passing: Db
  /** Refuses to write; on SQLite a connection of its own, so that a long write never blocks a reading. */
  reader: Db
  dialect: 'sqlite' | 'postgres'
  /** Of SQLite, with its path; PostgreSQL has none of ours. */
  file: string | null
  /**
   * Another text than before, once anybody in any process has committed; of `people`, anything but what is known to
   * change nothing of who somebody is and what they may. Null where a database does not tell.
   */
  commits(about?: 'people'): string | null
  close(): Promise<void>
}

/** `sqlite:/path/file.db` or `postgres://…`; throws on any other address. */
/** Read and write for the owner of a file, nothing for anybody else. */
export const ownerOnly = 0o600

export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('postgres://') || url.startsWith('postgresql://')) {
    const db = kyselyOn(postgresDialect(url), {})
    return {
      ...{ db, bulk: db, passing: db, reader: readOnly(db), dialect: 'postgres', file: null },
      commits: () => null,
      close: () => db.destroy(),
    }
  }
  if (!url.startsWith('sqlite:')) {
    throw new Error('DATABASE_URL begins with sqlite: or postgres://')
  }
  const path = url.slice('sqlite:'.length)
  mkdirSync(dirname(path), { recursive: true })
  keepToOneself(path)
  const writer = writerOf(path)
  const file = {}
  const db = kyselyOn(writer.dialect, file)
  await touch(db)
  const reader = kyselyOn(readerOf(path), file)
  await touch(reader)
  const bulk = kyselyOn(new BulkSqliteDialect(path, () => heldBy(db)), file)
  const passing = kyselyOn(
    writer.passing(() => heldBy(db)),
    file,
  )
  return {
    db,
    bulk,
    passing,
    reader,
    dialect: 'sqlite',
    file: path,
    commits: writer.commits,
    close: async () => {
      await writer.folding.stop()
      await bulk.destroy()
      await passing.destroy()
      await reader.destroy()
      await db.destroy()
    },
  }
}

/** Its one connection, once it is free; answers how to give it back. */
const heldBy = (db: Db): Promise<() => void> =>
  new Promise((resolve, reject) => {
    db.connection()
      .execute(() => new Promise<void>((release) => resolve(release)))
      .catch(reject)
  })

/** Kysely closes only a connection it has used; one left open would keep the write-ahead log from the file. */
async function touch(db: Db): Promise<void> {
  await db.selectNoFrom((eb) => eb.lit(1).as('one')).execute()
}

function kyselyOn(dialect: Dialect, database: object): Db {
  const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
  return new GuardedKysely<Tables>({ dialect, plugins }, database)
}

/** The file and its log are read by nobody but whom the server runs as; what SQLite makes beside it follows. */
function keepToOneself(path: string): void {
  closeSync(openSync(path, 'a', ownerOnly))
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    if (existsSync(file)) chmodSync(file, ownerOnly)
  }
}
