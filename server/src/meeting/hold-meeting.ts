import type { Tx } from '@roundtable/db/database.ts'
import { type ListedMeeting, listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type MeetingDeed,
  meetingLifecycle,
  meetingStateWord,
} from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

export const missingMeeting = (): DomainError =>
  new DomainError('not-found', 'There is no such meeting, or it is not called yet.')

type Ref = { id: string; version?: number; deed: MeetingDeed }

/** A meeting as the person saw it, open to the deed. */
export async function holdMeeting(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  { id, version, deed }: Ref,
): Promise<ListedMeeting> {
  await lockPartnership(tx, partnershipId)
  const [found] = await listMeetings(tx, { partnershipId, id })
  return hold({
    life: meetingLifecycle,
    deed,
    row: found,
    version,
    missing: missingMeeting,
    changed: 'Somebody else changed this meeting since you opened it: look at it as it stands now.',
    current: ({ state, day, startsAt, endsAt, place }) => ({
      ...{ state: meetingStateWord(state), day, startsAt, endsAt, place },
    }),
  }).row
}
