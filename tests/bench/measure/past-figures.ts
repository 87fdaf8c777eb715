import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Task } from '../work/bounded.ts'
import { slug } from '../work/ids.ts'
import { monthsFrom } from '../work/import-file.ts'
import { memoryOf } from '../work/memory.ts'
import { agreePast, pastFileOf, pastLines, pastOf, preparePast, rawPast } from '../work/past-file.ts'
import { rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'

const months = monthsFrom('2000-03-01', 200)
const rows = months.length * pastLines
const name = 'past figures, 100,000 rows'
const most = { aim: 1, atMost: true }

/** From the first byte of a file to the last published figure, against raw upserts of the rows it leaves. */
export const pastFigures: Task = {
  name,
  async measure({ folder, file, tell, start }) {
    const mine = join(folder, 'past.db')
    const bare = join(folder, 'past-raw.db')
    copyFileSync(file, mine)
    preparePast(mine)
    copyFileSync(mine, bare)
    const figures = pastOf(months)
    const limit = rawPast(bare, figures)
    const product = await start('product-server.ts', mine)
    await fetch(`${product.url}/trpc/${slug}/me.get`, { headers: signedIn })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const idle = memoryOf(product.pid, 'VmRSS')
    await product.longestPause()
    const began = performance.now()
    const agreed = await agreePast(product.url, pastFileOf(figures))
    const took = performance.now() - began
    const pause = await product.longestPause()
    const peak = memoryOf(product.pid, 'VmHWM')
    if (agreed !== rows) throw new Error(`${agreed} of ${rows} figures were agreed`)
    tell(
      `100,000 past rows took ${(took / 1_000).toFixed(1)} s; ${idle.toFixed(0)} MiB idle, ${peak.toFixed(0)} at most`,
    )
    const perSecond = (milliseconds: number) => (rows / milliseconds) * 1_000
    return [
      rowOf({ name, product: perSecond(took), limit: perSecond(limit), unit: 'rows a second', aim: 0.25 }),
      rowOf({ name: `${name}, above idle`, product: peak - idle, limit: 120, unit: 'MiB', ...most }),
      rowOf({ name: `${name}, longest pause`, product: pause, limit: 100, unit: 'ms', ...most }),
    ]
  },
}
