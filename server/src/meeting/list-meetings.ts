import { countAgendaItems } from '@roundtable/db/queries/agenda.queries.ts'
import { listBoardMembers, listBoards } from '@roundtable/db/queries/board.queries.ts'
import { type ListedMeeting, listMeetings as listRows } from '@roundtable/db/queries/meeting.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { pageOf } from '@roundtable/shared/list/paged.ts'
import type { MeetingList, MeetingRow, MeetingsRequest } from '@roundtable/shared/meeting/meeting.ts'
import { isMeetingShown } from '@roundtable/shared/meeting/meeting-filter.ts'
import { isAhead, isGoingOn } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
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

/** The meetings the reader may know of, each with how many of its items they may know of, a page or the whole. */
export async function listMeetings(ctx: ActorContext, asked: MeetingsRequest = {}): Promise<MeetingList> {
  const { page, whole, asAt: _, ...filter } = asked
  const { actor, database, now } = ctx
  const { partnershipId } = actor
  const today = localDay(now())
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
  const withItems = (row: ListedMeeting): MeetingRow => meetingRow(row, itemsOf(row))
  const { rows: onPage, ...paged } = pageOf(
    known.filter((row) => isMeetingShown(row, filter)),
    { page, whole },
  )
  const next = nextOf(known, today)
  return {
    meetings: onPage.map(withItems),
    ...{ ...paged, all: known.length, next: next === undefined ? null : withItems(next) },
    boards: boards.flatMap(({ id, name, noticeDays, state }) =>
      state === 'current' ? [{ id, name, noticeDays }] : [],
    ),
    mayPlan: planMeetings.may(actor),
    today,
  }
}

/** The one in session, otherwise the one that comes next; they are given the newest day first. */
const nextOf = (known: readonly ListedMeeting[], today: string): ListedMeeting | undefined =>
  known.find(({ state }) => isGoingOn(state)) ??
  known.findLast(({ state, day }) => isAhead(state) && day >= today)
