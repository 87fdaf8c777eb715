import type SQLite from 'better-sqlite3'
import {
  type DatabaseConnection,
  type Driver,
  type Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
} from 'kysely'
import type { preparing } from './sqlite-file.ts'

/** Kysely has each statement of a migration commit by itself on SQLite, where tables are made and undone as rows are. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * SQLite, built with STAT4, plans a statement anew each time a parameter that stands bare beside a column is bound:
 * seven times the work of reading a session. A unary plus changes neither value nor index and leaves the plan.
 */
export const sqlitePlaceholder = '+?'

class PlannedOnceCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return sqlitePlaceholder
  }
}

export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new PlannedOnceCompiler()
  }
}

/** For the few statements that are written twice. */
export const isSqlite = <T>(db: Kysely<T>): boolean => db.getExecutor().adapter instanceof SqliteAdapter

/** Waits until nobody else writes; answers how to let others write again. */
export type HoldWriter = () => Promise<() => void>

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
