import type { ChallengeScope } from '@roundtable/shared/challenge/challenge-rights.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { RoomEntryTable } from '../tables/room.table.ts'
import type { BoardSeatRow } from './board.queries.ts'
import { isKnown } from './challenge.queries.ts'

type OfMeeting = { partnershipId: string; meetingId: string }

export type ListedEntry = RoomEntryTable & {
  by: string
  /** Of what was raised: its number, as its page is addressed; empty where nothing was. */
  reference: string
}

/** In the order they arrived. */
export async function listRoomEntries(
  db: Db,
  { partnershipId, meetingId }: OfMeeting,
): Promise<ListedEntry[]> {
  const { rows } = await sql<ListedEntry>`
    select e.*, p.name as by, coalesce(case e.mark
      when 'challenge' then (select case when c.restricted = 1 then concat('R', c.number) else cast(c.number as text) end
        from challenge c where c.partnership_id = e.partnership_id and c.id = e.subject_id)
      when 'action' then (select cast(a.number as text) from action a
        where a.partnership_id = e.partnership_id and a.id = e.subject_id)
      end, '') as reference
    from room_entry e
    join person p on p.id = e.recorded_by
    where e.partnership_id = ${partnershipId} and e.meeting_id = ${meetingId}
    order by e.position`.execute(db)
  return rows
}

/** The restricted challenges raised at a meeting of which a person may not know. */
export async function listUnknownRaised(
  db: Db,
  { partnershipId, meetingId, challenges }: OfMeeting & { challenges: ChallengeScope },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from room_entry e
    join challenge c on c.partnership_id = e.partnership_id and c.id = e.subject_id
    where e.partnership_id = ${partnershipId} and e.meeting_id = ${meetingId} and e.mark = 'challenge'
      and c.restricted = 1 and not ${isKnown(challenges)}`.execute(db)
  return rows.map(({ id }) => id)
}

export const findRoomEntry = async (
  db: Db,
  { partnershipId, id }: { partnershipId: string; id: string },
): Promise<RoomEntryTable | undefined> =>
  db
    .selectFrom('roomEntry')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Recorded after everything of the meeting that is there, in a partnership that is locked. */
export async function insertRoomEntry(
  tx: Tx,
  row: Omit<Insertable<RoomEntryTable>, 'position'>,
): Promise<number> {
  const { partnershipId, meetingId } = row
  const last = await tx
    .selectFrom('roomEntry')
    .select((eb) => eb.fn.max('position').as('most'))
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  const position = Number(last?.most ?? 0) + 1
  await tx
    .insertInto('roomEntry')
    .values({ ...row, position })
    .execute()
  return position
}

export type SeatThen = BoardSeatRow & { personId: string }

/** Who sat on a board at a moment, whatever became of the seat since. */
export async function listBoardSeatsAt(
  db: Db,
  { partnershipId, boardId, at }: { partnershipId: string; boardId: string; at: string },
): Promise<SeatThen[]> {
  const { rows } = await sql<SeatThen>`
    select x.board_id, m.id as member_id, m.person_id, p.name, m.title, m.role, a.name as agency_name
    from board_member x
    join member m on m.partnership_id = x.partnership_id and m.id = x.member_id
    join person p on p.id = m.person_id
    join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
    where x.partnership_id = ${partnershipId} and x.board_id = ${boardId} and x.recorded_at <= ${at}
      and (x.ended_at is null or x.ended_at > ${at}) and (m.ended_at is null or m.ended_at > ${at})
    order by a.position, p.name, m.id`.execute(db)
  return rows
}
