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
import type { AgencyScope } from './return.queries.ts'

/** Records of one partnership: these, or those in these states, of these agencies. */
export type RecordParams = {
  partnershipId: string
  ids?: readonly string[]
  states?: readonly string[]
  agencies?: AgencyScope
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

export const ofAgencies = ({ agencies = 'all' }: RecordParams) =>
  oneOf(sql`r.agency_id`, agencies === 'all' ? undefined : agencies)

type Paired = { id: string; found: string }

const pairs = (rows: readonly Paired[]): ReadonlyMap<string, string[]> =>
  rows.reduce(
    (map, { id, found }) => map.set(id, [...(map.get(id) ?? []), found]),
    new Map<string, string[]>(),
  )

export async function listReturnRecords(db: Db, records: RecordParams): Promise<ReturnRecord[]> {
  const { rows } = await sql<Omit<ReturnRecord, 'enteredBy' | 'goalIds'>>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, ${step}, r.frequency, r.period_start,
      r.due_on, r.grace_days, r.opened_at, r.published_at, r.submitted_by
    from return r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    ${lastStep}
    where ${ofRecords(records)} and ${ofAgencies(records)}
    order by r.due_on, r.id`.execute(db)
  if (rows.length === 0) return []
  const { rows: entrants } = await sql<Paired>`
    select distinct r.id, e.entered_by as found
    from return r
    join return_entry e on e.partnership_id = r.partnership_id and e.return_id = r.id
    where ${ofRecords(records)} and ${ofAgencies(records)}
    order by r.id, e.entered_by`.execute(db)
  const { rows: goals } = await sql<Paired>`
    select distinct r.id, i.goal_id as found
    from return r
    join series s on s.partnership_id = r.partnership_id and s.reporting_agency_id = r.agency_id
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
      and i.frequency = r.frequency
    where i.goal_id is not null and ${ofRecords(records)} and ${ofAgencies(records)}`.execute(db)
  const [enteredBy, goalIds] = [pairs(entrants), pairs(goals)]
  return rows.map((row) => ({
    ...row,
    enteredBy: enteredBy.get(row.id) ?? [],
    goalIds: goalIds.get(row.id) ?? [],
  }))
}

export async function listTargetRecords(db: Db, records: RecordParams): Promise<TargetRecord[]> {
  const { rows } = await sql<TargetRecord>`
    select r.id, null as agency_id, r.state, r.version, ${step}, r.recorded_by as proposed_by,
      i.code as indicator_code, i.frequency, r.from_period
    from target r
    join series s on s.partnership_id = r.partnership_id and s.id = r.series_id
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    ${lastStep}
    where ${ofRecords(records)}
    order by r.recorded_at, r.id`.execute(db)
  return rows
}

/** Who did one of these acts in the lives of records, by record. */
async function doersOf(
  db: Db,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
  acts: readonly ActName[],
): Promise<ReadonlyMap<string, string[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Paired>`
    select distinct t.subject_id as id, t.person_id as found
    from transition t
    where t.partnership_id = ${partnershipId} and t.person_id is not null and ${oneOf(sql`t.subject_id`, ids)}
      and ${oneOf(sql`t.act`, acts)}`.execute(db)
  return pairs(rows)
}

export async function listGoalRecords(db: Db, records: RecordParams): Promise<GoalRecord[]> {
  const { rows } = await sql<Omit<GoalRecord, 'wordedBy'>>`
    select r.id, null as agency_id, r.state, r.steps as version, ${step}, r.code, r.kind
    from goal r
    ${lastStep}
    where ${ofRecords(records)}
    order by r.position, r.code`.execute(db)
  const { partnershipId } = records
  const ids = rows.map(({ id }) => id)
  const worded = await doersOf(db, { partnershipId, ids }, ['goal.proposed', 'goal.revised'])
  return rows.map((row) => ({ ...row, wordedBy: worded.get(row.id) ?? [] }))
}

export async function listIndicatorRecords(db: Db, records: RecordParams): Promise<IndicatorRecord[]> {
  const { rows } = await sql<Omit<IndicatorRecord, 'writtenBy'> & { createdBy: string | null }>`
    select r.id, null as agency_id, r.state, r.steps as version, ${step}, r.code, v.name, r.created_by
    from indicator r
    join indicator_version v on v.partnership_id = r.partnership_id and v.indicator_id = r.id
      and v.version = r.version
    ${lastStep}
    where ${ofRecords(records)}
    order by r.position, r.code`.execute(db)
  const { partnershipId } = records
  const ids = rows.map(({ id }) => id)
  const written = await doersOf(db, { partnershipId, ids }, [
    'indicator.drafted',
    'indicator.adopted',
    'indicator.revised',
  ])
  return rows.map(({ createdBy, ...row }) => ({
    ...row,
    writtenBy: [...(createdBy === null ? [] : [createdBy]), ...(written.get(row.id) ?? [])],
  }))
}

/** Pledges that stand, of agencies that are there. */
export async function listPledgeRecords(db: Db, records: RecordParams): Promise<PledgeRecord[]> {
  const { rows } = await sql<PledgeRecord>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, ${step}, g.code as goal_code
    from pledge r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id and a.ended_at is null
    join goal g on g.partnership_id = r.partnership_id and g.id = r.goal_id
    ${lastStep}
    where r.ended_at is null and ${ofRecords(records)} and ${ofAgencies(records)}
    order by g.position, g.code, r.id`.execute(db)
  return rows
}

/** Seats that have not ended, with the state of their invitation. */
export async function listSeatRecords(db: Db, { states, ...records }: RecordParams): Promise<SeatRecord[]> {
  const { rows } = await sql<Omit<SeatRecord, 'openedBy' | 'needsSecond'> & { needsSecond: number }>`
    select s.* from (
      select r.partnership_id, r.id, r.agency_id, a.name as agency_name,
        case when n.token_hash is not null then (case when n.vouched_at is null then 'invited' else 'vouched' end)
          when r.confirmed_at is not null and r.role in (${sql.join(twoKeepers)}) then 'confirmed' else 'seated' end as state, r.version, ${step},
        r.person_id, coalesce(n.name, p.name) as person_name, r.role, r.until_day, r.recorded_at,
        coalesce(n.needs_second, 0) as needs_second, n.second_not_of
      from member r
      join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
      join person p on p.id = r.person_id
      left join invitation n on n.partnership_id = r.partnership_id and n.member_id = r.id and n.used_at is null
      ${lastStep}
      where r.ended_at is null and r.partnership_id = ${records.partnershipId} and ${oneOf(sql`r.id`, records.ids)}
        and ${ofAgencies(records)}
    ) s
    where ${oneOf(sql`s.state`, states)}
    order by s.recorded_at, s.id`.execute(db)
  if (rows.length === 0) return []
  const { rows: openers } = await sql<Paired>`select distinct t.subject_id as id, t.person_id as found
    from transition t where t.partnership_id = ${records.partnershipId} and t.subject_kind = 'member'
      and t.person_id is not null and t.act in (${sql.join(openingSeats)})
      and t.subject_id in (${sql.join(rows.map(({ id }) => id))})`.execute(db)
  const openedBy = pairs(openers)
  return rows.map((row) => ({
    ...row,
    needsSecond: row.needsSecond === 1,
    openedBy: openedBy.get(row.id) ?? [],
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
