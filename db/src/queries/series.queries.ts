import type { Basis, Polarity, Unit } from '@roundtable/shared/figure.ts'
import type { Frequency } from '@roundtable/shared/period.ts'
import type { Db } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'

/** One indicator with the newest figures of its partnership line; lists are packed, see series-text.ts. */
export type IndicatorSeriesRow = {
  id: string
  code: string
  goalId: string | null
  headline: number
  theme: string
  frequency: Frequency
  unit: Unit
  polarity: Polarity
  basis: Basis
  decimals: number
  name: string
  seriesId: string | null
  reportingAgencyId: string | null
  /** Who is accountable for it. */
  agencyId: string | null
  breaks: string | null
  targets: string | null
  latest: string | null
  /** The parts of the figure a year before the latest, which a row without a chart is compared with. */
  earlier: string | null
  points: string | null
}

export type SeriesScope = {
  partnershipId: string
  /** Goals the reader is limited to; null sets no limit. */
  goalIds: readonly string[] | null
  /** Headline indicators only, or those of one goal. */
  only?: 'headline' | { goalId: string }
  /** Numerators and denominators too, which disclosure to wider audiences needs. */
  parts: boolean
  /** How many of the newest figures. */
  most: number
}

const point = "m.period_start || coalesce(m.value, '!' || m.reason, '')"
const wholePoint =
  "concat(m.period_start, coalesce(m.value, '!' || m.reason), '|', m.numerator, '|', m.denominator)"

const yearEarlier = `(select concat(e.period_start, '|', e.numerator, '|', e.denominator) from measurement l
    join measurement e on e.partnership_id = l.partnership_id and e.series_id = l.series_id
      and e.period_start = concat(cast(substr(l.period_start, 1, 4) as integer) - 1, substr(l.period_start, 5))
    where l.partnership_id = s.partnership_id and l.series_id = s.id and coalesce(l.reason, '') <> 'not-due'
    order by l.period_start desc limit 1)`

function write(scope: SeriesScope): Statement<IndicatorSeriesRow> {
  return statement(
    ({ join, listed, textsOf }) => `
select i.id, i.code, i.goal_id as "goalId", i.headline, i.theme, i.frequency, i.unit, i.polarity, i.basis,
  i.decimals, v.name, s.id as "seriesId", s.reporting_agency_id as "reportingAgencyId", a.agency_id as "agencyId",
  case when i.version > 1 then (select ${listed('b.from_period')} from indicator_version b
    where b.partnership_id = i.partnership_id and b.indicator_id = i.id and b.breaks_comparability = 1) end as breaks,
  (select ${listed('agreed')} from (
    select concat(t.from_period, '|', t.low, '|', t.high, '|', t.tolerance) as agreed from target t
    where t.partnership_id = s.partnership_id and t.series_id = s.id and t.state = 'agreed'
    order by t.from_period, t.agreed_at) x) as targets,
  (select concat(l.period_end, '|', l.numerator, '|', l.denominator)
    from measurement l where l.partnership_id = s.partnership_id and l.series_id = s.id
    order by l.period_start desc limit 1) as latest,
  ${scope.parts ? 'null' : yearEarlier} as earlier,
  (select ${listed('point')} from (
    select ${scope.parts ? wholePoint : point} as point from measurement m
    where m.partnership_id = s.partnership_id and m.series_id = s.id
    order by m.period_start desc limit ${scope.most}) y) as points
from indicator i
${join} indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
left join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
  and s.ended_at is null
left join accountability a on a.partnership_id = i.partnership_id and a.indicator_id = i.id
  and a.kind = 'accountable' and a.ended_at is null
where i.partnership_id = ? and i.retired_at is null
  ${scope.only === 'headline' ? 'and i.headline = 1' : scope.only === undefined ? '' : 'and i.goal_id = ?'}
  ${scope.goalIds === null ? '' : `and i.goal_id in ${textsOf}`}
order by i.position, i.code`,
  )
}

const written = new Map<string, Statement<IndicatorSeriesRow>>()

/** Indicators in the partnership's order, each with its newest figures, in one statement. */
export async function listIndicatorSeries(db: Db, scope: SeriesScope): Promise<IndicatorSeriesRow[]> {
  const { partnershipId, goalIds, only, parts, most } = scope
  const key = `${typeof only === 'object' ? 'goal' : only} ${parts} ${most} ${goalIds !== null}`
  const asked = written.get(key) ?? write(scope)
  written.set(key, asked)
  const parameters = [partnershipId]
  if (typeof only === 'object') parameters.push(only.goalId)
  if (goalIds !== null) parameters.push(JSON.stringify(goalIds))
  return ask(db, asked, parameters)
}
