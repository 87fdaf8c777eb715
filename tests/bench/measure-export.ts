import { hasSqliteCommand, timeExport, timeSqliteCommand } from './export.ts'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import { signedIn, type Work } from './work.ts'
import { slug } from './workload.ts'

const path = `/export/measurements.csv?partnership=${slug}`
const least = (values: number[]): number => Math.min(...values)

/** Everything as CSV against the command-line tool, and what it costs in memory. */
export async function measureExport({ file, tell }: Work): Promise<Row[]> {
  const product = await startProcess('product-server.ts', file)
  try {
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
      tell('The command sqlite3 is not on this machine: the export has no limit to stand beside.')
      return [memory]
    }
    const ms = least(runs.map((run) => run.ms))
    const speed = rowOf({
      name: `CSV export of ${rows} rows`,
      product: rows / ms,
      limit: rows / least(tool),
      unit: 'rows a ms',
      aim: 0.7,
    })
    return [speed, memory]
  } finally {
    await product.stop()
  }
}
