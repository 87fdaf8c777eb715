import type { TestPartnership } from '../make/partnership.ts'

/** Actions in the trail of a subject, oldest first. */
export async function actionsOn(at: TestPartnership, subjectId: string): Promise<string[]> {
  const rows = await eventsOn(at, subjectId)
  return rows.map(({ action }) => action)
}

export const eventsOn = (at: TestPartnership, subjectId: string) =>
  at.database.db
    .selectFrom('auditEvent')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .orderBy('id')
    .execute()

export async function dataVersion(at: TestPartnership): Promise<number> {
  const row = await at.database.db
    .selectFrom('partnership')
    .select('dataVersion')
    .where('id', '=', at.partnershipId)
    .executeTakeFirstOrThrow()
  return row.dataVersion
}
