import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import { sql } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { testNow } from '../support/database/test-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'roundtable-counted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a reading is planned by how full the tables are, also where they were filled since the file was opened', async () => {
  const database = await openDatabase(`sqlite:${join(folder, 'filled.db')}`)
  await migrateToLatest(database)
  let asked = 0
  /** Each time another statement, after a reading: a plan that was made once says nothing of the tables of today. */
  const plan = async () => {
    await database.reader.selectFrom('auditEvent').select('id').limit(1).execute()
    const { rows } = await sql<{ detail: string }>`explain query plan select * from audit_event
      where partnership_id = 'a' and subject_id = ${sql.lit(`${asked++}`)} order by position`.execute(
      database.reader,
    )
    return rows.map(({ detail }) => detail).join()
  }
  expect(await plan()).not.toContain('audit_event_of_subject')
  await database.db
    .insertInto('partnership')
    .values({
      ...{ id: 'a', slug: 'a', name: 'A', areaName: 'A', readOnly: 0, marking: 'OFFICIAL' },
      ...{ attribution: null, dataVersion: 1, createdAt: testNow, areaCode: null },
      ...{ yearStartMonth: 4, version: 1 },
    })
    .execute()
  const summary = 'x'.repeat(400)
  for (let part = 0; part < 40; part++) {
    const rows = Array.from({ length: 300 }, (_, n) => ({
      ...{
        partnershipId: 'a',
        id: newId(),
        at: testNow,
        category: 'progress' as const,
        action: 'action.set',
      },
      ...{ personId: null, personName: 'Roundtable', memberId: null, agencyId: null, deputyFor: null },
      ...{ onBehalf: 0, subjectKind: 'action', subjectId: `${part}-${n}`, summary, reasonId: null },
      ...{ position: part * 300 + n + 1, previousHash: '', hash: '' },
    }))
    await database.db.insertInto('auditEvent').values(rows).execute()
  }
  await expect.poll(plan, { timeout: 20_000 }).toContain('audit_event_of_subject')
  await database.close()
})
