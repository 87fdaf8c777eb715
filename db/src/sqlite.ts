import { statSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import { TransactionalSqliteDialect } from './dialect.ts'
import { type Folding, foldLog, logBytes } from './fold-log.ts'

const mostStatements = 500
const mebibyte = 1024 * 1024

/** The log is folded by a thread of its own; pages of a log this long are folded by whoever writes. */
const pagesAtMost = 65_536
const pagesWithoutThread = 1_000

export type Connection = { dialect: TransactionalSqliteDialect; folding: Folding | null }

/** better-sqlite3 behind Kysely, with the pragmas we rely on and a bounded cache of prepared statements. */
export function sqliteConnection(path: string, { readonly }: { readonly: boolean }): Connection {
  const sqlite = new SQLite(path, { readonly })
  let folding: Folding | null = null
  if (!readonly) {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('secure_delete = ON')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma(`journal_size_limit = ${logBytes}`)
    sqlite.pragma(`wal_autocheckpoint = ${pagesAtMost}`)
    folding = foldLog(path, () => {
      if (sqlite.open) sqlite.pragma(`wal_autocheckpoint = ${pagesWithoutThread}`)
    })
  }
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma(`cache_size = -${readonly ? 65536 : 8192}`)
  // What the writer looks up is little: a map of the whole file would count as memory of the server.
  if (readonly) sqlite.pragma(`mmap_size = ${Math.max(256 * mebibyte, statSync(path).size * 2)}`)

  const statements = new LRUCache<string, SQLite.Statement>({ max: mostStatements })
  const prepare = (asked: string): SQLite.Statement => {
    const cached = statements.get(asked)
    if (cached !== undefined && !cached.busy) return cached
    const statement = sqlite.prepare(asked === 'begin' && !readonly ? 'begin immediate' : asked)
    if (cached === undefined) statements.set(asked, statement)
    return statement
  }
  const dialect = new TransactionalSqliteDialect({
    database: {
      prepare,
      close: () => {
        if (!readonly) sqlite.pragma('optimize')
        sqlite.close()
      },
    },
  })
  return { dialect, folding }
}
