import type { Database, Db, Tx } from './database.ts'

/**
 * The same database for verbs that belong together: each asks for a transaction of its own and is given the outer
 * one, so that all of them are written or none. The outer transaction alone begins and ends it.
 */
export const joinedTo = (database: Database, tx: Tx): Database => ({
  ...database,
  db: joined(tx),
  bulk: joined(tx),
  passing: joined(tx),
  reader: tx,
})

function joined(tx: Tx): Db {
  const transaction = () => ({ execute: <Result>(callback: (tx: Tx) => Promise<Result>) => callback(tx) })
  return new Proxy(tx, {
    get(target, name) {
      if (name === 'transaction') return transaction
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  }) as Db
}
