import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findOrInstallChromium } from '../support/browser/chromium.ts'
import { pastReadings } from './measure/as-at.ts'
import { benchmarks } from './measure/benchmarks.ts'
import { chart } from './measure/chart.ts'
import { controlCharts } from './measure/control-charts.ts'
import { disclosure } from './measure/disclosure.ts'
import { download } from './measure/export.ts'
import { firstLoad } from './measure/first-load.ts'
import { following, followingOnPostgres } from './measure/following.ts'
import { grid } from './measure/grid.ts'
import { growth } from './measure/growth.ts'
import { importRate } from './measure/import.ts'
import { longImport } from './measure/long-import.ts'
import { fiftyMembers } from './measure/members.ts'
import { packs } from './measure/packs.ts'
import { pastFigures } from './measure/past-figures.ts'
import { presenting } from './measure/presenting.ts'
import { progress } from './measure/progress.ts'
import { readingCost } from './measure/reading-cost.ts'
import { readings, setUpLists } from './measure/readings.ts'
import { setUpFile } from './measure/set-up-file.ts'
import { update } from './measure/update.ts'
import { runBounded, type Task } from './work/bounded.ts'
import { lineOf, type Row } from './work/result.ts'
import { shapesOf } from './work/shape.ts'
import { workOn } from './work/work.ts'
import { buildWorkload } from './work/workload.ts'

type Step = {
  tasks: readonly Task[]
  needsBrowser?: boolean
  /** It builds what it measures, whatever the scale. */
  ofItsOwn?: boolean
}

const steps: Record<string, Step> = {
  readings: { tasks: readings },
  'set-up': { tasks: [...setUpLists, setUpFile] },
  'reading-cost': { tasks: [readingCost] },
  growth: { tasks: growth },
  'as-at': { tasks: pastReadings, ofItsOwn: true },
  update: { tasks: [update] },
  members: { tasks: [fiftyMembers] },
  export: { tasks: [download] },
  import: { tasks: [importRate, longImport] },
  benchmarks: { tasks: [benchmarks] },
  'past-figures': { tasks: [pastFigures] },
  progress: { tasks: progress, ofItsOwn: true },
  following: { tasks: [following, followingOnPostgres], ofItsOwn: true },
  packs: { tasks: packs, needsBrowser: true, ofItsOwn: true },
  presenting: { tasks: [presenting], needsBrowser: true, ofItsOwn: true },
  grid: { tasks: [grid], needsBrowser: true },
  charts: { tasks: [controlCharts], ofItsOwn: true },
  disclosure: { tasks: [disclosure], ofItsOwn: true },
  load: { tasks: [firstLoad], needsBrowser: true },
  chart: { tasks: [chart], needsBrowser: true },
}

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    scale: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    limit: { type: 'string' },
  },
})
const shapes = shapesOf[values.scale]
if (shapes === undefined) throw new Error('--scale is 1, 10 or 100')
const chosen = Object.entries(steps).filter(([name]) => values.only === undefined || values.only === name)
if (chosen.length === 0) throw new Error(`--only is one of ${Object.keys(steps).join(', ')}`)
const seconds = Number(values.limit ?? (values.scale === '100' ? 300 : 180))

const tell = (sentence: string) => console.error(sentence)
const needsBrowser = chosen.some(([, step]) => step.needsBrowser)
const chromiumPath = needsBrowser ? findOrInstallChromium(tell) : ''
if (needsBrowser) tell(`Chromium: ${chromiumPath}`)

const folder = mkdtempSync(join(tmpdir(), 'roundtable-bench-'))
const rows: Row[] = []
process.once('SIGINT', () => process.exit(1))
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true })
  if (values.json) console.log(JSON.stringify(rows))
})

/** Told at once, so that nothing is lost by what comes after. */
function report(row: Row): void {
  rows.push(row)
  if (values.json) tell(lineOf(row))
  else console.log(lineOf(row))
}

for (const [number, shape] of shapes.entries()) {
  const file = join(folder, `work-${number}.db`)
  tell(`Building ${shape.name} of 120 months …`)
  await buildWorkload(file, shape, tell)
  const work = workOn({ folder, file, shape, tell, chromiumPath })
  for (const [name, { tasks, ofItsOwn = false }] of chosen) {
    if (ofItsOwn && number > 0) continue
    tell(`Measuring ${name} …`)
    const prefix = shapes.length > 1 && !ofItsOwn ? `${shape.name}: ` : ''
    for (const task of tasks) {
      const measured = await runBounded(task, work, seconds)
      for (const row of measured) report({ ...row, figure: prefix + row.figure })
    }
  }
}
process.exit(rows.some((row) => 'notMeasured' in row) ? 1 : 0)
