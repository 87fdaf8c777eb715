import { sql } from 'kysely'
import type { Db } from '../database.ts'

type ReturnDueRow = { agencyId: string; dueOn: string; graceDays: number; submittedAt: string | null }

/** Returns that were due in these days, with when each was first submitted. */
export async function listReturnsDueIn(
  db: Db,
  { partnershipId, from, to }: { partnershipId: string; from: string; to: string },
): Promise<ReturnDueRow[]> {
  const { rows } = await sql<ReturnDueRow>`
    select r.agency_id, r.due_on, r.grace_days, coalesce((select min(t.at) from transition t
      where t.partnership_id = r.partnership_id and t.subject_id = r.id and t.act = 'return.submitted'),
      r.submitted_at) as submitted_at
    from "return" r
    where r.partnership_id = ${partnershipId} and r.due_on >= ${from} and r.due_on < ${to}`.execute(db)
  return rows
}

/** The figures of a span that something was said of, each as line and period. */
export async function listFiguresCommentedOn(
  db: Db,
  { partnershipId, from }: { partnershipId: string; from: string },
): Promise<{ seriesId: string; periodStart: string }[]> {
  return db
    .selectFrom('commentary')
    .where('partnershipId', '=', partnershipId)
    .where('periodStart', '>=', from)
    .where('happened', '<>', '')
    .select(['seriesId', 'periodStart'])
    .distinct()
    .execute()
}
