import { countAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { listBoardMembers, listBoards } from '@roundtable/db/queries/board.queries.ts'
import { type ListedMeeting, listMeetings as listRows } from '@roundtable/db/queries/meeting.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { MeetingList, MeetingRow } from '@roundtable/shared/meeting/meeting.ts'
import { isMeetingShown, type MeetingFilter } from '@roundtable/shared/meeting/meeting-filter.ts'
import { mayReadItem, planMeetings } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { mayKnowOfMeeting } from './items-known.ts'

export const meetingRow = (row: ListedMeeting, items: number): MeetingRow => {
  const { id, number, boardId, boardName, title, day, startsAt, endsAt, place, state, version, callUntil } =
    row
  return {
    id,
    number,
    boardId,
    boardName,
    title,
    day,
    startsAt,
    endsAt,
    place,
    state,
    version,
    callUntil,
    items,
  }
}

/** The meetings the reader may know of, each with how many of its items they may know of. */
export async function listMeetings(
  { actor, database, now }: ActorContext,
  asked: MeetingFilter,
): Promise<MeetingList> {
  const { partnershipId } = actor
  const { reader } = database
  const rows = await listRows(reader, { partnershipId })
  const counts = await countAgendaItems(reader, partnershipId)
  const members = await listBoardMembers(reader, partnershipId)
  const boards = await listBoards(reader, partnershipId)
  const known = rows.filter(({ state }) => mayKnowOfMeeting(actor, state))
  const itemsOf = ({ id, boardId }: ListedMeeting): number => {
    const board = { memberIds: members.flatMap((each) => (each.boardId === boardId ? [each.memberId] : [])) }
    return counts
      .filter(
        ({ meetingId, restricted, leadAgencyId }) =>
          meetingId === id && mayReadItem(actor, { restricted: restricted === 1, leadAgencyId }, board),
      )
      .reduce((sum, { count }) => sum + count, 0)
  }
  return {
    meetings: known.map((row) => meetingRow(row, itemsOf(row))).filter((row) => isMeetingShown(row, asked)),
    boards: boards.flatMap(({ id, name, noticeDays, state }) =>
      state === 'current' ? [{ id, name, noticeDays }] : [],
    ),
    mayPlan: planMeetings.may(actor),
    today: localDay(now()),
  }
}
