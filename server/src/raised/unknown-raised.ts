import type { Db } from '@roundtable/db/database.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { listUnknownRaised } from '@roundtable/db/queries/room.queries.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'

/** The restricted challenges raised at a meeting that are told to this reader by nothing, not even a gap. */
export const unknownRaised = (
  db: Db,
  actor: Actor,
  { partnershipId, id: meetingId }: Pick<ListedMeeting, 'partnershipId' | 'id'>,
): Promise<string[]> =>
  listUnknownRaised(db, { partnershipId, meetingId, challenges: challengeScopeOf(actor) })
