import SQLite from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import type { Commits } from './commits.ts'

/** A log longer than this is folded into the file. */
export const logBytes = 4 * 1024 * 1024
const mostStatements = 500

/** The log is folded by a thread of its own; pages of a log this long are folded by whoever writes. */
const pagesAtMost = 65_536

/** A file opened by somebody who writes into it, with the pragmas we rely on. */
export function openWriter(path: string): SQLite.Database {
  const sqlite = new SQLite(path)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma(`journal_size_limit = ${logBytes}`)
  sqlite.pragma(`wal_autocheckpoint = ${pagesAtMost}`)
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('cache_size = -8192')
  return sqlite
}

/**
 * Tells the planner of statements how full tables and indices are, wherever one has grown tenfold since it was told
 * last: of each it looks at some rows. Without it the timeline of an indicator walks the whole trail.
 */
export const countTables = (sqlite: SQLite.Database): unknown => sqlite.pragma('optimize = 0x10012')

/**
 * A bounded cache of prepared statements; who writes takes the lock when a transaction begins. What is prepared is run
 * before anything else is, and `note` is told of it.
 */
export function preparing(
  sqlite: SQLite.Database,
  note: Commits['note'] = () => undefined,
): (text: string) => SQLite.Statement {
  const statements = new LRUCache<string, SQLite.Statement>({ max: mostStatements })
  const prepared = (text: string): SQLite.Statement => {
    const cached = statements.get(text)
    if (cached !== undefined && !cached.busy) return cached
    const statement = sqlite.prepare(text === 'begin' && !sqlite.readonly ? 'begin immediate' : text)
    if (cached === undefined) statements.set(text, statement)
    return statement
  }
  return (text) => {
    const statement = prepared(text)
    note(text, statement.readonly)
    return statement
  }
}
