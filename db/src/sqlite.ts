import SQLite from 'better-sqlite3'
import { type Commits, commitsOf } from './commits.ts'
import { type HoldWriter, PassingSqliteDialect, TransactionalSqliteDialect } from './dialect.ts'
import { type Folding, foldLog } from './fold-log.ts'
import { countTables, openWriter, preparing } from './sqlite-file.ts'

const pagesWithoutThread = 1_000

function dialectOf(
  sqlite: SQLite.Database,
  prepare: ReturnType<typeof preparing>,
): TransactionalSqliteDialect {
  const close = () => {
    if (!sqlite.readonly) countTables(sqlite)
    sqlite.close()
  }
  return new TransactionalSqliteDialect({ database: { prepare, close } })
}

type Writer = {
  dialect: TransactionalSqliteDialect
  /** The same connection, whose commits do not wait for the disk while somebody is held off it. */
  passing: (hold: HoldWriter) => TransactionalSqliteDialect
  folding: Folding
  commits: Commits['since']
}

/** better-sqlite3 behind Kysely; its log is folded in a thread. */
export function writerOf(path: string): Writer {
  const sqlite = openWriter(path)
  countTables(sqlite)
  const folding = foldLog(path, () => {
    if (sqlite.open) sqlite.pragma(`wal_autocheckpoint = ${pagesWithoutThread}`)
  })
  const { since, note } = commitsOf(sqlite)
  const prepare = preparing(sqlite, note)
  const passing = (hold: HoldWriter) => new PassingSqliteDialect({ sqlite, prepare }, hold)
  return { dialect: dialectOf(sqlite, prepare), passing, folding, commits: since }
}

export function readerOf(path: string): TransactionalSqliteDialect {
  const sqlite = new SQLite(path, { readonly: true })
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('cache_size = -65536')
  // The file is not mapped: SQLite gives the map up at each commit of another connection, and the pages come back one by one.
  return dialectOf(sqlite, preparing(sqlite))
}
