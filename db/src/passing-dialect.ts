import type SQLite from 'better-sqlite3'
import { type DatabaseConnection, type Driver, SqliteDriver } from 'kysely'
import type { HoldWriter } from './bulk-dialect.ts'
import { TransactionalSqliteDialect } from './dialect.ts'
import type { preparing } from './sqlite-file.ts'

type Writer = { sqlite: SQLite.Database; prepare: ReturnType<typeof preparing> }

/** The connection of the writer, which it holds as long; what it commits, a power cut can undo. */
class PassingDriver extends SqliteDriver {
  readonly #sqlite: SQLite.Database
  readonly #hold: HoldWriter
  #letGo: () => void = () => undefined

  constructor({ sqlite, prepare }: Writer, hold: HoldWriter) {
    super({ database: { prepare, close: () => undefined } })
    this.#sqlite = sqlite
    this.#hold = hold
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const letGo = await this.#hold()
    this.#letGo = letGo
    this.#sqlite.pragma('synchronous = NORMAL')
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    this.#sqlite.pragma('synchronous = FULL')
    this.#letGo()
  }
}

/**
 * SQLite for what nobody misses once the power has failed: a commit does not wait for the disk. Whatever is committed
 * after it as anything else takes it there too; a server that ends loses nothing of it.
 */
export class PassingSqliteDialect extends TransactionalSqliteDialect {
  readonly #driver: () => Driver

  constructor(writer: Writer, hold: HoldWriter) {
    super({ database: async () => Promise.reject(new Error('It has no connection of its own.')) })
    this.#driver = () => new PassingDriver(writer, hold)
  }

  override createDriver(): Driver {
    return this.#driver()
  }
}
