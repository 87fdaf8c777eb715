import type { AgendaRecord, MeetingRecord } from '@roundtable/shared/meeting/meeting-record.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { MeetingTable, MeetingVersionTable } from '../tables/meeting.table.ts'
import { idsIn, lastStep, listed, ofRecords, type RecordParams, step } from './life-record.queries.ts'

type Key = { partnershipId: string; id: string }

export type ListedMeeting = Omit<MeetingTable, 'plannedAt' | 'plannedBy'> &
  Pick<MeetingVersionTable, 'title' | 'day' | 'startsAt' | 'endsAt' | 'place' | 'callUntil'> & {
    boardName: string
    quorum: number
    noticeDays: number
  }

type ListParams = { partnershipId: string; id?: string; number?: number; boardId?: string }

/** The newest day first. */
export async function listMeetings(db: Db, asked: ListParams): Promise<ListedMeeting[]> {
  const { partnershipId, id, number, boardId } = asked
  const { rows } = await sql<ListedMeeting>`
    select m.partnership_id, m.id, m.number, m.board_id, m.state, m.version, m.words, v.title, v.day, v.starts_at,
      v.ends_at, v.place, v.call_until, w.name as board_name, w.quorum, w.notice_days
    from meeting m
    join meeting_version v on v.partnership_id = m.partnership_id and v.meeting_id = m.id and v.words = m.words
    join board b on b.partnership_id = m.partnership_id and b.id = m.board_id
    join board_version w on w.partnership_id = b.partnership_id and w.board_id = b.id and w.version = b.version
    where m.partnership_id = ${partnershipId}
      ${id === undefined ? sql`` : sql`and m.id = ${id}`}
      ${number === undefined ? sql`` : sql`and m.number = ${number}`}
      ${boardId === undefined ? sql`` : sql`and m.board_id = ${boardId}`}
    order by v.day desc, v.starts_at desc, m.number desc`.execute(db)
  return rows
}

export async function insertMeeting(
  tx: Tx,
  row: Insertable<MeetingTable>,
  version: Insertable<MeetingVersionTable>,
): Promise<void> {
  await tx.insertInto('meeting').values(row).execute()
  await tx.insertInto('meetingVersion').values(version).execute()
}

/** A step of its life; another version of its words where it is given one. */
export async function updateMeeting(
  tx: Tx,
  { partnershipId, id }: Key,
  { state, version }: { state: MeetingTable['state']; version?: Insertable<MeetingVersionTable> },
): Promise<void> {
  if (version !== undefined) await tx.insertInto('meetingVersion').values(version).execute()
  await tx
    .updateTable('meeting')
    .set((eb) => ({
      state,
      version: eb('version', '+', 1),
      ...(version === undefined ? {} : { words: Number(version.words) }),
    }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** The next number of a partnership that is locked. */
export async function nextMeetingNumber(tx: Tx, partnershipId: string): Promise<number> {
  const row = await tx
    .selectFrom('meeting')
    .select((eb) => eb.fn.max('number').as('most'))
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirst()
  return Number(row?.most ?? 0) + 1
}

export type MeetingStep = { act: string; at: string; by: string | null; reason: string | null }

/** What happened to a meeting, newest first. */
export async function listMeetingSteps(db: Db, { partnershipId, id }: Key): Promise<MeetingStep[]> {
  const { rows } = await sql<MeetingStep>`
    select t.act, t.at, p.name as by, w.text as reason
    from transition t
    left join person p on p.id = t.person_id
    left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    where t.partnership_id = ${partnershipId} and t.subject_id = ${id}
    order by t.at desc, t.id desc`.execute(db)
  return rows
}

type MeetingRow = Omit<MeetingRecord, 'memberIds' | 'isNear' | 'wasCalled'> & {
  memberIds: string | null
  isNear: number
  wasCalled: number
}

/** As clocks, notices and "waits for me" read them; where a day is named, near ones alone. */
export async function listMeetingRecords(db: Db, records: RecordParams): Promise<MeetingRecord[]> {
  const { dueBy = '9999-12-31' } = records
  const isNear = sql`case when (r.state = 'draft' and v.call_until <= ${dueBy})
    or (r.state = 'called' and v.day <= ${dueBy}) then 1 else 0 end`
  const { rows } = await sql<MeetingRow>`
    select r.id, null as agency_id, r.state, r.version, ${step}, r.number, w.name as board_name, v.day, v.starts_at,
      v.call_until, ${isNear} as is_near,
      case when exists (select 1 from transition c where c.partnership_id = r.partnership_id
        and c.subject_id = r.id and c.act = 'meeting.called') then 1 else 0 end as was_called,
      ${listed(
        db,
        sql`select x.member_id as found from board_member x
          where x.partnership_id = r.partnership_id and x.board_id = r.board_id and x.ended_at is null`,
      )} as member_ids
    from meeting r
    join meeting_version v on v.partnership_id = r.partnership_id and v.meeting_id = r.id and v.words = r.words
    join board b on b.partnership_id = r.partnership_id and b.id = r.board_id
    join board_version w on w.partnership_id = b.partnership_id and w.board_id = b.id and w.version = b.version
    ${lastStep}
    where ${ofRecords(records)} ${records.dueBy === undefined ? sql`` : sql`and ${isNear} = 1`}
    order by v.day, r.number`.execute(db)
  return rows.map((row) => ({
    ...row,
    memberIds: idsIn(row.memberIds),
    isNear: row.isNear === 1,
    wasCalled: row.wasCalled === 1,
  }))
}

export async function listAgendaRecords(db: Db, records: RecordParams): Promise<AgendaRecord[]> {
  const { rows } = await sql<Omit<AgendaRecord, 'restricted'> & { restricted: number }>`
    select r.id, null as agency_id, r.state, r.version, ${step}, m.number as meeting_number, w.name as board_name,
      v.day, i.restricted, r.proposed_by
    from agenda_item r
    join agenda_item_version i on i.partnership_id = r.partnership_id and i.item_id = r.id and i.words = r.words
    join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
    join meeting_version v on v.partnership_id = m.partnership_id and v.meeting_id = m.id and v.words = m.words
    join board b on b.partnership_id = m.partnership_id and b.id = m.board_id
    join board_version w on w.partnership_id = b.partnership_id and w.board_id = b.id and w.version = b.version
    ${lastStep}
    where ${ofRecords(records)}
    order by v.day, i.position, r.id`.execute(db)
  return rows.map((row) => ({ ...row, restricted: row.restricted === 1 }))
}
