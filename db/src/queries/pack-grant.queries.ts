import type { GrantRecord } from '@roundtable/shared/grant/grant-record.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type {
  PackGrantOpeningTable,
  PackGrantTable,
  PackGrantVersionTable,
} from '../tables/pack-grant.table.ts'
import { lastStep, ofRecords, type RecordParams, step } from './life-record.queries.ts'

type Key = { partnershipId: string; id: string }

/** The meeting or the board of the grant that is called r, in their words of now. */
const scope = sql`left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
    left join meeting_version v on v.partnership_id = m.partnership_id and v.meeting_id = m.id and v.words = m.words
    join board b on b.partnership_id = r.partnership_id and b.id = coalesce(r.board_id, m.board_id)
    join board_version w on w.partnership_id = b.partnership_id and w.board_id = b.id and w.version = b.version`

export type ListedGrant = PackGrantTable & {
  personName: string
  agencyName: string
  givenByName: string
  boardName: string
  meetingNumber: number | null
  meetingDay: string | null
  invited: number
}

type ListParams = { partnershipId: string; id?: string; personId?: string }

/** The newest first. */
export async function listPackGrants(
  db: Db,
  { partnershipId, id, personId }: ListParams,
): Promise<ListedGrant[]> {
  const { rows } = await sql<ListedGrant>`
    select r.*, coalesce(n.name, p.name) as person_name, a.name as agency_name, g.name as given_by_name,
      w.name as board_name, m.number as meeting_number, v.day as meeting_day,
      case when n.token_hash is null then 0 else 1 end as invited
    from pack_grant r
    join person p on p.id = r.person_id
    join person g on g.id = r.given_by
    join member s on s.partnership_id = r.partnership_id and s.id = r.member_id
    join agency a on a.partnership_id = s.partnership_id and a.id = s.agency_id
    left join invitation n on n.partnership_id = r.partnership_id and n.member_id = r.member_id and n.used_at is null
    ${scope}
    where r.partnership_id = ${partnershipId}
      ${id === undefined ? sql`` : sql`and r.id = ${id}`}
      ${personId === undefined ? sql`` : sql`and r.person_id = ${personId}`}
    order by r.given_at desc, r.id desc`.execute(db)
  return rows
}

export type GrantStep = {
  grantId: string
  act: string
  at: string
  by: string | null
  reason: string | null
  untilDay: string | null
}

/** What became of grants, the newest step first; of all of the partnership where none is named. */
export async function listGrantSteps(
  db: Db,
  { partnershipId, id }: { partnershipId: string; id?: string },
): Promise<GrantStep[]> {
  const { rows } = await sql<GrantStep>`
    select t.subject_id as grant_id, t.act, t.at, p.name as by, w.text as reason, v.until_day
    from transition t
    join pack_grant r on r.partnership_id = t.partnership_id and r.id = t.subject_id
    left join person p on p.id = t.person_id
    left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    left join pack_grant_version v on v.partnership_id = t.partnership_id and v.grant_id = t.subject_id
      and v.version = t.version
    where t.partnership_id = ${partnershipId} and t.subject_kind = 'grant'
      ${id === undefined ? sql`` : sql`and t.subject_id = ${id}`}
    order by t.at desc, t.id desc`.execute(db)
  return rows
}

export type GrantOpening = { grantId: string; at: string; meetingNumber: number; packVersion: number }

/** Every opening, the newest first. */
export async function listGrantOpenings(db: Db, partnershipId: string): Promise<GrantOpening[]> {
  const { rows } = await sql<GrantOpening>`
    select o.grant_id, o.opened_at as at, m.number as meeting_number, k.version as pack_version
    from pack_grant_opening o
    join meeting m on m.partnership_id = o.partnership_id and m.id = o.meeting_id
    join pack k on k.partnership_id = o.partnership_id and k.id = o.pack_id
    where o.partnership_id = ${partnershipId}
    order by o.opened_at desc, o.id desc`.execute(db)
  return rows
}

export type GrantedMeeting = {
  id: string
  number: number
  title: string
  boardName: string
  day: string
}

type Scope = Pick<PackGrantTable, 'partnershipId' | 'meetingId' | 'boardId' | 'fromDay' | 'toDay'>

/** The meetings that somebody who reads with small counts hidden knows of, and whose pack was frozen; the newest first. */
export async function listGrantedMeetings(
  db: Db,
  { partnershipId, meetingId, boardId, fromDay, toDay }: Scope,
): Promise<GrantedMeeting[]> {
  const { rows } = await sql<GrantedMeeting>`
    select m.id, m.number, v.title, w.name as board_name, v.day
    from meeting m
    join meeting_version v on v.partnership_id = m.partnership_id and v.meeting_id = m.id and v.words = m.words
    join board b on b.partnership_id = m.partnership_id and b.id = m.board_id
    join board_version w on w.partnership_id = b.partnership_id and w.board_id = b.id and w.version = b.version
    where m.partnership_id = ${partnershipId} and m.state not in ('draft', 'cancelled')
      and exists (select 1 from pack k where k.partnership_id = m.partnership_id and k.meeting_id = m.id)
      and ${
        meetingId === null
          ? sql`m.board_id = ${boardId} and v.day >= ${fromDay} and v.day <= ${toDay}`
          : sql`m.id = ${meetingId}`
      }
    order by v.day desc, m.number desc`.execute(db)
  return rows
}

export async function insertPackGrant(
  tx: Tx,
  row: Insertable<PackGrantTable>,
  version: Insertable<PackGrantVersionTable>,
): Promise<void> {
  await tx.insertInto('packGrant').values(row).execute()
  await tx.insertInto('packGrantVersion').values(version).execute()
}

/** A step of its life; another last day where it is given one. */
export async function updatePackGrant(
  tx: Tx,
  { partnershipId, id }: Key,
  { state, version }: { state: PackGrantTable['state']; version?: Insertable<PackGrantVersionTable> },
): Promise<void> {
  if (version !== undefined) await tx.insertInto('packGrantVersion').values(version).execute()
  await tx
    .updateTable('packGrant')
    .set((eb) => ({
      state,
      version: eb('version', '+', 1),
      ...(version === undefined ? {} : { untilDay: version.untilDay }),
    }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

export async function insertGrantOpening(tx: Tx, row: Insertable<PackGrantOpeningTable>): Promise<void> {
  await tx.insertInto('packGrantOpening').values(row).execute()
}

export async function findGrantOpening(tx: Tx, { partnershipId, id }: { partnershipId: string; id: string }) {
  return tx
    .selectFrom('packGrantOpening')
    .select(['grantId', 'packId', 'openedAt'])
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** As clocks, notices and "waits for me" read them; where a day is named, only what ends by it. */
export async function listGrantRecords(db: Db, records: RecordParams): Promise<GrantRecord[]> {
  const { dueBy } = records
  const { rows } = await sql<GrantRecord>`
    select r.id, null as agency_id, r.state, r.version, ${step}, r.person_id, p.name as person_name, r.kind,
      w.name as board_name, m.number as meeting_number, v.day as meeting_day, r.from_day, r.to_day, r.until_day
    from pack_grant r
    join person p on p.id = r.person_id
    ${scope}
    ${lastStep}
    where ${ofRecords(records)} ${dueBy === undefined ? sql`` : sql`and r.until_day <= ${dueBy}`}
    order by r.until_day, r.id`.execute(db)
  return rows
}
