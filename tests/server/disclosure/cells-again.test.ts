import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { roleContext } from '@roundtable/server/base/role-context.ts'
import { disclosingFor } from '@roundtable/server/disclosure/disclosing.ts'
import { storeReadings } from '@roundtable/server/stored-reading/store-readings.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { saveMonth } from '../../support/make/return.ts'
import { writeSomething } from '../../support/make/written.ts'
import { statementsOf, tablesIn } from '../../support/read/statements.ts'

const at = perTest(openPartnership)
const written = () => writeSomething(at)

async function indicatorId(): Promise<string> {
  const { db } = at.database
  const row = await db
    .selectFrom('indicator')
    .select('id')
    .where('partnershipId', '=', at.partnershipId)
    .where('code', '=', 'PO01')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Of which cells nothing may be said to somebody wider. */
async function cells(id: string) {
  const partnership = await findPartnership(at.database.reader, at.partnershipId)
  if (partnership === undefined) throw new Error('It is there.')
  const ctx = roleContext(at.services, partnership, { role: 'elected-member', name: 'Elected' })
  return (await disclosingFor(ctx, [id])).cells.get(id)
}

const publish = (month: string) =>
  publishFigure(at.database, lineOf(at, 'PO01', month), { value: '0.1', numerator: '2', denominator: '20' })

describe('of which cells nothing may be said', () => {
  it('is not decided again after a draft was saved', async () => {
    const id = await indicatorId()
    const before = await cells(id)
    await saveMonth(at)
    await written()
    const asked = await statementsOf(() => cells(id))
    if (at.database.dialect === 'sqlite') expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((text) => text.includes('measurement_revision'))).toEqual([])
    expect(before?.key).toBeDefined()
    expect(await cells(id)).toEqual(before)
  })

  it('is decided again at once where a figure was published, whether or not a reading is stored meanwhile', async () => {
    const id = await indicatorId()
    const first = await cells(id)
    await publish('2026-11-01')
    await written()
    const hidden = await cells(id)
    expect(hidden?.key).not.toBe(first?.key)
    await storeReadings(at.services, { isHeld: () => true })
    await publish('2026-12-01')
    await written()
    expect((await cells(id))?.key).not.toBe(hidden?.key)
  })

  it('is decided once for all who ask at the same time', async () => {
    const id = await indicatorId()
    const asked = await statementsOf(() => Promise.all([cells(id), cells(id), cells(id)]))
    if (at.database.dialect !== 'sqlite') return
    expect(asked.filter((text) => text.includes('measurement_revision'))).toHaveLength(1)
  })

  it('rests on no table of which it is not known when something was written', async () => {
    if (at.database.dialect !== 'sqlite') return
    const id = await indicatorId()
    const read = await statementsOf(() => cells(id))
    const { rows } = await sql<{
      name: string
    }>`select name from sqlite_master where type = 'trigger'`.execute(at.database.db)
    const triggers = new Set(rows.map(({ name }) => name))
    const known = (table: string) =>
      triggers.has(`${table}_change_update`) || triggers.has(`${table}_reading_due_update`)
    const others = [...tablesIn(read)].filter((table) => !known(table))
    // Rules, and who made them, are part of what is asked; the partnership is read by every request.
    const asked = ['disclosure_rule_set', 'json_each', 'm', 'partnership', 'person', 'table_change']
    expect(others.filter((name) => !asked.includes(name))).toEqual([])
    expect([...tablesIn(read)]).toContain('measurement_revision')
  })
})
