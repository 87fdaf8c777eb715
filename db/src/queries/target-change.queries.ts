import type { Polarity } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import type { Db } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'
import type { IndicatorOfChange, Span, StepOfChange } from './change.queries.ts'
import { type PackedTarget, packedTargets, unpackTargets } from './packed-target.ts'

export type TargetChange = IndicatorOfChange &
  StepOfChange & {
    id: string
    polarity: Polarity
    seriesKind: SeriesKind
    seriesName: string
    fromPeriod: string
    low: string | null
    high: string | null
    rationale: string
    meeting: string | null
    /** Every target of the same series that was ever agreed. */
    agreed: PackedTarget[]
  }

const changed = (limited: boolean): Statement<Omit<TargetChange, 'agreed'> & { agreed: string | null }> =>
  statement(
    (wording) => `
select t.id, g.code as "goalCode", i.code as "indicatorCode", (select n.name from indicator_version n
    where n.partnership_id = i.partnership_id and n.indicator_id = i.id and n.recorded_at <= ?
    order by n.version desc limit 1) as "indicatorName", i.frequency, i.unit, i.decimals, i.polarity,
  s.kind as "seriesKind", s.name as "seriesName", t.from_period as "fromPeriod", t.low, t.high, t.rationale,
  t.meeting, x.act, x.at, coalesce(p.name, case when x.act = 'target.agreed' then t.agreed_by_name end) as who,
  ${packedTargets(wording, 'ever-agreed')} as agreed
from target t
join transition x on x.partnership_id = t.partnership_id and x.subject_id = t.id and x.at > ? and x.at <= ?
join series s on s.partnership_id = t.partnership_id and s.id = t.series_id
join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
left join person p on p.id = x.person_id
where (i.state in ('live', 'suspended') or i.retired_at > ?) and t.partnership_id = ?
  ${limited ? `and i.goal_id in ${wording.textsOf}` : ''}
order by i.position, i.code, t.from_period, t.id, x.at, x.id`,
  )
const everyGoal = changed(false)
const grantedGoals = changed(true)

/** Each step in the lives of targets in the span. */
export async function listTargetChanges(db: Db, span: Span): Promise<TargetChange[]> {
  const { partnershipId, goalIds, from, to } = span
  const parameters = [to, from, to, to, partnershipId]
  const rows =
    goalIds === null
      ? await ask(db, everyGoal, parameters)
      : await ask(db, grantedGoals, [...parameters, JSON.stringify(goalIds)])
  return rows.map((row) => ({ ...row, agreed: unpackTargets(row.agreed) }))
}
