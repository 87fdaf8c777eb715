import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { compare } from './rate.ts'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import { signedIn, type Work } from './work.ts'
import { buildWorkload, slug } from './workload.ts'

const revisions = 20_000
const beforeThem = '2026-03-01T00:00:00.000Z'
const revisedAt = '2026-06-01T00:00:00.000Z'
const scorecard = `/trpc/${slug}/scorecard.get`
const asAt = `${scorecard}?input=${encodeURIComponent(JSON.stringify({ asAt: beforeThem }))}`

/** Today's scorecard with 20,000 revisions against the one without, and the scorecard as at a moment before them. */
export async function measureAsAt({ folder, tell }: Work): Promise<Row[]> {
  const bare = join(folder, 'never-revised.db')
  const revised = join(folder, 'revised.db')
  tell(`Building 500 series twice, once with ${revisions} revisions …`)
  await buildWorkload(bare, 1)
  await buildWorkload(revised, 1)
  revise(revised)
  const without = await startProcess('product-server.ts', bare)
  const product = await startProcess('product-server.ts', revised)
  const now = { path: (n: number) => `${scorecard}?n=${n}`, headers: signedIn }
  try {
    const today = await compare({ ...now, url: product.url }, { ...now, url: without.url })
    const past = await compare(
      { url: product.url, path: (n) => `${asAt}&n=${n}`, headers: signedIn },
      { ...now, url: product.url },
    )
    const milliseconds = (rate: number) => 1000 / rate
    const cost = { unit: 'ms', atMost: true }
    return [
      rowOf({
        ...cost,
        name: `scorecard, ${revisions} revisions behind it`,
        product: milliseconds(today.figure),
        limit: milliseconds(today.limit),
        aim: 1.1,
      }),
      rowOf({
        ...cost,
        name: `scorecard as at a moment, ${revisions} revisions`,
        product: milliseconds(past.figure),
        limit: milliseconds(past.limit),
        aim: 3,
      }),
    ]
  } finally {
    await product.stop()
    await without.stop()
  }
}

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
