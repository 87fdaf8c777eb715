import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { isGranted } from './granted-goal.ts'

export type ReportedLine = {
  seriesId: string
  line: string
  isWhole: number
  code: string
  name: string
  state: IndicatorState
  goalCode: string | null
  reportingAgencyId: string | null
  reportingAgencyCode: string | null
  reportingAgencyName: string | null
}

/** Every line that is asked for or will be, with who reports it; what is calculated is asked of nobody. */
export async function listReportedLines(
  db: Db,
  { partnershipId, goalIds }: { partnershipId: string; goalIds: readonly string[] | null },
): Promise<ReportedLine[]> {
  const { rows } = await sql<ReportedLine>`
    select s.id as series_id, s.name as line, case s.kind when 'partnership' then 1 else 0 end as is_whole,
      i.code, v.name, i.state, g.code as goal_code, a.id as reporting_agency_id, a.code as reporting_agency_code, a.name as reporting_agency_name
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.ended_at is null
    left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
    left join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id
      and a.ended_at is null
    where i.partnership_id = ${partnershipId} and i.state in ('live', 'suspended', 'draft') and i.calculated = 0
      and ${isGranted('i.goal_id', goalIds)}
    order by i.position, i.code, is_whole desc, s.position, s.name`.execute(db)
  return rows
}
