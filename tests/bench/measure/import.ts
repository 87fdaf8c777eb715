import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { Task } from '../work/bounded.ts'
import {
  entryOf,
  figuresOf,
  fileOf,
  importFile,
  lines,
  monthsFrom,
  prepareReturns,
  returnOf,
  returnsOf,
  upsertEntry,
} from '../work/import-file.ts'
import { median, rowOf } from '../work/result.ts'

const months = 20
const rounds = 9
const starts = monthsFrom('2024-01-01', months)
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

const name = 'import of 10,000 rows'

/** 10,000 figures through the real endpoint with all checks, against the raw upserts of the same rows. */
export const importRate: Task = {
  name,
  async measure({ folder, file, start }) {
    const mine = join(folder, 'import.db')
    const bare = join(folder, 'import-raw.db')
    copyFileSync(file, mine)
    prepareReturns(mine, returnsOf(starts))
    copyFileSync(mine, bare)
    const product = await start('product-server.ts', mine)
    const took: number[] = []
    const limits: number[] = []
    for (let round = 0; round < rounds; round++) {
      await settled()
      limits.push(raw(bare, round))
      await settled()
      took.push(await ours(product.url, round))
    }
    const rate = (milliseconds: number[]) => ((months * lines) / median(milliseconds.slice(1))) * 1_000
    return [
      rowOf({
        name,
        product: rate(took),
        limit: rate(limits),
        unit: 'rows a second',
        aim: 0.35,
      }),
    ]
  },
}
