import type { Db } from '@roundtable/db/database.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { listUnknownRaised } from '@roundtable/db/queries/room.queries.ts'
import { type ChallengeScope, challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'

type OfMeeting = Pick<ListedMeeting, 'partnershipId' | 'id'>
const nobody: ChallengeScope = { personId: '', all: false, agencies: [], roles: [] }

/** The restricted challenges raised at a meeting. */
export const restrictedRaised = (db: Db, { partnershipId, id: meetingId }: OfMeeting): Promise<string[]> =>
  listUnknownRaised(db, { partnershipId, meetingId, challenges: nobody })

/** The restricted challenges raised at a meeting that are told to this reader by nothing, not even a gap. */
export const unknownRaised = (
  db: Db,
  actor: Actor,
  { partnershipId, id: meetingId }: OfMeeting,
): Promise<string[]> =>
  listUnknownRaised(db, { partnershipId, meetingId, challenges: challengeScopeOf(actor) })
