import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import { tellsNothingOfPeople } from '../commits.ts'
import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type { ReturnTable } from '../tables/return.table.ts'

/** Whose returns a person may know of: everybody's, or those of their own agencies. */
export type AgencyScope = 'all' | readonly string[]

export type ReturnRow = ReturnTable & {
  agencyCode: string
  agencyName: string
  submittedByName: string | null
  approvedByName: string | null
  remarkByName: string | null
}

export type ReturnSummaryRow = {
  id: string
  agencyId: string
  agencyCode: string
  agencyName: string
  frequency: Frequency
  periodStart: string
  periodEnd: string
  dueOn: string
  graceDays: number
  state: ReturnState
  publishedAt: string | null
  asked: number
  entered: number
  /** 1 where every figure that waits for a decision was entered by one of these people. */
  isOwnAlone: number
}

const within = (scope: AgencyScope) =>
  scope === 'all' ? sql`1 = 1` : scope.length === 0 ? sql`1 = 0` : sql`r.agency_id in (${sql.join(scope)})`

export type AgencyWithoutReturn = {
  partnershipId: string
  agencyId: string
  agencyName: string
  frequency: Frequency
  /** The newest period a return was opened for; null where there was none. */
  newestStart: string | null
}

/** Agencies with a live series of this frequency that has neither a figure nor a return for the period. */
export async function listAgenciesWithoutReturn(
  db: Db,
  ended: readonly { frequency: Frequency; start: string }[],
): Promise<AgencyWithoutReturn[]> {
  const periods = ended.map(
    ({ frequency, start }) => sql`(i.frequency = ${frequency}
      and not exists (select 1 from measurement m where m.partnership_id = s.partnership_id
        and m.series_id = s.id and m.period_start = ${start})
      and not exists (select 1 from return r where r.partnership_id = s.partnership_id
        and r.agency_id = s.reporting_agency_id and r.frequency = i.frequency and r.period_start = ${start}))`,
  )
  const { rows } = await sql<AgencyWithoutReturn>`
    select distinct s.partnership_id, s.reporting_agency_id as agency_id, a.name as agency_name, i.frequency,
      (select max(r.period_start) from return r where r.partnership_id = s.partnership_id
        and r.agency_id = s.reporting_agency_id and r.frequency = i.frequency) as newest_start
    from partnership p
    join series s on s.partnership_id = p.id
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id
    where p.read_only = 0 and s.ended_at is null and i.state = 'live' and a.ended_at is null
      and (${sql.join(periods, sql` or `)})
    order by s.partnership_id, s.reporting_agency_id, i.frequency`.execute(db)
  return rows
}

/** False where a return of this agency and period is there already. */
export async function insertReturn(tx: Tx, row: Insertable<ReturnTable>): Promise<boolean> {
  const inserted = await tx
    .insertInto('return')
    .values(row)
    .onConflict((on) => on.columns(['partnershipId', 'agencyId', 'frequency', 'periodStart']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** An entry of the return r that no lead has approved as it stands. */
export const waitingEntry = sql`from return_entry e
  where e.partnership_id = r.partnership_id and e.return_id = r.id
    and not exists (select 1 from return_decision d where d.partnership_id = e.partnership_id
      and d.return_id = e.return_id and d.series_id = e.series_id and d.decision = 'approved'
      and d.entry_version = e.version)`

export async function listReturns(
  db: Db,
  asked: { partnershipId: string; scope: AgencyScope; own: readonly string[] },
): Promise<ReturnSummaryRow[]> {
  const { rows } = await sql<ReturnSummaryRow>`
    select r.id, r.agency_id, a.code as agency_code, a.name as agency_name, r.frequency, r.period_start,
      r.period_end, r.due_on, r.grace_days, r.state, r.published_at,
      cast(coalesce(n.asked, 0) as integer) as asked,
      cast((select count(*) from return_entry e where e.partnership_id = r.partnership_id
        and e.return_id = r.id and (e.value is not null or e.reason is not null)) as integer) as entered,
      case when exists (select 1 ${waitingEntry})
        and not exists (select 1 ${waitingEntry} and e.entered_by not in (${sql.join(asked.own)}))
        then 1 else 0 end as is_own_alone
    from return r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    left join (
      select s.reporting_agency_id as agency_id, i.frequency, count(*) as asked
      from series s
      join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
      where s.partnership_id = ${asked.partnershipId} and s.ended_at is null and i.state = 'live'
      group by s.reporting_agency_id, i.frequency
    ) n on n.agency_id = r.agency_id and n.frequency = r.frequency
    where r.partnership_id = ${asked.partnershipId} and ${within(asked.scope)}
    order by r.due_on desc, a.position, r.frequency, r.id`.execute(db)
  return rows
}

/** Null where there is none, or none in the scope: the two answer alike. */
export async function findReturn(
  db: Db,
  asked: { partnershipId: string; id: string; scope: AgencyScope },
): Promise<ReturnRow | null> {
  const { rows } = await sql<ReturnRow>`
    select r.*, a.code as agency_code, a.name as agency_name, ps.name as submitted_by_name,
      pa.name as approved_by_name, pr.name as remark_by_name
    from return r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    left join person ps on ps.id = r.submitted_by
    left join person pa on pa.id = r.approved_by
    left join person pr on pr.id = r.remark_by
    where r.partnership_id = ${asked.partnershipId} and r.id = ${asked.id} and ${within(asked.scope)}`.execute(
    db,
  )
  return rows[0] ?? null
}

const held = tellsNothingOfPeople(
  statement<ReturnRow>(
    ({ textsOf }) => `
update return set version = version
where partnership_id = ? and id = ? and (? = 1 or agency_id in ${textsOf})
returning partnership_id as "partnershipId", id, agency_id as "agencyId", frequency, period_start as "periodStart",
  period_end as "periodEnd", due_on as "dueOn", grace_days as "graceDays", state, version,
  opened_at as "openedAt", submitted_at as "submittedAt", submitted_by as "submittedBy",
  approved_at as "approvedAt", approved_by as "approvedBy", published_at as "publishedAt", remark,
  remark_by as "remarkBy", remark_at as "remarkAt",
  (select a.code from agency a where a.partnership_id = return.partnership_id and a.id = agency_id) as "agencyCode",
  (select a.name from agency a where a.partnership_id = return.partnership_id and a.id = agency_id) as "agencyName",
  (select p.name from person p where p.id = submitted_by) as "submittedByName",
  (select p.name from person p where p.id = approved_by) as "approvedByName",
  (select p.name from person p where p.id = remark_by) as "remarkByName"`,
  ),
)

/** Like `findReturn`, by an update that changes nothing: the row is held until the transaction ends. */
export async function lockReturn(
  tx: Tx,
  { partnershipId, id, scope }: { partnershipId: string; id: string; scope: AgencyScope },
): Promise<ReturnRow | null> {
  const agencies = scope === 'all' ? [] : scope
  const [row] = await ask(tx, held, [partnershipId, id, Number(scope === 'all'), JSON.stringify(agencies)])
  return row ?? null
}

const draftSaved = tellsNothingOfPeople(
  statement(() => 'update return set state = ?, version = version + 1 where partnership_id = ? and id = ?'),
)

/** The hottest of the updates: a draft was saved. */
export async function updateReturnSaved(
  tx: Tx,
  { partnershipId, id, state }: { partnershipId: string; id: string; state: ReturnState },
): Promise<void> {
  await ask(tx, draftSaved, [state, partnershipId, id])
}

/** The returns of these agencies whose periods begin between two days. */
export async function listReturnsBetween(
  db: Db,
  asked: { partnershipId: string; agencyIds: readonly string[]; from: string; to: string },
) {
  if (asked.agencyIds.length === 0) return []
  return db
    .selectFrom('return')
    .select(['id', 'agencyId', 'frequency', 'periodStart', 'state'])
    .where('partnershipId', '=', asked.partnershipId)
    .where('agencyId', 'in', asked.agencyIds)
    .where('periodStart', '>=', asked.from)
    .where('periodStart', '<=', asked.to)
    .execute()
}

/** Every return of a period, in the agencies' order. */
export async function listReturnsOfPeriod(
  db: Db,
  {
    partnershipId,
    frequency,
    periodStart,
  }: { partnershipId: string; frequency: Frequency; periodStart: string },
): Promise<ReturnRow[]> {
  const { rows } = await sql<ReturnRow>`
    select r.*, a.code as agency_code, a.name as agency_name, null as submitted_by_name,
      null as approved_by_name, null as remark_by_name
    from return r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    where r.partnership_id = ${partnershipId} and r.frequency = ${frequency}
      and r.period_start = ${periodStart}
    order by a.position, r.id`.execute(db)
  return rows
}

/** Raises the version. */
export async function updateReturn(
  tx: Tx,
  row: { partnershipId: string; id: string },
  change: Updateable<ReturnTable>,
): Promise<void> {
  await tx
    .updateTable('return')
    .set(change)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('partnershipId', '=', row.partnershipId)
    .where('id', '=', row.id)
    .execute()
}
