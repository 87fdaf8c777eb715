import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { MeetingExceptionTable } from '../tables/exception.table.ts'

type OfMeeting = { partnershipId: string; meetingId: string }

export type ListedException = Pick<
  MeetingExceptionTable,
  'id' | 'position' | 'kind' | 'reference' | 'choice' | 'reason'
> & { by: string }

/** Every choice made for a meeting, the oldest first, with who made it. */
export async function listExceptionChoices(
  db: Db,
  { partnershipId, meetingId }: OfMeeting,
): Promise<ListedException[]> {
  const { rows } = await sql<ListedException>`
    select e.id, e.position, e.kind, e.reference, e.choice, e.reason, p.name as "by"
    from meeting_exception e
    join person p on p.id = e.recorded_by
    where e.partnership_id = ${partnershipId} and e.meeting_id = ${meetingId}
    order by e.position`.execute(db)
  return rows
}

export async function insertExceptionChoice(tx: Tx, row: Insertable<MeetingExceptionTable>): Promise<void> {
  await tx.insertInto('meetingException').values(row).execute()
}
