import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import type { BulkAnswer, BulkQuery } from './bulk-dialect.ts'
import { openWriter, preparing } from './sqlite-file.ts'

const sqlite = openWriter(String(workerData))
const prepare = preparing(sqlite)

parentPort?.on('message', (query: BulkQuery | null) => {
  if (query !== null) return parentPort?.postMessage(answerTo(query))
  sqlite.close()
  parentPort?.close()
})

function answerTo({ sql, parameters }: BulkQuery): BulkAnswer {
  try {
    const statement = prepare(sql)
    if (statement.reader) return { rows: statement.all(parameters), changes: 0 }
    return { rows: [], changes: statement.run(parameters).changes }
  } catch (error) {
    if (!(error instanceof SQLite.SqliteError)) throw error
    return { refused: { message: error.message, code: error.code } }
  }
}
