import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledNeighbours } from '@roundtable/db/seeds/published-files.ts'
import {
  benchmarkFile,
  benchmarkPlaces,
  benchmarkRows,
  keptBenchmarks,
  prepareBenchmarks,
  rawBenchmarks,
  takeBenchmarks,
} from '../work/benchmark-file.ts'
import type { Task } from '../work/bounded.ts'
import { slug } from '../work/ids.ts'
import { memoryOf } from '../work/memory.ts'
import { rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'

const name = 'benchmark file, 500,000 rows'
const most = { aim: 1, atMost: true }

/** From the first byte of a publisher's file to the last figure taken over, against csv-parse and raw upserts. */
export const benchmarks: Task = {
  name,
  async measure({ folder, file, tell, start }) {
    const mine = join(folder, 'benchmarks.db')
    const bare = join(folder, 'benchmarks-raw.db')
    copyFileSync(file, mine)
    prepareBenchmarks(mine, benchmarkPlaces(bundledNeighbours.text()))
    copyFileSync(mine, bare)
    const bytes = benchmarkFile()
    const product = await start('product-server.ts', mine)
    await fetch(`${product.url}/trpc/${slug}/me.get`, { headers: signedIn })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const idle = memoryOf(product.pid, 'VmRSS')
    await product.longestPause()
    const began = performance.now()
    const written = await takeBenchmarks(product.url, bytes)
    const took = performance.now() - began
    const pause = await product.longestPause()
    const peak = memoryOf(product.pid, 'VmHWM')
    const kept = keptBenchmarks(mine)
    if (kept.length !== written || written === 0)
      throw new Error(`${kept.length} of ${written} were recorded`)
    const limit = rawBenchmarks(bare, bytes, kept)
    const size = `${(bytes.length / 1024 / 1024).toFixed(0)} MiB, ${written} figures kept`
    tell(`${size}: ${(took / 1_000).toFixed(1)} s; ${idle.toFixed(0)} MiB idle, ${peak.toFixed(0)} at most`)
    const perSecond = (milliseconds: number) => (benchmarkRows / milliseconds) * 1_000
    return [
      rowOf({ name, product: perSecond(took), limit: perSecond(limit), unit: 'rows a second', aim: 0.3 }),
      rowOf({ name: `${name}, above idle`, product: peak - idle, limit: 600, unit: 'MiB', ...most }),
      rowOf({ name: `${name}, longest pause`, product: pause, limit: 100, unit: 'ms', ...most }),
    ]
  },
}
