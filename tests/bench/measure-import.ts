import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import {
  entryOf,
  figuresOf,
  fileOf,
  importFile,
  lines,
  monthsFrom,
  prepareReturns,
  returnOf,
  upsertEntry,
} from './import-file.ts'
import { measureLongImport } from './measure-long-import.ts'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import type { Work } from './work.ts'

const months = 20
const rounds = 9
const starts = monthsFrom('2024-01-01', months)
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Neither pays for what the other has left to the disk: a file that is closed folds its log. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 200))

/** Ready rows, a prepared statement, one transaction, as durable as the product writes. */
function raw(file: string, round: number): number {
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  const rows = figuresOf(starts, round).map((figure) => entryOf(figure, round + 1))
  const upsert = sqlite.prepare(upsertEntry)
  const began = performance.now()
  sqlite.transaction(() => {
    for (const row of rows) upsert.run(row)
  })()
  const took = performance.now() - began
  sqlite.close()
  return took
}

/** From the first byte of the file to the last row in the drafts. */
async function ours(url: string, round: number): Promise<number> {
  const file = fileOf(figuresOf(starts, round))
  const began = performance.now()
  const { applied } = await importFile(url, returnOf(starts[0] ?? ''), file)
  const took = performance.now() - began
  if (applied !== months * lines) throw new Error(`${applied} rows were saved`)
  return took
}

/** 10,000 figures through the real endpoint with all checks, against the raw upserts of the same rows. */
async function measureRate({ folder, file }: Work): Promise<Row[]> {
  const [mine, bare] = ['import.db', 'import-raw.db'].map((name) => join(folder, name))
  if (mine === undefined || bare === undefined) return []
  copyFileSync(file, mine)
  prepareReturns(mine, starts)
  copyFileSync(mine, bare)
  const product = await startProcess('product-server.ts', mine)
  const took: number[] = []
  const limits: number[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      await settled()
      limits.push(raw(bare, round))
      await settled()
      took.push(await ours(product.url, round))
    }
  } finally {
    await product.stop()
  }
  const rate = (milliseconds: number[]) => ((months * lines) / median(milliseconds.slice(1))) * 1_000
  return [
    rowOf({
      name: 'import of 10,000 rows',
      product: rate(took),
      limit: rate(limits),
      unit: 'rows a second',
      aim: 0.3,
    }),
  ]
}

export async function measureImport(work: Work): Promise<Row[]> {
  return [...(await measureRate(work)), ...(await measureLongImport(work))]
}
