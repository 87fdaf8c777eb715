import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Basis, Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { Db } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'
import { packedTargets } from './packed-target.ts'

/** What is known of an indicator and its partnership line before any figure; lists are packed, see series-text.ts. */
export type IndicatorDefinitionRow = {
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
  /** 1 where it is made of others, and nobody reports it. */
  calculated: number
  name: string
  seriesId: string | null
  reportingAgencyId: string | null
  /** Who is accountable for it. */
  agencyId: string | null
  breaks: string | null
  targets: string | null
}

export type DefinitionScope = {
  partnershipId: string
  /** Goals the reader is limited to; null sets no limit. */
  goalIds: readonly string[] | null
  /** Headline indicators only, those of one goal, or those of these ids. */
  only?: 'headline' | { goalId: string } | { ids: readonly string[] } | undefined
}

const isRead = "i.state in ('live', 'suspended')"

const writeIds = ({ goalIds, only }: DefinitionScope): Statement<{ id: string }> =>
  statement(
    ({ textsOf }) => `select i.id from indicator i where i.partnership_id = ? and ${isRead}
  ${only === 'headline' ? 'and i.headline = 1' : ''}
  ${typeof only !== 'object' ? '' : 'ids' in only ? `and i.id in ${textsOf}` : 'and i.goal_id = ?'}
  ${goalIds === null ? '' : `and i.goal_id in ${textsOf}`}
order by i.position, i.code`,
  )
const idsOf = new Map<string, Statement<{ id: string }>>()

/** The indicators that are read, in the partnership's order. */
export async function listIndicatorIds(db: Db, scope: DefinitionScope): Promise<string[]> {
  const { partnershipId, goalIds, only } = scope
  const key = `${typeof only === 'object' ? Object.keys(only).join() : only} ${goalIds !== null}`
  const asked = idsOf.get(key) ?? writeIds(scope)
  idsOf.set(key, asked)
  const parameters = [partnershipId]
  if (typeof only === 'object') parameters.push('ids' in only ? JSON.stringify(only.ids) : only.goalId)
  if (goalIds !== null) parameters.push(JSON.stringify(goalIds))
  return (await ask(db, asked, parameters)).map(({ id }) => id)
}

const definitions = statement<IndicatorDefinitionRow>(
  (wording) => `
select i.id, i.code, i.goal_id as "goalId", i.headline, i.theme, i.frequency, i.unit, i.polarity, i.basis,
  i.decimals, i.calculated, v.name, s.id as "seriesId", s.reporting_agency_id as "reportingAgencyId", a.agency_id as "agencyId",
  case when i.version > 1 then (select ${wording.listed('b.from_period')} from indicator_version b
    where b.partnership_id = i.partnership_id and b.indicator_id = i.id and b.breaks_comparability = 1) end as breaks,
  ${packedTargets(wording)} as targets
from indicator i
${wording.join} indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
left join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
  and s.ended_at is null
left join accountability a on a.partnership_id = i.partnership_id and a.indicator_id = i.id
  and a.kind = 'accountable' and a.ended_at is null
where i.partnership_id = ? and ${isRead} and i.id in ${wording.textsOf}
order by i.position, i.code`,
)

/** Of these indicators, in the partnership's order. */
export const listIndicatorDefinitions = (
  db: Db,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
): Promise<IndicatorDefinitionRow[]> => ask(db, definitions, [partnershipId, JSON.stringify(ids)])

/** The newest figures of a series, the newest one in full. */
export type SeriesFigures = { latest: string | null; points: string | null }

const point = "m.period_start || coalesce(m.value, '!' || m.reason, '')"
const wholePoint =
  "concat(m.period_start, coalesce(m.value, '!' || m.reason), '|', m.numerator, '|', m.denominator)"

const figures = (parts: boolean) =>
  statement<SeriesFigures & { seriesId: string }>(
    ({ listed, fromTexts }) => `
select e.value as "seriesId",
  (select concat(l.period_end, '|', l.numerator, '|', l.denominator)
    from measurement l where l.partnership_id = ? and l.series_id = e.value
    order by l.period_start desc limit 1) as latest,
  (select ${listed('point')} from (
    select ${parts ? wholePoint : point} as point from measurement m
    where m.partnership_id = ? and m.series_id = e.value
    order by m.period_start desc limit cast(? as integer)) y) as points
from ${fromTexts}`,
  )
const values = figures(false)
const valuesWithParts = figures(true)

/**
 * The newest figures of these series by id, in one statement; `parts` asks for numerators and denominators of all
 * of them, which disclosure to wider audiences needs.
 */
export async function listSeriesFigures(
  db: Db,
  asked: { partnershipId: string; seriesIds: readonly string[]; parts: boolean; most: number },
): Promise<Map<string, SeriesFigures>> {
  const { partnershipId, seriesIds, parts, most } = asked
  if (seriesIds.length === 0) return new Map()
  const parameters = [partnershipId, partnershipId, most, JSON.stringify(seriesIds)]
  const rows = await ask(db, parts ? valuesWithParts : values, parameters)
  return new Map(rows.map((row) => [row.seriesId, row]))
}

export type IndicatorSeriesRow = IndicatorDefinitionRow & SeriesFigures
