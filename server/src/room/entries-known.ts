import type { Db } from '@roundtable/db/database.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { type ListedEntry, listRoomEntries } from '@roundtable/db/queries/room.queries.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import { unknownRaised } from '../raised/unknown-raised.ts'

/**
 * What was recorded of a meeting as far as the reader may know of it: of the items they read, and no restricted
 * challenge of others. The places are counted anew, so that no gap tells what was left out.
 */
export async function entriesKnown(
  db: Db,
  actor: Actor,
  {
    meeting,
    items,
  }: { meeting: Pick<ListedMeeting, 'partnershipId' | 'id'>; items: readonly { id: string }[] },
): Promise<ListedEntry[]> {
  const { partnershipId, id: meetingId } = meeting
  const read = new Set(items.map(({ id }) => id))
  const unknown = new Set(await unknownRaised(db, actor, meeting))
  const entries = await listRoomEntries(db, { partnershipId, meetingId })
  return entries
    .filter(({ itemId }) => itemId === null || read.has(itemId))
    .filter(({ subjectId }) => subjectId === null || !unknown.has(subjectId))
    .map((entry, at) => ({ ...entry, position: at + 1 }))
}
