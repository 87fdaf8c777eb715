import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { Task } from '../work/bounded.ts'
import { slug } from '../work/ids.ts'
import { compare } from '../work/rate.ts'
import { rowOf } from '../work/result.ts'
import { small } from '../work/shape.ts'
import { signedIn, type Work } from '../work/work.ts'
import { buildWorkload } from '../work/workload.ts'

const revisions = 20_000
const beforeThem = '2026-03-01T00:00:00.000Z'
const revisedAt = '2026-06-01T00:00:00.000Z'
const scorecard = `/trpc/${slug}/scorecard.get`
const asAt = `${scorecard}?input=${encodeURIComponent(JSON.stringify({ asAt: beforeThem }))}`

const behind = `scorecard, ${revisions} revisions behind it`
const past = `scorecard as at a moment, ${revisions} revisions`
const cost = { unit: 'ms', atMost: true }
const milliseconds = (rate: number) => 1000 / rate
const now = { path: (n: number) => `${scorecard}?n=${n}`, headers: signedIn }

async function revisedWork({ folder, tell }: Work, name: string): Promise<string> {
  const file = join(folder, `${name}.db`)
  tell(`Building ${small.name} with ${revisions} revisions …`)
  await buildWorkload(file, small)
  revise(file)
  return file
}

/** Today's scorecard with 20,000 revisions against the one without, and the scorecard as at a moment before them. */
export const pastReadings: Task[] = [
  {
    name: behind,
    async measure(work) {
      const bare = join(work.folder, 'never-revised.db')
      await buildWorkload(bare, small)
      const product = await work.start('product-server.ts', await revisedWork(work, 'revised'))
      const without = await work.start('product-server.ts', bare)
      const rates = await compare({ ...now, url: product.url }, { ...now, url: without.url })
      const [figure, limit] = [milliseconds(rates.figure), milliseconds(rates.limit)]
      return [rowOf({ ...cost, name: behind, product: figure, limit, aim: 1.1 })]
    },
  },
  {
    name: past,
    async measure(work) {
      const product = await work.start('product-server.ts', await revisedWork(work, 'revised-then'))
      const rates = await compare(
        { url: product.url, path: (n) => `${asAt}&n=${n}`, headers: signedIn },
        { ...now, url: product.url },
      )
      const [figure, limit] = [milliseconds(rates.figure), milliseconds(rates.limit)]
      return [rowOf({ ...cost, name: past, product: figure, limit, aim: 2 })]
    },
  },
]

/** Every third figure is revised once. */
function revise(file: string): void {
  const sqlite = new SQLite(file)
  sqlite.pragma('synchronous = OFF')
  sqlite.exec(`
    create temp table chosen as select partnership_id, series_id, period_start from (
      select *, row_number() over (order by series_id, period_start) as n from measurement
    ) where n % 3 = 0 limit ${revisions};
    insert into measurement_revision (partnership_id, series_id, period_start, revision, period_end, numerator,
      denominator, value, reason, why, return_id, entered_by, on_behalf, approved_by, recorded_at)
    select m.partnership_id, m.series_id, m.period_start, 2, m.period_end, m.numerator, m.denominator, m.value,
      m.reason, 'Counted again.', null, null, 0, null, '${revisedAt}'
    from measurement m join chosen using (partnership_id, series_id, period_start);
    update measurement set revision = 2, state = 'revised', recorded_at = '${revisedAt}'
    where (partnership_id, series_id, period_start) in (select * from chosen);
    analyze;`)
  const { made } = sqlite
    .prepare('select count(*) as made from measurement_revision where revision = 2')
    .get() as {
    made: number
  }
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
  if (made !== revisions) throw new Error(`${made} revisions instead of ${revisions}`)
}
