import type { Frequency } from '@roundtable/shared/base/period.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { ReturnScheduleTable } from '../tables/return.table.ts'
import type { AgencyScope } from './return.queries.ts'

export type ReportedRow = {
  agencyId: string
  agencyCode: string
  agencyName: string
  indicatorId: string
  indicatorCode: string
  indicatorName: string
  frequency: Frequency
}

/** Every indicator an agency reports, once. */
export async function listReportedIndicators(
  db: Db,
  { partnershipId, scope }: { partnershipId: string; scope: AgencyScope },
): Promise<ReportedRow[]> {
  const among =
    scope === 'all' ? sql`1 = 1` : scope.length === 0 ? sql`1 = 0` : sql`a.id in (${sql.join(scope)})`
  const { rows } = await sql<ReportedRow>`
    select distinct a.id as agency_id, a.code as agency_code, a.name as agency_name, i.id as indicator_id,
      i.code as indicator_code, v.name as indicator_name, i.frequency, a.position, i.position as indicator_position
    from series s
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id
    where s.partnership_id = ${partnershipId} and s.ended_at is null and i.state = 'live'
      and a.ended_at is null and ${among}
    order by a.position, i.frequency, indicator_position, indicator_code`.execute(db)
  return rows
}

export type ScheduleRow = ReturnScheduleTable & { deputyName: string | null; recordedByName: string }

/** Schedules that have not ended; of the whole partnership, or of one agency. */
export async function listSchedules(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId?: string },
): Promise<ScheduleRow[]> {
  const one = agencyId === undefined ? sql`1 = 1` : sql`c.agency_id = ${agencyId}`
  const { rows } = await sql<ScheduleRow>`
    select c.*, dp.name as deputy_name, p.name as recorded_by_name
    from return_schedule c
    join person p on p.id = c.recorded_by
    left join member d on d.partnership_id = c.partnership_id and d.id = c.deputy_member_id
    left join person dp on dp.id = d.person_id
    where c.partnership_id = ${partnershipId} and c.ended_at is null and ${one}
    order by c.recorded_at, c.id`.execute(db)
  return rows
}

export type EndedScheduleRow = ScheduleRow & { endedByName: string | null; reason: string | null }

/** Schedules that have ended, and proposals that were declined; what ended last comes first. */
export async function listEndedSchedules(db: Db, partnershipId: string): Promise<EndedScheduleRow[]> {
  const { rows } = await sql<EndedScheduleRow>`
    select c.*, dp.name as deputy_name, p.name as recorded_by_name, e.name as ended_by_name,
      (select w.text from transition t
        join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
        where t.partnership_id = c.partnership_id and t.subject_id = c.id and t.to_state in ('ended', 'declined')
        limit 1) as reason
    from return_schedule c
    join person p on p.id = c.recorded_by
    left join person e on e.id = c.ended_by
    left join member d on d.partnership_id = c.partnership_id and d.id = c.deputy_member_id
    left join person dp on dp.id = d.person_id
    where c.partnership_id = ${partnershipId} and c.ended_at is not null
    order by c.ended_at desc, c.id desc`.execute(db)
  return rows
}

export async function insertSchedules(tx: Tx, rows: readonly ReturnScheduleTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('returnSchedule').values(rows).execute()
}

/** False where it is not proposed, or ended, any more. */
export async function agreeSchedule(
  tx: Tx,
  { partnershipId, id, at, by }: { partnershipId: string; id: string; at: string; by: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable('returnSchedule')
    .set({ state: 'agreed', agreedAt: at, agreedBy: by })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** False where it had ended already. */
export async function endSchedule(
  tx: Tx,
  { partnershipId, id, at, by }: { partnershipId: string; id: string; at: string; by: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable('returnSchedule')
    .set({ endedAt: at, endedBy: by })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** The indicators a return of this agency and frequency asks for. */
export async function listExpectedIndicators(
  db: Db,
  asked: { partnershipId: string; agencyId: string; frequency: Frequency },
): Promise<string[]> {
  const rows = await db
    .selectFrom('series as s')
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 's.partnershipId').onRef('i.id', '=', 's.indicatorId'),
    )
    .select('i.id')
    .distinct()
    .where('s.partnershipId', '=', asked.partnershipId)
    .where('s.reportingAgencyId', '=', asked.agencyId)
    .where('i.frequency', '=', asked.frequency)
    .where('s.endedAt', 'is', null)
    .where('i.state', '=', 'live')
    .execute()
  return rows.map(({ id }) => id)
}

export type OpenDue = {
  id: string
  frequency: Frequency
  periodStart: string
  periodEnd: string
  dueOn: string
  graceDays: number
}

/** Returns of an agency that can still be entered. */
export async function listEnterableReturns(
  tx: Tx,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<OpenDue[]> {
  return tx
    .selectFrom('return')
    .select(['id', 'frequency', 'periodStart', 'periodEnd', 'dueOn', 'graceDays'])
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('state', 'in', ['due', 'in-progress', 'sent-back'])
    .where('publishedAt', 'is', null)
    .orderBy('id')
    .execute()
}
