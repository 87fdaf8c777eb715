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
}

/** What the trail holds of one return, newest first. */
export async function listReturnEvents(
  db: Db,
  { partnershipId, returnId }: { partnershipId: string; returnId: string },
): Promise<ReturnEventRow[]> {
  return db
    .selectFrom('auditEvent')
    .select(['id', 'at', 'action', 'personName', 'deputyFor', 'onBehalf'])
    .where('partnershipId', '=', partnershipId)
    .where('subjectKind', '=', 'return')
    .where('subjectId', '=', returnId)
    .where('action', 'like', 'return.%')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
