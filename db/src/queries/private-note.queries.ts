import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { PrivateNoteTable } from '../tables/private-note.table.ts'

type Whose = { partnershipId: string; personId: string; meetingId: string }

/** One person’s on a meeting; nobody reads another’s. */
export const listPrivateNotes = (
  db: Db,
  { partnershipId, personId, meetingId }: Whose,
): Promise<PrivateNoteTable[]> =>
  db
    .selectFrom('privateNote')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()

export async function insertPrivateNote(tx: Tx, row: Insertable<PrivateNoteTable>): Promise<void> {
  await tx.insertInto('privateNote').values(row).execute()
}

type Key = { partnershipId: string; id: string }

export async function updatePrivateNote(
  tx: Tx,
  { partnershipId, id }: Key,
  set: { text: string; recordedAt: string },
): Promise<void> {
  await tx
    .updateTable('privateNote')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Those last changed before a moment are destroyed; answers how many there were. */
export async function deletePrivateNotes(
  tx: Tx,
  { partnershipId, before }: { partnershipId: string; before: string },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('privateNote')
    .where('partnershipId', '=', partnershipId)
    .where('recordedAt', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
