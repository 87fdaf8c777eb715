import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import { countTables } from './sqlite-file.ts'

const sqlite = new SQLite(String(workerData))
sqlite.pragma('synchronous = FULL')
sqlite.pragma('busy_timeout = 5000')

const counted = (): string =>
  sqlite.prepare("select 1 from sqlite_master where name = 'sqlite_stat1'").get() === undefined
    ? ''
    : JSON.stringify(sqlite.prepare('select * from sqlite_stat1 order by tbl, idx').all())

/** Other connections read how full tables are with the schema: they read it again once that is another one. */
function countAnew(): void {
  const before = counted()
  countTables(sqlite)
  if (counted() === before) return
  sqlite.exec('begin immediate; create table tables_counted (n integer); drop table tables_counted; commit')
}

parentPort?.on('message', () => {
  sqlite.pragma('wal_checkpoint(PASSIVE)')
  try {
    countAnew()
  } catch {
    // Somebody else writes: what is long in the log brings the next message.
    if (sqlite.inTransaction) sqlite.exec('rollback')
  }
})
