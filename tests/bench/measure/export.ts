import type { Task } from '../work/bounded.ts'
import { hasSqliteCommand, timeExport, timeSqliteCommand } from '../work/download.ts'
import { slug } from '../work/ids.ts'
import { rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'

const path = `/export/measurements.csv?partnership=${slug}`
const least = (values: number[]): number => Math.min(...values)

const name = 'CSV export'

/** Everything as CSV against the command-line tool, and what it costs in memory. */
export const download: Task = {
  name,
  async measure({ file, start }) {
    const product = await start('product-server.ts', file)
    await timeExport(product, signedIn, path)
    const runs = []
    const tool = []
    for (let round = 0; round < 3; round++) {
      if (hasSqliteCommand()) tool.push(await timeSqliteCommand(file))
      runs.push(await timeExport(product, signedIn, path))
    }
    const rows = runs[0]?.rows ?? 0
    const memory = rowOf({
      name: 'export, memory above idle',
      product: Math.max(...runs.map((run) => run.risenBy)),
      limit: 100,
      unit: 'MB',
      aim: 1,
      atMost: true,
    })
    if (tool.length === 0) {
      return [{ figure: name, notMeasured: 'the command sqlite3 is not on this machine' }, memory]
    }
    const ms = least(runs.map((run) => run.ms))
    const speed = rowOf({
      name: `${name} of ${rows} rows`,
      product: rows / ms,
      limit: rows / least(tool),
      unit: 'rows a ms',
      aim: 0.7,
    })
    return [speed, memory]
  },
}
