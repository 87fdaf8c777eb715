import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { Task } from '../work/bounded.ts'
import { slug } from '../work/ids.ts'
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
import { memoryOf } from '../work/memory.ts'
import { rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'

const mebibytesAtMost = 120
const pauseAtMost = 100
const closed = monthsFrom('2007-07-01', 10)
const open = monthsFrom('2008-05-01', 190)
const [unchanged, replaced] = [open.slice(0, 10), open.slice(10, 100)]

/**
 * 100,000 rows of 200 months: of 90 months another figure stands in the draft, of 90 none, of 10 the same, and 10 are
 * closed. So 90,000 rows are saved, 5,000 say what stands already and 5,000 are left out.
 */
function prepare(file: string): Uint8Array<ArrayBuffer> {
  prepareReturns(file, returnsOf(open))
  const sqlite = new SQLite(file)
  const upsert = sqlite.prepare(upsertEntry)
  sqlite.transaction(() => {
    for (const figure of figuresOf(unchanged, 1)) upsert.run(entryOf(figure, 1))
    for (const figure of figuresOf(replaced, 0)) upsert.run(entryOf(figure, 1))
  })()
  sqlite.close()
  return fileOf(figuresOf([...closed, ...open], 1))
}

const name = 'import of 100,000 rows'
const most = { aim: 1, atMost: true }

/** The memory a long file takes above an idle server, and the longest time nobody else is answered. */
export const longImport: Task = {
  name,
  async measure({ folder, file, tell, start }) {
    const long = join(folder, 'import-long.db')
    copyFileSync(file, long)
    const rows = prepare(long)
    const product = await start('product-server.ts', long)
    await fetch(`${product.url}/trpc/${slug}/me.get`, { headers: signedIn })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const idle = memoryOf(product.pid, 'VmRSS')
    await product.longestPause()
    const began = performance.now()
    const { applied, same, leftCount } = await importFile(product.url, returnOf(open[0] ?? ''), rows)
    const seconds = (performance.now() - began) / 1_000
    const pause = await product.longestPause()
    const peak = memoryOf(product.pid, 'VmHWM')
    if (applied !== 180 * lines || same !== 10 * lines || leftCount !== 10 * lines) {
      throw new Error(`${applied} rows were saved, ${same} the same, ${leftCount} left out`)
    }
    tell(`100,000 rows took ${seconds.toFixed(1)} s; ${idle.toFixed(0)} MiB idle, ${peak.toFixed(0)} at most`)
    return [
      rowOf({
        name: `${name}, above idle`,
        product: peak - idle,
        limit: mebibytesAtMost,
        unit: 'MiB',
        ...most,
      }),
      rowOf({ name: `${name}, longest pause`, product: pause, limit: pauseAtMost, unit: 'ms', ...most }),
    ]
  },
}
