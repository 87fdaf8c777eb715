import type { Db } from '@roundtable/db/database.ts'
import type { ListedItem } from '@roundtable/db/queries/agenda.queries.ts'
import { listBoardMembers } from '@roundtable/db/queries/board.queries.ts'
import type { ListedMeeting } from '@roundtable/db/queries/meeting.queries.ts'
import { isNumbered } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { MeetingState } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import {
  type Board,
  mayReadItem,
  planMeetings,
  readRestrictedItems,
} from '@roundtable/shared/meeting/meeting-rights.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'

type Known = Pick<ListedItem, 'state' | 'restricted' | 'leadAgencyId' | 'proposedBy' | 'withdrawnLate'>

export async function boardMembersOf(
  db: Db,
  { partnershipId, boardId }: Pick<ListedMeeting, 'partnershipId' | 'boardId'>,
): Promise<string[]> {
  const members = await listBoardMembers(db, partnershipId)
  return members.flatMap((each) => (each.boardId === boardId ? [each.memberId] : []))
}

/**
 * Proposals are known to who made them and to the manager, a restricted one to a manager whose seat both keepers gave;
 * what is on the agenda, or was when it went out, to whoever reads the meeting.
 */
export function mayKnowOfItem(actor: Actor, item: Known, board: Board): boolean {
  const { leadAgencyId } = item
  const isOwn = item.proposedBy === actor.personId
  if (!isNumbered(item)) {
    const reads = item.restricted === 0 || readRestrictedItems.may(actor, [])
    return isOwn || (planMeetings.may(actor) && reads)
  }
  return isOwn || mayReadItem(actor, { restricted: item.restricted === 1, leadAgencyId }, board)
}

/** Whoever reads with small counts hidden knows of meetings once they are called. */
export const mayKnowOfMeeting = (actor: Actor, state: MeetingState): boolean =>
  seeProgress.may(actor) || (state !== 'draft' && state !== 'cancelled')
