import { AsyncLocalStorage } from 'node:async_hooks'
import {
  Kysely,
  type KyselyConfig,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type RootOperationNode,
  type Transaction,
  type TransactionBuilder,
} from 'kysely'

const inTransaction = new AsyncLocalStorage<TransactionPlugin>()
/** What guards a database, or a transaction. */
const guards = new WeakMap<object, { run: <Result>(query: () => Promise<Result>) => Promise<Result> }>()

/** Runs a query that was not compiled by Kysely, whose plugins therefore do not see it. */
export function guarded<T, Result>(db: Kysely<T>, query: () => Promise<Result>): Promise<Result> {
  return guards.get(db)?.run(query) ?? query()
}

/** What was made of a database by another plugin is guarded as it is. */
export function guardedAlike<T, Derived extends object>(db: Kysely<T>, derived: Derived): Derived {
  const guard = guards.get(db)
  if (guard !== undefined) guards.set(derived, guard)
  return derived
}

/** Refuses what is asked beside a transaction while it goes on: SQLite would wait for itself, PostgreSQL not see it. */
class BesidePlugin implements KyselyPlugin {
  readonly database: object

  constructor(database: object) {
    this.database = database
  }

  check(): void {
    const around = inTransaction.getStore()
    if (around?.isOver === false && around.database === this.database) {
      throw new Error('Inside a transaction a query goes through the transaction, not beside it.')
    }
  }

  run<Result>(query: () => Promise<Result>): Promise<Result> {
    this.check()
    return query()
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    this.check()
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}

/** Knows what was asked of a transaction and not answered yet. */
class TransactionPlugin implements KyselyPlugin {
  readonly database: object
  readonly pending = new Set<unknown>()
  isOver = false

  constructor(database: object) {
    this.database = database
  }

  async run<Result>(query: () => Promise<Result>): Promise<Result> {
    this.begin(query)
    try {
      return await query()
    } finally {
      this.pending.delete(query)
    }
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    this.begin(queryId)
    return node
  }

  private begin(query: unknown): void {
    if (this.isOver) throw new Error('A query has outlived its transaction.')
    this.pending.add(query)
  }

  async transformResult({ result, queryId }: PluginTransformResultArgs) {
    this.pending.delete(queryId)
    return result
  }

  /** Once its last query has been sent to where it belongs, so that it is rolled back with the rest. */
  async end(): Promise<void> {
    this.isOver = true
    if (this.pending.size === 0) return
    await new Promise((resolve) => setImmediate(resolve))
    throw new Error('A query was not waited for before its transaction ended.')
  }
}

/**
 * Kysely whose transactions are whole: nothing is asked beside one while it goes on, nothing of one after its end.
 * What reads and writes one database is given the same `database`.
 */
export class GuardedKysely<T> extends Kysely<T> {
  readonly #plugins: readonly KyselyPlugin[]
  readonly #beside: BesidePlugin

  constructor(config: KyselyConfig, database: object) {
    const beside = new BesidePlugin(database)
    super({ ...config, plugins: [...(config.plugins ?? []), beside] })
    this.#plugins = config.plugins ?? []
    this.#beside = beside
    guards.set(this, beside)
  }

  override transaction(): TransactionBuilder<T> {
    this.#beside.check()
    const builder = super.transaction()
    const execute = builder.execute.bind(builder)
    builder.execute = <Result>(callback: (tx: Transaction<T>) => Promise<Result>) =>
      execute((tx) => this.#within(tx, callback))
    return builder
  }

  async #within<Result>(
    tx: Transaction<T>,
    callback: (tx: Transaction<T>) => Promise<Result>,
  ): Promise<Result> {
    const plugin = new TransactionPlugin(this.#beside.database)
    const own = [...this.#plugins, plugin].reduce((each, next) => each.withPlugin(next), tx.withoutPlugins())
    guards.set(own, plugin)
    try {
      const result = await inTransaction.run(plugin, () => callback(own))
      await plugin.end()
      return result
    } finally {
      plugin.isOver = true
    }
  }
}
