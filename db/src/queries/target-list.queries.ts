import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { TargetTable } from '../tables/target.table.ts'
import { isGranted } from './granted-goal.ts'

type Seen = { partnershipId: string; goalIds: readonly string[] | null; states: readonly IndicatorState[] }

export type TargetedLine = {
  code: string
  name: string
  state: IndicatorState
  goalCode: string | null
  seriesId: string
  unit: Unit
  polarity: Polarity
  frequency: Frequency
  signed: number
  measured: number
}

/** The line of the whole partnership of each indicator that can have a target, in the partnership's order. */
export async function listTargetedLines(
  db: Db,
  { partnershipId, goalIds, states }: Seen,
): Promise<TargetedLine[]> {
  const { rows } = await sql<TargetedLine>`
    select i.code, v.name, i.state, g.code as goal_code, s.id as series_id, i.unit, i.polarity, i.frequency, i.signed,
      case when exists (select 1 from measurement m where m.partnership_id = s.partnership_id and m.series_id = s.id)
        then 1 else 0 end as measured
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
      and s.ended_at is null
    left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
    where i.partnership_id = ${partnershipId} and i.polarity <> 'neutral'
      and i.state in (${sql.join(states)}) and ${isGranted('i.goal_id', goalIds)}
    order by coalesce(g.position, 1000000), i.position, i.code`.execute(db)
  return rows
}

export type OpenTarget = TargetTable & { recordedByName: string | null; agreedByPerson: string | null }

/** Targets that are proposed or agreed, of the lines of the whole partnership. */
export async function listOpenTargets(db: Db, partnershipId: string): Promise<OpenTarget[]> {
  const { rows } = await sql<OpenTarget>`
    select t.*, p.name as recorded_by_name, coalesce(a.name, t.agreed_by_name) as agreed_by_person
    from target t
    join series s on s.partnership_id = t.partnership_id and s.id = t.series_id and s.kind = 'partnership'
    left join person p on p.id = t.recorded_by
    left join person a on a.id = t.agreed_by
    where t.partnership_id = ${partnershipId} and t.state in ('proposed', 'agreed')
    order by t.from_period, t.recorded_at, t.id`.execute(db)
  return rows
}
