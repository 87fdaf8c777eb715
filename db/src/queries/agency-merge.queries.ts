import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { SeriesTable } from '../tables/indicator.table.ts'

type Two = { partnershipId: string; agencyId: string; intoId: string }

export type OpenReturn = {
  id: string
  version: number
  state: ReturnState
  frequency: Frequency
  periodStart: string
  /** How the return of the other agency for the same period stands; null where it has none. */
  otherState: ReturnState | null
}

/** Returns of an agency that are not over, beside the other agency's for the same period. */
export async function listOpenReturnsBeside(
  db: Db,
  { partnershipId, agencyId, intoId }: Two,
): Promise<OpenReturn[]> {
  const { rows } = await sql<OpenReturn>`
    select r.id, r.version, r.state, r.frequency, r.period_start, o.state as other_state
    from return r
    left join return o on o.partnership_id = r.partnership_id and o.agency_id = ${intoId}
      and o.frequency = r.frequency and o.period_start = r.period_start
    where r.partnership_id = ${partnershipId} and r.agency_id = ${agencyId}
      and r.state not in ('published', 'closed')
    order by r.due_on, r.id`.execute(db)
  return rows
}

/** Lines an agency owes now. */
export async function listLinesOwed(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('series')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('reportingAgencyId', '=', agencyId)
    .where('endedAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export type OwnLine = SeriesTable & {
  code: string
  /** Targets that are proposed or agreed for it. */
  targets: number
  /** 1 where the other agency has a line of its own in the same dimension. */
  hasOther: number
}

/** Lines that hold an agency's own figures, beside those of the other. */
export async function listOwnLines(db: Db, { partnershipId, agencyId, intoId }: Two): Promise<OwnLine[]> {
  const { rows } = await sql<OwnLine>`
    select s.*, i.code,
      cast((select count(*) from target t where t.partnership_id = s.partnership_id and t.series_id = s.id
        and t.state in ('proposed', 'agreed') and t.withdrawn_at is null) as integer) as targets,
      case when exists (select 1 from series o where o.partnership_id = s.partnership_id
        and o.indicator_id = s.indicator_id and o.agency_id = ${intoId} and o.ended_at is null) then 1 else 0 end as has_other
    from series s
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    where s.partnership_id = ${partnershipId} and s.agency_id = ${agencyId} and s.ended_at is null
    order by i.position, i.code, s.id`.execute(db)
  return rows
}

/** Parts of files of past figures that wait for the agency's lead. */
export async function countPastFiguresWaiting(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<number> {
  const { total } = await db
    .selectFrom('pastFigures')
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('state', '=', 'handed-in')
    .executeTakeFirstOrThrow()
  return Number(total)
}
