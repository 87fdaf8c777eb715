import type { MinutesRecord } from '@roundtable/shared/minutes/minutes-record.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { MinutesLineTable, MinutesTable } from '../tables/minutes.table.ts'
import { idsIn, lastStep, listed, ofRecords, type RecordParams, step } from './life-record.queries.ts'

type Key = { partnershipId: string; id: string }

export type ListedMinutes = MinutesTable & {
  boardId: string
  meetingNumber: number
  /** The meeting that approved them. */
  approvedNumber: number | null
  approvedDay: string | null
}

type ListParams = { partnershipId: string; id?: string; meetingId?: string; boardId?: string }

/** Of the newest meeting first. */
export async function listMinutes(db: Db, asked: ListParams): Promise<ListedMinutes[]> {
  const { partnershipId, id, meetingId, boardId } = asked
  const { rows } = await sql<ListedMinutes>`
    select r.*, m.board_id, m.number as meeting_number, a.number as approved_number, n.day as approved_day
    from minutes r
    join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
    join meeting_version v on v.partnership_id = m.partnership_id and v.meeting_id = m.id and v.words = m.words
    left join meeting a on a.partnership_id = r.partnership_id and a.id = r.approved_meeting_id
    left join meeting_version n on n.partnership_id = a.partnership_id and n.meeting_id = a.id and n.words = a.words
    where r.partnership_id = ${partnershipId}
      ${id === undefined ? sql`` : sql`and r.id = ${id}`}
      ${meetingId === undefined ? sql`` : sql`and r.meeting_id = ${meetingId}`}
      ${boardId === undefined ? sql`` : sql`and m.board_id = ${boardId}`}
    order by v.day desc, m.number desc`.execute(db)
  return rows
}

export async function insertMinutes(tx: Tx, row: Insertable<MinutesTable>): Promise<void> {
  await tx.insertInto('minutes').values(row).execute()
}

type Approved = { approvedAt: string; approvedMeetingId: string }

/** A step of their life. */
export async function updateMinutes(
  tx: Tx,
  { partnershipId, id }: Key,
  { state, ...approved }: { state: MinutesTable['state'] } & Partial<Approved>,
): Promise<void> {
  await tx
    .updateTable('minutes')
    .set((eb) => ({ state, ...approved, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

export type ListedLine = MinutesLineTable & { by: string }

/** In the order they were written. */
export const listMinutesLines = (
  db: Db,
  { partnershipId, minutesId }: { partnershipId: string; minutesId: string },
): Promise<ListedLine[]> =>
  db
    .selectFrom('minutesLine as l')
    .innerJoin('person as p', 'p.id', 'l.recordedBy')
    .selectAll('l')
    .select('p.name as by')
    .where('l.partnershipId', '=', partnershipId)
    .where('l.minutesId', '=', minutesId)
    .orderBy('l.position')
    .execute()

/** Written after everything that is there, in a partnership that is locked. */
export async function insertMinutesLines(
  tx: Tx,
  { partnershipId, minutesId }: { partnershipId: string; minutesId: string },
  lines: readonly Omit<Insertable<MinutesLineTable>, 'position' | 'partnershipId' | 'minutesId'>[],
): Promise<void> {
  const last = await tx
    .selectFrom('minutesLine')
    .select((eb) => eb.fn.max('position').as('most'))
    .where('partnershipId', '=', partnershipId)
    .where('minutesId', '=', minutesId)
    .executeTakeFirst()
  const from = Number(last?.most ?? 0) + 1
  if (lines.length === 0) return
  await tx
    .insertInto('minutesLine')
    .values(lines.map((line, at) => ({ ...line, partnershipId, minutesId, position: from + at })))
    .execute()
}

type RecordRow = Omit<MinutesRecord, 'memberIds' | 'canApprove'> & {
  memberIds: string | null
  canApprove: number
}

/** As notices and "waits for me" read them. */
export async function listMinutesRecords(db: Db, records: RecordParams): Promise<MinutesRecord[]> {
  const { rows } = await sql<RecordRow>`
    select r.id, null as agency_id, r.state, r.version, ${step}, m.number as meeting_number, w.name as board_name,
      v.day,
      case when exists (select 1 from meeting l where l.partnership_id = r.partnership_id
        and l.board_id = m.board_id and l.id <> m.id and l.state = 'in-session') then 1 else 0 end as can_approve,
      ${listed(
        db,
        sql`select x.member_id as found from board_member x
          where x.partnership_id = m.partnership_id and x.board_id = m.board_id and x.ended_at is null`,
      )} as member_ids
    from minutes r
    join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
    join meeting_version v on v.partnership_id = m.partnership_id and v.meeting_id = m.id and v.words = m.words
    join board b on b.partnership_id = m.partnership_id and b.id = m.board_id
    join board_version w on w.partnership_id = b.partnership_id and w.board_id = b.id and w.version = b.version
    ${lastStep}
    where ${ofRecords(records)}
    order by v.day, m.number`.execute(db)
  return rows.map((row) => ({
    ...row,
    memberIds: idsIn(row.memberIds),
    canApprove: row.canApprove === 1,
  }))
}
