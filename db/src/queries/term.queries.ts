import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { TermTable } from '../tables/partnership.table.ts'

export type TermRow = Pick<TermTable, 'id' | 'year' | 'term' | 'fromDay' | 'untilDay'>

/** The term dates that are kept, oldest first. */
export async function listTerms(db: Db, partnershipId: string): Promise<TermRow[]> {
  return db
    .selectFrom('term')
    .select(['id', 'year', 'term', 'fromDay', 'untilDay'])
    .where('partnershipId', '=', partnershipId)
    .where('endedAt', 'is', null)
    .orderBy('fromDay')
    .orderBy('id')
    .execute()
}

export async function insertTerms(tx: Tx, rows: readonly TermTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('term').values(rows).execute()
}

export async function endTerms(
  tx: Tx,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
  by: { endedAt: string; endedBy: string },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('term')
    .set(by)
    .where('partnershipId', '=', partnershipId)
    .where('id', 'in', ids)
    .execute()
}

/** Who changed the term dates, and to what, newest first. */
export async function listTermChanges(
  db: Db,
  partnershipId: string,
): Promise<{ at: string; by: string; summary: string }[]> {
  const { rows } = await sql<{ at: string; by: string; summary: string }>`
    select e.at, e.person_name as by, e.summary from audit_event e
    where e.partnership_id = ${partnershipId} and e.action = 'partnership.terms-set'
    order by e.at desc, e.id desc`.execute(db)
  return rows
}
