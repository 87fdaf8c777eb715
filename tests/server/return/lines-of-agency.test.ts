import type { Db } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { findDraftState, listReturnLines } from '@roundtable/db/queries/return-line.queries.ts'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnershipAlone } from '../../support/make/partnership.ts'

const at = perFile(openPartnershipAlone)
const others = 12_000
const noOne = newId()

/** The shortest of several: what else the machine does makes none of them shorter. */
async function shortest(read: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < 15; n++) {
    const began = performance.now()
    await read()
    least = Math.min(least, performance.now() - began)
  }
  return least
}

it('what an agency owes is read in the same time, however many lines others owe', async () => {
  const { db, reader } = at.database
  const { frequency, ...line } = await db
    .selectFrom('series')
    .innerJoin('indicator', 'indicator.id', 'series.indicatorId')
    .where('series.partnershipId', '=', at.partnershipId)
    .where('series.reportingAgencyId', 'is not', null)
    .where('indicator.state', '=', 'live')
    .selectAll('series')
    .select('indicator.frequency')
    .executeTakeFirstOrThrow()
  const agencyId = line.reportingAgencyId ?? ''
  const { id: another } = await db
    .selectFrom('agency')
    .where('partnershipId', '=', at.partnershipId)
    .where('id', '<>', agencyId)
    .select('id')
    .executeTakeFirstOrThrow()
  const asked = {
    ...{ partnershipId: at.partnershipId, returnId: newId(), agencyId, frequency },
    ...{ periodStart: '2026-10-01', isPublished: false, overAt: '' },
  }
  const times = async (from: Db) => [
    await shortest(() => findDraftState(from, { ...asked, personId: noOne })),
    await shortest(() => listReturnLines(from, asked)),
  ]
  const before = await times(reader)
  const lines = await listReturnLines(reader, asked)
  expect(lines.length).toBeGreaterThan(0)

  const rows = Array.from({ length: others }, (_, n) => ({
    ...{ ...line, id: newId(), kind: 'slice' as const, name: `Other ${n}`, position: n + 100 },
    reportingAgencyId: another,
  }))
  for (let from = 0; from < rows.length; from += 500) {
    await db
      .insertInto('series')
      .values(rows.slice(from, from + 500))
      .execute()
  }
  await sql`analyze`.execute(db)

  expect(await listReturnLines(reader, asked)).toEqual(lines)
  const after = await times(reader)
  for (const [n, time] of after.entries()) expect(time).toBeLessThan(Math.max(2, (before[n] ?? 0) * 4))
})
