import type { ActName } from '@roundtable/shared/act/acts.ts'
import type { GoalRecord } from '@roundtable/shared/goal/goal-record.ts'
import type { PledgeRecord } from '@roundtable/shared/goal/pledge-waiting.ts'
import type { IndicatorRecord } from '@roundtable/shared/indicator/indicator-record.ts'
import { openingSeats } from '@roundtable/shared/member/member-rights.ts'
import type { SeatRecord } from '@roundtable/shared/member/seat-record.ts'
import type { ReturnRecord } from '@roundtable/shared/return/return-record.ts'
import type { ScheduleRecord } from '@roundtable/shared/return/schedule-waiting.ts'
import { twoKeepers } from '@roundtable/shared/rights/role-group.ts'
import type { TargetRecord } from '@roundtable/shared/target/target-record.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import { isSqlite } from '../dialect.ts'
import { type AgencyScope, waitingEntry } from './return.queries.ts'

/** Records of one partnership: these, or those in these states, of these agencies. */
export type RecordParams = {
  partnershipId: string
  ids?: readonly string[]
  states?: readonly string[]
  agencies?: AgencyScope
  /** Of what comes round by a day, what comes by this one. */
  dueBy?: string
}

export const step = sql`t.id as step_id, t.act as step_act, t.at as step_at, t.person_id as step_by`

/** The last step of the record that is called r. */
export const lastStep = sql`left join transition t on t.partnership_id = r.partnership_id and t.subject_id = r.id
  and t.id = (select x.id from transition x where x.partnership_id = r.partnership_id and x.subject_id = r.id
    order by x.at desc, x.id desc limit 1)`

export const oneOf = (column: RawBuilder<unknown>, values: readonly string[] | undefined) =>
  values === undefined
    ? sql`1 = 1`
    : values.length === 0
      ? sql`1 = 0`
      : sql`${column} in (${sql.join(values)})`

export const ofRecords = ({
  partnershipId,
  ids,
  states,
}: RecordParams) => sql`r.partnership_id = ${partnershipId}
  and ${oneOf(sql`r.id`, ids)} and ${oneOf(sql`r.state`, states)}`

/**
 * The same where most of a long table has ended: SQLite, which counts how many rows a state has on the average, is told
 * that few are in these, and seeks them by the index of states.
 */
export const ofFewRecords = (db: Db, { states, ...records }: RecordParams) =>
  states === undefined || !isSqlite(db)
    ? ofRecords({ ...records, ...(states === undefined ? {} : { states }) })
    : sql`${ofRecords(records)} and likelihood(${oneOf(sql`r.state`, states)}, 0.01)`

export const ofAgencies = ({ agencies = 'all' }: RecordParams) =>
  oneOf(sql`r.agency_id`, agencies === 'all' ? undefined : agencies)

/** The column "found" of these rows in one text, so that a record and what hangs on it come in one statement. */
export const listed = (db: Db, rows: RawBuilder<unknown>) =>
  sql`(select ${isSqlite(db) ? sql`group_concat(x.found)` : sql`string_agg(x.found, ',')`} from (${rows}) x)`

export const idsIn = (text: string | null): string[] => (text === null ? [] : text.split(','))

/** Who did one of these acts in the life of the record that is called r. */
export const doers = (db: Db, acts: readonly ActName[]) =>
  listed(
    db,
    sql`select distinct d.person_id as found from transition d
      where d.partnership_id = r.partnership_id and d.subject_id = r.id and d.person_id is not null
        and d.act in (${sql.join(acts)})`,
  )

type Listed<R, Lists extends keyof R> = Omit<R, Lists> & Record<Lists, string | null>

export async function listReturnRecords(db: Db, records: RecordParams): Promise<ReturnRecord[]> {
  const entry = sql`from return_entry e where e.partnership_id = r.partnership_id and e.return_id = r.id`
  const { rows } = await sql<Listed<ReturnRecord, 'enteredBy' | 'toApproveBy' | 'goalIds'>>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, ${step}, r.frequency, r.period_start,
      r.due_on, r.grace_days, r.opened_at, r.published_at, r.submitted_by,
      cast((select count(*) ${entry} and (e.value is not null or e.reason is not null)) as integer) as entered,
      ${listed(db, sql`select distinct e.entered_by as found ${entry}`)} as entered_by,
      ${listed(db, sql`select distinct e.entered_by as found ${waitingEntry}`)} as to_approve_by,
      ${listed(
        db,
        sql`select g.id as found from goal g where g.partnership_id = r.partnership_id and exists (
          select 1 from indicator i
          join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id
          where i.partnership_id = g.partnership_id and i.goal_id = g.id and i.frequency = r.frequency
            and s.reporting_agency_id = r.agency_id)`,
      )} as goal_ids
    from return r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    ${lastStep}
    where ${ofRecords(records)} and ${ofAgencies(records)}
    order by r.due_on, r.id`.execute(db)
  return rows.map((row) => ({
    ...row,
    enteredBy: idsIn(row.enteredBy),
    toApproveBy: idsIn(row.toApproveBy),
    goalIds: idsIn(row.goalIds),
  }))
}

export async function listTargetRecords(db: Db, records: RecordParams): Promise<TargetRecord[]> {
  const { rows } = await sql<TargetRecord>`
    select r.id, null as agency_id, r.state, r.version, ${step}, r.recorded_by as proposed_by,
      i.code as indicator_code, v.name as indicator_name, i.unit, i.polarity, i.frequency, r.from_period, r.low,
      r.high, r.tolerance
    from target r
    join series s on s.partnership_id = r.partnership_id and s.id = r.series_id
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    ${lastStep}
    where ${ofFewRecords(db, records)}
    order by r.recorded_at, r.id`.execute(db)
  return rows
}

/** Agencies that are accountable or responsible for a record, as `c` names it. */
const answering = (of: RawBuilder<unknown>) => sql`select c.agency_id as found from accountability c
  where c.partnership_id = r.partnership_id and ${of} and c.ended_at is null
    and c.kind in ('accountable', 'responsible')`

export async function listGoalRecords(db: Db, records: RecordParams): Promise<GoalRecord[]> {
  const { rows } = await sql<Listed<GoalRecord, 'wordedBy' | 'answeringIds'>>`
    select r.id, null as agency_id, r.state, r.steps as version, ${step}, r.code, r.kind, v.wording,
      ${doers(db, ['goal.proposed', 'goal.revised'])} as worded_by,
      ${listed(
        db,
        sql`${answering(sql`c.goal_id = r.id`)} union select p.agency_id from pledge p
          where p.partnership_id = r.partnership_id and p.goal_id = r.id and p.ended_at is null
            and p.state in ('worded', 'signed')`,
      )} as answering_ids
    from goal r
    join goal_version v on v.partnership_id = r.partnership_id and v.goal_id = r.id and v.version = r.version
    ${lastStep}
    where ${ofRecords(records)}
    order by r.position, r.code`.execute(db)
  return rows.map((row) => ({ ...row, wordedBy: idsIn(row.wordedBy), answeringIds: idsIn(row.answeringIds) }))
}

export async function listIndicatorRecords(db: Db, records: RecordParams): Promise<IndicatorRecord[]> {
  const { rows } = await sql<
    Listed<IndicatorRecord, 'writtenBy' | 'answeringIds'> & { createdBy: string | null }
  >`
    select r.id, null as agency_id, r.state, r.steps as version, ${step}, r.code, v.name, r.created_by,
      ${doers(db, ['indicator.drafted', 'indicator.adopted', 'indicator.revised'])} as written_by,
      ${listed(
        db,
        sql`${answering(sql`c.indicator_id = r.id`)} union select s.reporting_agency_id from series s
          where s.partnership_id = r.partnership_id and s.indicator_id = r.id and s.ended_at is null
            and s.reporting_agency_id is not null`,
      )} as answering_ids
    from indicator r
    join indicator_version v on v.partnership_id = r.partnership_id and v.indicator_id = r.id
      and v.version = r.version
    ${lastStep}
    where ${ofFewRecords(db, records)}
    order by r.position, r.code`.execute(db)
  return rows.map(({ createdBy, ...row }) => ({
    ...row,
    writtenBy: [...(createdBy === null ? [] : [createdBy]), ...idsIn(row.writtenBy)],
    answeringIds: idsIn(row.answeringIds),
  }))
}

/** Pledges that stand, of agencies that are there; of signed ones, where a day is named, those reviewed by then or signed for another. */
export async function listPledgeRecords(db: Db, records: RecordParams): Promise<PledgeRecord[]> {
  const { dueBy } = records
  const isReviewed =
    dueBy === undefined
      ? sql`1 = 0`
      : sql`r.signed_for_id is not null or (r.review_on is not null and r.review_on <= ${dueBy})`
  const { rows } = await sql<Omit<PledgeRecord, 'isReviewed'> & { isReviewed: number }>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, ${step}, g.code as goal_code, v.wording as goal_wording,
      r.wording, r.review_on, f.name as signed_for, case when ${isReviewed} then 1 else 0 end as is_reviewed
    from pledge r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id and a.ended_at is null
    join goal g on g.partnership_id = r.partnership_id and g.id = r.goal_id
    join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id and v.version = g.version
    left join agency f on f.partnership_id = r.partnership_id and f.id = r.signed_for_id
    ${lastStep}
    where r.ended_at is null and ${ofRecords(records)} and ${ofAgencies(records)}
      ${dueBy === undefined ? sql`` : sql`and (r.state <> 'signed' or (${isReviewed}))`}
    order by g.position, g.code, r.id`.execute(db)
  return rows.map((row) => ({ ...row, isReviewed: row.isReviewed === 1 }))
}

/** Who deputised until the last step, where that step left them out: the seat that remains after a merging may keep them. */
const formerDeputy = (column: 'deputy_person_id' | 'deputy_until_day') => sql`case
  when t.act in ('member.deputised', 'member.role-changed') then (select v.${sql.ref(column)} from member_version v
    where v.partnership_id = r.partnership_id and v.member_id = r.id and v.version < r.version
    order by v.version desc limit 1)
  when t.act = 'member.ended' or (t.act = 'agency.merged' and r.ended_at is not null and not exists (
    select 1 from member k where k.partnership_id = r.partnership_id and k.id = r.successor_member_id
      and k.deputy_person_id = r.deputy_person_id)) then r.${sql.ref(column)} end`

/** Where a merging was undone: whether the seat it came back from had the same deputy until then. */
const isDeputyBefore = sql`case when t.act = 'agency.merge-undone' and r.deputy_person_id is not null and exists (
  select 1 from member o
  join member k on k.partnership_id = o.partnership_id and k.id = o.successor_member_id and k.agency_id <> r.agency_id
    and (k.ended_at is null or k.ended_at = r.recorded_at)
  where o.partnership_id = r.partnership_id and o.person_id = r.person_id and o.agency_id = r.agency_id
    and r.deputy_person_id = coalesce((select v.deputy_person_id from member_version v
      where v.partnership_id = k.partnership_id and v.member_id = k.id and v.recorded_at < r.recorded_at
      order by v.version desc limit 1), k.deputy_person_id)) then 1 else 0 end`

/** Seats that have not ended, or these, with the state of their invitation. */
export async function listSeatRecords(db: Db, { states, ...records }: RecordParams): Promise<SeatRecord[]> {
  type Flags = 'needsSecond' | 'isDeputyBefore'
  type Row = Omit<Listed<SeatRecord, 'openedBy'>, Flags> & Record<Flags, number>
  const { rows } = await sql<Row>`
    select s.* from (
      select r.partnership_id, r.id, r.agency_id, a.name as agency_name, case when r.ended_at is not null then 'ended'
          when n.token_hash is not null then (case when n.vouched_at is null then 'invited' else 'vouched' end)
          when r.confirmed_at is not null and r.role in (${sql.join(twoKeepers)}) then 'confirmed' else 'seated' end as state, r.version, ${step},
        r.person_id, coalesce(n.name, p.name) as person_name, r.role, r.until_day, r.recorded_at,
        r.deputy_person_id, r.deputy_from_day, r.deputy_until_day,
        ${formerDeputy('deputy_person_id')} as former_deputy_id, ${formerDeputy('deputy_until_day')} as former_deputy_until,
        ${isDeputyBefore} as is_deputy_before,
        coalesce(n.needs_second, 0) as needs_second, n.second_not_of, ${doers(db, openingSeats)} as opened_by
      from member r
      join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
      join person p on p.id = r.person_id
      left join invitation n on n.partnership_id = r.partnership_id and n.member_id = r.id and n.used_at is null
      ${lastStep}
      where r.partnership_id = ${records.partnershipId} and ${oneOf(sql`r.id`, records.ids)}
        ${records.ids === undefined ? sql`and r.ended_at is null` : sql``} and ${ofAgencies(records)}
    ) s
    where ${oneOf(sql`s.state`, states)}
    order by s.recorded_at, s.id`.execute(db)
  return rows.map((row) => ({
    ...row,
    needsSecond: row.needsSecond === 1,
    isDeputyBefore: row.isDeputyBefore === 1,
    openedBy: idsIn(row.openedBy),
  }))
}

/** Due days that have not ended. */
export async function listScheduleRecords(db: Db, records: RecordParams): Promise<ScheduleRecord[]> {
  const { rows } = await sql<ScheduleRecord>`
    select r.id, r.agency_id, a.name as agency_name, r.state, 1 as version, ${step}, i.code as indicator_code
    from return_schedule r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    join indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id
    ${lastStep}
    where r.ended_at is null and ${ofRecords(records)} and ${ofAgencies(records)}
    order by r.recorded_at, r.id`.execute(db)
  return rows
}
