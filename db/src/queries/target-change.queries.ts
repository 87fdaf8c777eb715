import type { Polarity } from '@roundtable/shared/figure/figure.ts'
import type { Db } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'
import type { IndicatorOfChange, Span } from './change.queries.ts'
import { type PackedTarget, packedTargets, unpackTargets } from './packed-target.ts'

export type TargetChange = IndicatorOfChange & {
  id: string
  polarity: Polarity
  seriesKind: 'partnership' | 'agency' | 'slice'
  seriesName: string
  fromPeriod: string
  low: string | null
  high: string | null
  rationale: string
  recordedAt: string
  recordedBy: string | null
  agreedAt: string | null
  agreedBy: string | null
  meeting: string | null
  withdrawnAt: string | null
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
  t.recorded_at as "recordedAt", p.name as "recordedBy", t.agreed_at as "agreedAt", t.agreed_by as "agreedBy",
  t.meeting, t.withdrawn_at as "withdrawnAt", ${packedTargets(wording, 'ever-agreed')} as agreed
from target t
join series s on s.partnership_id = t.partnership_id and s.id = t.series_id
join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
left join person p on p.id = t.recorded_by
where (i.retired_at is null or i.retired_at > ?) and t.partnership_id = ?
  and ((t.recorded_at > ? and t.recorded_at <= ?) or (t.agreed_at > ? and t.agreed_at <= ?)
    or (t.withdrawn_at > ? and t.withdrawn_at <= ?))
  ${limited ? `and i.goal_id in ${wording.textsOf}` : ''}
order by i.position, i.code, t.from_period, t.id`,
  )
const everyGoal = changed(false)
const grantedGoals = changed(true)

/** Targets proposed, agreed or withdrawn in the span. */
export async function listTargetChanges(db: Db, span: Span): Promise<TargetChange[]> {
  const { partnershipId, goalIds, from, to } = span
  const parameters = [to, to, partnershipId, from, to, from, to, from, to]
  const rows =
    goalIds === null
      ? await ask(db, everyGoal, parameters)
      : await ask(db, grantedGoals, [...parameters, JSON.stringify(goalIds)])
  return rows.map((row) => ({ ...row, agreed: unpackTargets(row.agreed) }))
}
