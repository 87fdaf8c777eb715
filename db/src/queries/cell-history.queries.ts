import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import type { Basis, Unit } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import type { Db } from '../database.ts'
import { ask, statement } from '../statement.ts'

/** A line with every state its figures were ever published in, packed; see unpackStates. */
export type LineHistoryRow = {
  indicatorId: string
  unit: Unit
  frequency: Frequency
  basis: Basis
  numeratorWording: string | null
  seriesId: string
  kind: SeriesKind
  agencyId: string | null
  name: string
  dimension: string | null
  addsUp: number | null
  createdAt: string
  isAwaited: number
  states: string | null
}

const state = (
  alias: string,
) => `concat(${alias}.period_start, '|', ${alias}.revision, '|', ${alias}.recorded_at, '|',
  ${alias}.numerator, '|', ${alias}.denominator, '|', ${alias}.value, '|', ${alias}.reason)`

const histories = statement<LineHistoryRow>(
  ({ join, listed, textsOf }) => `
select i.id as "indicatorId", i.unit, i.frequency, i.basis, v.numerator_wording as "numeratorWording",
  s.id as "seriesId", s.kind, s.agency_id as "agencyId", s.name, s.dimension, s.adds_up as "addsUp",
  s.created_at as "createdAt",
  case when s.ended_at is null and s.reporting_agency_id is not null then 1 else 0 end as "isAwaited",
  (select ${listed('state')} from (
    select ${state('r')} as state from measurement_revision r
    where r.partnership_id = s.partnership_id and r.series_id = s.id
    union all
    select ${state('m')} as state from measurement m
    where m.partnership_id = s.partnership_id and m.series_id = s.id and not exists (
      select 1 from measurement_revision n where n.partnership_id = m.partnership_id and n.series_id = m.series_id
      and n.period_start = m.period_start and n.revision = m.revision
      and n.value is not distinct from m.value and n.numerator is not distinct from m.numerator
      and n.denominator is not distinct from m.denominator)) y) as states
from indicator i
${join} indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
${join} series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id
where i.partnership_id = ? and i.id in ${textsOf}
order by i.id, case when s.kind = 'partnership' then 0 else 1 end, s.position, s.id`,
)

/** Every line these indicators ever had, those that ended too. */
export async function listLineHistories(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
): Promise<LineHistoryRow[]> {
  return ask(db, histories, [partnershipId, JSON.stringify(indicatorIds)])
}

export type RollingLink = { months: string; rolling: string }

/** The rolling ones are few and come first in a list of their own: each definition is looked up in it, once. */
const links = statement<RollingLink>(
  ({ join }) => `
select distinct i.id as months, l.id as rolling from indicator_version v
${join} (select distinct r.id, lower(w.numerator_wording) as wording from indicator r
  ${join} indicator_version w on w.partnership_id = r.partnership_id and w.indicator_id = r.id
  where r.partnership_id = ? and r.basis = 'rolling-12-months') l on l.wording = lower(v.numerator_wording)
${join} indicator i on i.partnership_id = v.partnership_id and i.id = v.indicator_id and i.basis <> 'rolling-12-months'
where v.partnership_id = ? and exists (
  select 1 from indicator r where r.partnership_id = ? and r.basis = 'rolling-12-months')`,
)

/** Indicators of single periods, each with a rolling one that ever had the same numerator. */
export async function listRollingLinks(db: Db, partnershipId: string): Promise<RollingLink[]> {
  return ask(db, links, [partnershipId, partnershipId, partnershipId])
}

export type StateRow = {
  periodStart: string
  revision: number
  recordedAt: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

export function unpackStates(packed: string | null): StateRow[] {
  if (packed === null) return []
  return packed.split(',').map((text) => {
    const [periodStart = '', revision, recordedAt = '', numerator, denominator, value, reason] =
      text.split('|')
    return {
      periodStart,
      revision: Number(revision),
      recordedAt,
      numerator: orNull(numerator),
      denominator: orNull(denominator),
      value: orNull(value),
      reason: orNull(reason) as StateRow['reason'],
    }
  })
}
