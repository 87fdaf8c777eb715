import { isSqlite } from '@roundtable/db/dialect.ts'
import { newId } from '@roundtable/db/ids.ts'
import { insertBundledHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { jobs } from '@roundtable/server/job/jobs.ts'
import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { newChallenge } from '../../support/make/challenge.ts'
import { setRule } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { always } from '../../support/make/notice.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'

const at = perTest(openPartnershipAlone)
const later = (hours: number) => {
  at.clock.now = new Date(Date.parse(at.clock.now) + hours * 3_600_000).toISOString()
}
/** Each in its turn, as often as one would run in an hour at least once. */
async function runJobs(): Promise<void> {
  for (const { run } of jobs) await run(at.services, always)
}

/** How much was ever written: rows, where the database counts them, and what makes caches old. */
async function written<Tables>(db: Kysely<Tables>) {
  const rows = isSqlite(db) ? (await sql`select total_changes() as rows`.execute(db)).rows : []
  const versions =
    await sql`select data_version, drafts_saved, trail_position from partnership order by id`.execute(db)
  const changes = await sql`select * from table_change order by 1, 2`.execute(db)
  return { rows, versions: versions.rows, changes: changes.rows }
}

it('an hour in which nothing is due writes nothing, however many challenges wait', async () => {
  const { db } = at.database
  await insertBundledHolidays(db)
  for (let i = 0; i < 40; i++) {
    await at.callerAs('police-lead').challenge.raise({
      ...newChallenge,
      id: newId(),
      restricted: i % 8 === 0,
      ground: i % 8 === 0 ? 'Conduct.' : '',
    })
  }
  for (const kind of ['off-target-run', 'special-cause', 'late-twice', 'beyond-limits'] as const)
    await setRule(at, kind)
  later(1)
  await runJobs()
  await runJobs()
  const before = await written(db)
  for (let i = 0; i < 3; i++) {
    later(1)
    await runJobs()
    expect(await written(db)).toEqual(before)
  }
  later(24 * 40)
  await runJobs()
  expect(await written(db)).not.toEqual(before)
})
