import { statSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { TransactionalSqliteDialect } from './dialect.ts'
import { type Folding, foldLog } from './fold-log.ts'
import { countTables, openWriter, preparing } from './sqlite-file.ts'

const mebibyte = 1024 * 1024
const pagesWithoutThread = 1_000

function dialectOf(sqlite: SQLite.Database): TransactionalSqliteDialect {
  const close = () => {
    if (!sqlite.readonly) countTables(sqlite)
    sqlite.close()
  }
  return new TransactionalSqliteDialect({ database: { prepare: preparing(sqlite), close } })
}

/** better-sqlite3 behind Kysely; its log is folded in a thread. */
export function writerOf(path: string): { dialect: TransactionalSqliteDialect; folding: Folding } {
  const sqlite = openWriter(path)
  countTables(sqlite)
  const folding = foldLog(path, () => {
    if (sqlite.open) sqlite.pragma(`wal_autocheckpoint = ${pagesWithoutThread}`)
  })
  return { dialect: dialectOf(sqlite), folding }
}

/** `commits`: another number than before, once another connection has committed. */
export function readerOf(path: string): { dialect: TransactionalSqliteDialect; commits: () => number } {
  const sqlite = new SQLite(path, { readonly: true })
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('cache_size = -65536')
  // What the writer looks up is little: a map of the whole file would count as memory of the server.
  sqlite.pragma(`mmap_size = ${Math.max(256 * mebibyte, statSync(path).size * 2)}`)
  const version = sqlite.prepare('pragma data_version').pluck()
  return { dialect: dialectOf(sqlite), commits: () => Number(version.get()) }
}
