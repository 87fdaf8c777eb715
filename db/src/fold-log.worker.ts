import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'

const sqlite = new SQLite(String(workerData))
sqlite.pragma('synchronous = FULL')
sqlite.pragma('busy_timeout = 5000')

parentPort?.on('message', () => {
  sqlite.pragma('wal_checkpoint(PASSIVE)')
})
