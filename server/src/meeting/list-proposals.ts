import { listOwnItems } from '@roundtable/db/queries/agenda.queries.ts'
import { listBoardMembers } from '@roundtable/db/queries/board.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isArrangeable } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { mayReadItem } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { Proposals } from '@roundtable/shared/meeting/proposals.ts'
import { plainProposal } from '@roundtable/shared/plain/plain-agenda.ts'
import type { ActorContext } from '../base/context.ts'

/**
 * The next meetings, for which the reader may propose items, by board and day alone: also those that are not called
 * yet, as what is proposed in time needs no reason why it is urgent. And what became of what they proposed, as long as they may
 * read it: one that was made restricted since is read by whoever reads restricted items.
 */
export async function listProposals({ actor, database, now }: ActorContext): Promise<Proposals> {
  const { partnershipId, personId } = actor
  const today = localDay(now())
  const meetings = await listMeetings(database.reader, { partnershipId })
  const items = await listOwnItems(database.reader, { partnershipId, personId })
  const members = await listBoardMembers(database.reader, partnershipId)
  const boardOf = (boardId: string) => ({
    memberIds: members.flatMap((each) => (each.boardId === boardId ? [each.memberId] : [])),
  })
  const next = meetings.filter(({ state, day }) => isArrangeable(state) && day >= today).toReversed()
  return {
    meetings: next.map(({ id, boardName, day, startsAt, state }) => ({
      ...{ id, boardName, day, startsAt, isCalled: state !== 'draft' },
    })),
    items: items.flatMap(
      ({ id, meetingId, title, ask, state, proposedAt, reason, restricted, leadAgencyId }) => {
        const meeting = meetings.find((each) => each.id === meetingId)
        if (meeting === undefined) return []
        const item = { restricted: restricted === 1, leadAgencyId }
        if (!mayReadItem(actor, item, boardOf(meeting.boardId))) return []
        const { boardName, day } = meeting
        const becameOfIt = plainProposal(state, meeting.state)
        return [{ id, title, ask, boardName, day, proposedAt, becameOfIt, why: reason }]
      },
    ),
  }
}
