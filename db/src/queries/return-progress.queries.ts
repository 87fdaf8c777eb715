import type { NoticeKind } from '@roundtable/shared/notice/notices.ts'
import type { Db } from '../database.ts'

const reminders: readonly NoticeKind[] = ['return-due', 'return-late', 'return-reminded']

/** When people were last reminded of each return, by the manager or by the calendar. */
export async function listRemindedReturns(db: Db, partnershipId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('notice')
    .select((eb) => ['subjectId', eb.fn.max('createdAt').as('remindedAt')])
    .where('partnershipId', '=', partnershipId)
    .where('kind', 'in', reminders)
    .groupBy('subjectId')
    .execute()
  return new Map(rows.map(({ subjectId, remindedAt }) => [subjectId, remindedAt]))
}

/** Whether the manager reminded of this return since the moment. */
export async function isRemindedSince(
  db: Db,
  { partnershipId, returnId, since }: { partnershipId: string; returnId: string; since: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('notice')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('subjectId', '=', returnId)
    .where('kind', '=', 'return-reminded')
    .where('createdAt', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}

export type ReturnEventRow = {
  id: string
  at: string
  action: string
  personName: string
  deputyFor: string | null
  onBehalf: number
  /** Why, where the step asks for a reason. */
  reason: string | null
}

/** What the trail holds of one return, newest first, with the reasons that the trail does not repeat. */
export async function listReturnEvents(
  db: Db,
  { partnershipId, returnId }: { partnershipId: string; returnId: string },
): Promise<ReturnEventRow[]> {
  return db
    .selectFrom('auditEvent as e')
    .leftJoin('transition as t', (join) =>
      join
        .onRef('t.partnershipId', '=', 'e.partnershipId')
        .onRef('t.eventId', '=', 'e.id')
        .onRef('t.subjectId', '=', 'e.subjectId'),
    )
    .leftJoin('typedWords as w', (join) =>
      join.onRef('w.partnershipId', '=', 't.partnershipId').onRef('w.id', '=', 't.reasonId'),
    )
    .select(['e.id', 'e.at', 'e.action', 'e.personName', 'e.deputyFor', 'e.onBehalf', 'w.text as reason'])
    .where('e.partnershipId', '=', partnershipId)
    .where('e.subjectKind', '=', 'return')
    .where('e.subjectId', '=', returnId)
    .where('e.action', 'like', 'return.%')
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .execute()
}
