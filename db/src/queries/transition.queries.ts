import type { Db, Tx } from '../database.ts'
import type { TransitionTable } from '../tables/transition.table.ts'

export async function insertTransitions(tx: Tx, rows: readonly TransitionTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('transition').values(rows).execute()
}

export type TransitionRow = TransitionTable & {
  personName: string | null
  reason: string | null
  meeting: string | null
}

/** The life of one record, oldest first. */
export async function listTransitions(
  db: Db,
  { partnershipId, subjectId }: { partnershipId: string; subjectId: string },
): Promise<TransitionRow[]> {
  return db
    .selectFrom('transition as t')
    .leftJoin('person as p', 'p.id', 't.personId')
    .leftJoin('typedWords as r', (join) =>
      join.onRef('r.partnershipId', '=', 't.partnershipId').onRef('r.id', '=', 't.reasonId'),
    )
    .leftJoin('typedWords as m', (join) =>
      join.onRef('m.partnershipId', '=', 't.partnershipId').onRef('m.id', '=', 't.meetingId'),
    )
    .selectAll('t')
    .select(['p.name as personName', 'r.text as reason', 'm.text as meeting'])
    .where('t.partnershipId', '=', partnershipId)
    .where('t.subjectId', '=', subjectId)
    .orderBy('t.at')
    .orderBy('t.id')
    .execute()
}
