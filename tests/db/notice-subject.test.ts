import { type Database, openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { makeOldDatabase } from '../support/database/old-database.ts'

const open: Database[] = []
afterEach(async () => {
  for (const database of open.splice(0)) await database.close()
})

type Moments = { submitted?: string; remark?: string; published?: string; approved?: string }
const first = '2026-11-10T09:00:00.000Z'
const second = '2026-11-12T09:00:00.000Z'

/** A return in its state, and whether each notice about it was settled by what was worked out until then. */
const cases: [
  state: string,
  moments: Moments,
  notices: [kind: string, eventAt: string, settled: boolean][],
][] = [
  [
    'due',
    {},
    [
      ['return-opened', first, false],
      ['return-due', '2026-11-20', false],
      ['return-late', '2026-11-20', false],
    ],
  ],
  [
    'in-progress',
    { remark: second },
    [
      ['return-sent-back', first, true],
      ['return-sent-back', second, false],
      ['return-reopened', first, true],
      ['return-reopened', second, false],
    ],
  ],
  [
    'sent-back',
    { submitted: first, remark: second },
    [
      ['return-waiting', first, true],
      ['return-sent-back', second, false],
      ['return-due', '2026-11-20', false],
    ],
  ],
  [
    'submitted',
    { submitted: second },
    [
      ['return-waiting', first, true],
      ['return-waiting', second, false],
      ['return-opened', first, true],
      ['return-due', '2026-11-20', true],
      ['return-late', '2026-11-20', false],
      ['return-reminded', second, false],
    ],
  ],
  [
    'approved',
    { submitted: first, approved: second },
    [
      ['return-waiting', first, true],
      ['return-reminded', first, true],
      ['return-late', '2026-11-20', false],
    ],
  ],
  [
    'published',
    { submitted: first, published: second },
    [
      ['return-late', '2026-11-20', true],
      ['return-reminded', first, true],
      ['return-reopened', first, true],
    ],
  ],
  [
    'closed',
    {},
    [
      ['return-late', '2026-11-20', true],
      ['return-due', '2026-11-20', true],
    ],
  ],
]

async function oldDatabase(): Promise<Database> {
  const old = await makeOldDatabase('0035-field-names')
  const database = await openDatabase(await old.copy())
  open.push(database)
  const { db } = database
  await sql`insert into partnership (id, slug, name, area_name, read_only, marking, data_version, created_at)
    values ('p', 'p', 'P', 'A', 0, 'OFFICIAL', 0, ${first})`.execute(db)
  await sql`insert into agency (partnership_id, id, code, name, short_name, sector, position, version, created_at)
    values ('p', 'police', 'POL', 'Police', 'Police', 'police', 1, 1, ${first})`.execute(db)
  await sql`insert into notice_mail (partnership_id, id, person_id, kind, message_id, state, attempts, next_attempt_at,
    created_at) values ('p', 'mail', 'ada', 'notice', 'm', 'waiting', 0, ${first}, ${first})`.execute(db)
  for (const [index, [state, moments, notices]] of cases.entries()) {
    const { submitted = null, remark = null, published = null, approved = null } = moments
    await sql`insert into return (partnership_id, id, agency_id, frequency, period_start, period_end, due_on, grace_days,
        state, version, opened_at, submitted_at, approved_at, published_at, remark_at)
      values ('p', ${state}, 'police', 'monthly', ${`2026-0${index + 1}-01`}, '2026-12-31', '2026-11-20', 5, ${state}, 3,
        ${first}, ${submitted}, ${approved}, ${published}, ${remark})`.execute(db)
    for (const [kind, eventAt] of notices) {
      const key = `${kind}:${state}:${eventAt}`
      const mail = kind === 'return-waiting' ? 'mail' : null
      await sql`insert into notice (partnership_id, id, person_id, kind, dedupe_key, return_id, agency_id, event_at,
          by_person_id, mail_id, created_at, read_at)
        values ('p', ${key}, 'ada', ${kind}, ${key}, ${state}, 'police', ${eventAt}, 'ada', ${mail}, ${first},
          ${second})`.execute(db)
    }
  }
  return database
}

it('a notice of before is about its return, with its mail, and settled where an act had answered it', async () => {
  const database = await oldDatabase()
  await migrateToLatest(database)
  const rows = await database.db.selectFrom('notice').selectAll().execute()
  const expected = cases.flatMap(([state, , notices]) =>
    notices.map(([kind, eventAt, settled]) => ({ id: `${kind}:${state}:${eventAt}`, settled })),
  )
  const sorted = (some: { id: string; settled: boolean }[]) => some.sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(sorted(rows.map(({ id, settledAt }) => ({ id, settled: settledAt !== null })))).toEqual(
    sorted(expected),
  )
  for (const row of rows) {
    expect(row).toMatchObject({
      subjectKind: 'return',
      agencyId: 'police',
      readAt: second,
      byPersonId: 'ada',
    })
    expect(row.id).toContain(`:${row.subjectId}:`)
    expect(row.mailId).toBe(row.kind === 'return-waiting' ? 'mail' : null)
    expect(row.settledAt === null || row.settledAt >= row.createdAt).toBe(true)
  }
  const opened = rows.find(({ id }) => id === `return-opened:due:${first}`)
  expect([opened?.dedupeKey, opened?.eventAt]).toEqual(['return-opened:due:2026-11-10', '2026-11-10'])
})
