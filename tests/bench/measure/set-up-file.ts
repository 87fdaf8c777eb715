import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from '@roundtable/server/import/file/xlsx-writer.ts'
import { headingsOf } from '@roundtable/shared/set-up/sheet/set-up-workbook.ts'
import { shapeOf } from '@roundtable/shared/set-up/sheet/sheets.ts'
import SQLite from 'better-sqlite3'
import type { Task } from '../work/bounded.ts'
import { slug } from '../work/ids.ts'
import { rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'

const name = 'set-up file of 5,000 rows, longest pause'

/** A file as long as one may be, uploaded, read and compared. */
export const setUpFile: Task = {
  name,
  async measure({ folder, file, start }) {
    const mine = join(folder, 'set-up-file.db')
    copyFileSync(file, mine)
    seatManager(mine)
    const product = await start('product-server.ts', mine)
    const before = await fetch(`${product.url}/trpc/${slug}/partnership.setUp`, { headers: signedIn })
    await before.arrayBuffer()
    const bytes = fiveThousand()
    await product.longestPause()
    const counts = await compared(product.url, bytes)
    const pause = await product.longestPause()
    if (counts.new !== 5_000) throw new Error(`${counts.new} rows are new`)
    return [rowOf({ name, product: pause, limit: 100, unit: 'ms', aim: 1, atMost: true })]
  },
}

function seatManager(file: string): void {
  const sqlite = new SQLite(file)
  sqlite
    .prepare(`update member set role = 'manager', confirmed_at = recorded_at where role = 'contributor'`)
    .run()
  sqlite.close()
}

function fiveThousand(): Uint8Array<ArrayBuffer> {
  const shape = shapeOf.agencies
  const rows = Array.from({ length: 5_000 }, (_, n) => [`a-${n}`, `Agency ${n}`, `A${n}`, 'Police'])
  return new Uint8Array(writeXlsx([{ name: shape.name, widths: [20], rows: [headingsOf(shape), ...rows] }]))
}

type View = { state: string; sentence: string; counts: Record<string, number> }

async function compared(url: string, body: Uint8Array<ArrayBuffer>): Promise<View['counts']> {
  const sent = await fetch(`${url}/upload/set-up?partnership=${slug}`, {
    method: 'POST',
    body,
    headers: { ...signedIn, 'content-type': 'application/octet-stream', 'x-roundtable-upload': '1' },
  })
  if (!sent.ok) throw new Error(`the file was not taken: ${await sent.text()}`)
  const input = encodeURIComponent(await sent.text())
  for (;;) {
    const read = await fetch(`${url}/trpc/${slug}/setUp.readFile?input=${input}`, { headers: signedIn })
    const { result }: { result: { data: View } } = await read.json()
    if (result.data.state === 'failed') throw new Error(result.data.sentence)
    if (result.data.state === 'ready') return result.data.counts
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
