import type { Worker } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from 'kysely'
import { type HoldWriter, TransactionalSqliteDialect } from './dialect.ts'
import { openThread } from './open-thread.ts'

export type BulkQuery = { sql: string; parameters: readonly unknown[] }
export type BulkAnswer = { rows: unknown[]; changes: number } | { refused: { message: string; code: string } }

type Pending = { resolve: (answer: BulkAnswer) => void; reject: (error: Error) => void }

/** A connection to a SQLite file whose statements run in a thread; they are answered in the order they came. */
class BulkThread implements DatabaseConnection {
  readonly #worker: Worker
  readonly #pending: Pending[] = []
  #gone: Error | null = null
  readonly #ended: Promise<void>

  constructor(path: string) {
    this.#worker = openThread(new URL('./bulk.worker.ts', import.meta.url), { megabytes: 64, data: path })
    this.#worker.on('message', (answer: BulkAnswer) => this.#pending.shift()?.resolve(answer))
    this.#worker.on('error', (error: Error) => this.#end(error))
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#end(new Error('The thread of a long write has ended.'))
        resolve()
      })
    })
  }

  #end(error: Error): void {
    this.#gone ??= error
    for (const { reject } of this.#pending.splice(0)) reject(this.#gone)
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const answer = await new Promise<BulkAnswer>((resolve, reject) => {
      if (this.#gone !== null) return reject(this.#gone)
      this.#pending.push({ resolve, reject })
      this.#worker.postMessage({ sql, parameters } satisfies BulkQuery)
    })
    if ('refused' in answer) throw new SQLite.SqliteError(answer.refused.message, answer.refused.code)
    return { rows: answer.rows as Row[], numAffectedRows: BigInt(answer.changes) }
  }

  /** Kysely asks for it; what a long write reads comes as a whole. */
  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('A long write streams nothing.')
  }

  async close(): Promise<void> {
    if (this.#gone === null) this.#worker.postMessage(null)
    await this.#ended
  }
}

/** A thread for each transaction: its memory goes with it. */
class BulkDriver implements Driver {
  readonly #path: string
  readonly #hold: HoldWriter
  readonly #letGo = new WeakMap<DatabaseConnection, () => void>()

  constructor(path: string, hold: HoldWriter) {
    this.#path = path
    this.#hold = hold
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = new BulkThread(this.#path)
    this.#letGo.set(connection, await this.#hold())
    return connection
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof BulkThread) await connection.close()
    this.#letGo.get(connection)?.()
  }

  async destroy(): Promise<void> {}
}

/**
 * SQLite for transactions of many thousand rows: their statements run in a thread, the commit too, which for a log of
 * that length reads all of it once more. One writes at a time: whoever else writes waits as for any other transaction.
 */
export class BulkSqliteDialect extends TransactionalSqliteDialect {
  readonly #driver: () => Driver

  constructor(path: string, hold: HoldWriter) {
    super({ database: async () => Promise.reject(new Error('It has no connection of its own.')) })
    this.#driver = () => new BulkDriver(path, hold)
  }

  override createDriver(): Driver {
    return this.#driver()
  }
}
