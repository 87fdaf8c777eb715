import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { SeriesTable } from '../tables/indicator.table.ts'
import type { MemberTable } from '../tables/member.table.ts'
import type { PledgeTable } from '../tables/pledge.table.ts'
import type { ReturnScheduleTable } from '../tables/return.table.ts'

type Within = { partnershipId: string }
type OfMerging = Within & { agencyId: string; at: string }

export type MergingStep = {
  subjectKind: string
  subjectId: string
  version: number
  fromState: string | null
  toState: string
  at: string
}

/** The steps of the act by which an agency became part of another, where that was the last of its life. */
export async function listStepsOfMerging(
  db: Db,
  { partnershipId, agencyId }: Within & { agencyId: string },
): Promise<MergingStep[]> {
  const { rows } = await sql<MergingStep>`
    select t.subject_kind, t.subject_id, t.version, t.from_state, t.to_state, t.at
    from transition t
    join transition l on l.partnership_id = t.partnership_id and l.event_id = t.event_id
    where l.partnership_id = ${partnershipId} and l.subject_kind = 'agency' and l.subject_id = ${agencyId}
      and l.act = 'agency.merged' and l.version = (select max(n.version) from transition n
        where n.partnership_id = l.partnership_id and n.subject_kind = 'agency' and n.subject_id = l.subject_id)
    order by t.id`.execute(db)
  return rows
}

type Ids = Within & { ids: readonly string[] }

export async function listSeatsById(tx: Tx, { partnershipId, ids }: Ids): Promise<MemberTable[]> {
  if (ids.length === 0) return []
  const from = tx.selectFrom('member').selectAll().where('partnershipId', '=', partnershipId)
  return from.where('id', 'in', ids).orderBy('id').execute()
}

export async function listPledgesById(tx: Tx, { partnershipId, ids }: Ids): Promise<PledgeTable[]> {
  if (ids.length === 0) return []
  const from = tx.selectFrom('pledge').selectAll().where('partnershipId', '=', partnershipId)
  return from.where('id', 'in', ids).orderBy('id').execute()
}

export async function listSchedulesById(tx: Tx, { partnershipId, ids }: Ids): Promise<ReturnScheduleTable[]> {
  if (ids.length === 0) return []
  const from = tx.selectFrom('returnSchedule').selectAll().where('partnershipId', '=', partnershipId)
  return from.where('id', 'in', ids).orderBy('id').execute()
}

export type MovedLine = {
  id: string
  code: string
  /** 1 where another agency was named for it since, or it has ended. */
  isChanged: number
  /** 1 where a figure was entered or published, or a target proposed, since. */
  isUsed: number
}

const used = (line: string, at: string) => sql<number>`case when
    exists (select 1 from return_entry e where e.partnership_id = ${sql.ref(`${line}.partnership_id`)}
      and e.series_id = ${sql.ref(`${line}.id`)} and e.entered_at > ${at})
    or exists (select 1 from measurement f where f.partnership_id = ${sql.ref(`${line}.partnership_id`)}
      and f.series_id = ${sql.ref(`${line}.id`)} and f.recorded_at > ${at})
    then 1 else 0 end`

/** Lines that the agency owed until it became part of another. */
export async function listLinesMoved(tx: Tx, { partnershipId, agencyId, at }: OfMerging) {
  const { rows } = await sql<MovedLine>`
    select s.id, i.code, ${used('s', at)} as is_used,
      case when (s.ended_at is not null and s.ended_at <> ${at}) or exists (select 1 from series_reporter n
        where n.partnership_id = r.partnership_id and n.series_id = r.series_id and n.version > r.version)
        then 1 else 0 end as is_changed
    from series_reporter r
    join series_reporter b on b.partnership_id = r.partnership_id and b.series_id = r.series_id
      and b.version = r.version - 1 and b.agency_id = ${agencyId}
    join series s on s.partnership_id = r.partnership_id and s.id = r.series_id
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    where r.partnership_id = ${partnershipId} and r.recorded_at = ${at}
    order by i.code, s.id`.execute(tx)
  return rows
}

/** Lines that held its own figures and ended with it. */
export async function listOwnLinesEnded(tx: Tx, { partnershipId, agencyId, at }: OfMerging) {
  return tx
    .selectFrom('series')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('endedAt', '=', at)
    .orderBy('id')
    .execute()
}

/** Lines that began in their place at the agency that remains. */
export async function listOwnLinesBegun(
  tx: Tx,
  { partnershipId, at, ended }: Within & { at: string; ended: readonly SeriesTable[] },
): Promise<MovedLine[]> {
  if (ended.length === 0) return []
  const { rows } = await sql<MovedLine>`
    select s.id, i.code, case when s.ended_at is null then 0 else 1 end as is_changed,
      case when ${used('s', at)} = 1 or exists (select 1 from target t
        where t.partnership_id = s.partnership_id and t.series_id = s.id) then 1 else 0 end as is_used
    from series s
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    where s.partnership_id = ${partnershipId} and s.created_at = ${at} and s.agency_id is not null
      and s.indicator_id in (${sql.join(ended.map(({ indicatorId }) => indicatorId))})
    order by i.code, s.id`.execute(tx)
  return rows
}

export type BoardPlace = { boardId: string; memberId: string }

/** Places on boards that the seats lost at that moment. */
export async function listBoardPlacesEnded(
  tx: Tx,
  { partnershipId, memberIds, at }: Within & { memberIds: readonly string[]; at: string },
): Promise<BoardPlace[]> {
  if (memberIds.length === 0) return []
  return tx
    .selectFrom('boardMember')
    .select(['boardId', 'memberId'])
    .where('partnershipId', '=', partnershipId)
    .where('memberId', 'in', memberIds)
    .where('endedAt', '=', at)
    .orderBy('id')
    .execute()
}

/** Of these seats those that took over somebody’s deputy at that moment, and have them for the same days still. */
export async function listDeputiesTaken(
  tx: Tx,
  { partnershipId, memberIds, at }: Within & { memberIds: readonly string[]; at: string },
): Promise<string[]> {
  if (memberIds.length === 0) return []
  const rows = await tx
    .selectFrom('memberVersion as v')
    .innerJoin('member as m', (on) =>
      on
        .onRef('m.partnershipId', '=', 'v.partnershipId')
        .onRef('m.id', '=', 'v.memberId')
        .onRef('m.deputyPersonId', '=', 'v.deputyPersonId')
        .onRef('m.deputyFromDay', '=', 'v.deputyFromDay')
        .onRef('m.deputyUntilDay', '=', 'v.deputyUntilDay'),
    )
    .select('v.memberId')
    .where('v.partnershipId', '=', partnershipId)
    .where('v.memberId', 'in', memberIds)
    .where('v.recordedAt', '=', at)
    .where('v.endedAt', 'is', null)
    .execute()
  return rows.map(({ memberId }) => memberId)
}

/** What the other agency took over of this one’s mail domains. */
export async function deleteMailDomainsCopied(
  tx: Tx,
  { partnershipId, agencyId }: Within & { agencyId: string },
): Promise<void> {
  await sql`delete from agency_mail_domain where partnership_id = ${partnershipId} and agency_id <> ${agencyId}
    and exists (select 1 from agency_mail_domain d where d.partnership_id = agency_mail_domain.partnership_id
      and d.agency_id = ${agencyId} and d.domain = agency_mail_domain.domain
      and d.listed_at = agency_mail_domain.listed_at)
    and exists (select 1 from agency a where a.partnership_id = agency_mail_domain.partnership_id
      and a.id = agency_mail_domain.agency_id and a.state = 'current')`.execute(tx)
}
