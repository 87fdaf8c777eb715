import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureControlCharts } from './control-charts.ts'
import { measureAsAt } from './measure-as-at.ts'
import { measureChart } from './measure-chart.ts'
import { measureExport } from './measure-export.ts'
import { measureFirstLoad } from './measure-first-load.ts'
import { measureGrid } from './measure-grid.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureImport } from './measure-import.ts'
import { measureReadingCost } from './measure-reading-cost.ts'
import { measureReadings } from './measure-readings.ts'
import { measureUpdate } from './measure-update.ts'
import { printTable, type Row } from './result.ts'
import { buildWorkload } from './workload.ts'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    scale: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const scale = Number(values.scale)
if (![1, 10, 100].includes(scale)) throw new Error('--scale is 1, 10 or 100')

const tell = (sentence: string) => console.error(sentence)
const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'))
const file = join(folder, `work-${scale}.db`)
try {
  tell(`Building ${500 * scale} series of 120 months …`)
  await buildWorkload(file, scale)
  const work = { folder, file, scale, tell }
  const steps: Record<string, () => Promise<Row[]>> = {
    readings: () => measureReadings(work),
    'reading-cost': () => measureReadingCost(work),
    growth: () => measureGrowth(work),
    'as-at': () => measureAsAt(work),
    update: () => measureUpdate(work),
    export: () => measureExport(work),
    import: () => measureImport(work),
    grid: () => measureGrid(work),
    charts: measureControlCharts,
    load: () => measureFirstLoad(work),
    chart: () => measureChart(work),
  }
  const rows: Row[] = []
  for (const [name, step] of Object.entries(steps)) {
    if (values.only !== undefined && values.only !== name) continue
    tell(`Measuring ${name} …`)
    rows.push(...(await step()))
  }
  if (values.json) console.log(JSON.stringify(rows))
  else printTable(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
