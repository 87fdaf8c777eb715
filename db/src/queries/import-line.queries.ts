import type { AbsenceReason, Polarity, Unit } from '@roundtable/shared/figure.ts'
import type { Frequency } from '@roundtable/shared/period.ts'
import type { ReturnState } from '@roundtable/shared/return-rules.ts'
import type { Db } from '../database.ts'
import { ask, statement } from '../statement.ts'

export type ReportedLine = {
  seriesId: string
  code: string
  name: string
  kind: 'partnership' | 'agency' | 'slice'
  lineName: string
  unit: Unit
  decimals: number
  signed: number
  polarity: Polarity
  numeratorWording: string | null
  denominatorWording: string | null
  frequency: Frequency
}

const lines = statement<ReportedLine>(
  () => `
select s.id as "seriesId", i.code, v.name, s.kind, s.name as "lineName", i.unit, i.decimals, i.signed, i.polarity,
  v.numerator_wording as "numeratorWording", v.denominator_wording as "denominatorWording", i.frequency
from series s
join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
where s.partnership_id = ? and s.reporting_agency_id = ? and s.ended_at is null and i.retired_at is null
order by i.position, i.code, s.position, s.id`,
)

/** Every line an agency reports, of every frequency. */
export const listReportedLines = (
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<ReportedLine[]> => ask(db, lines, [partnershipId, agencyId])

export async function listReturnsOfAgency(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<{ id: string; frequency: Frequency; periodStart: string; state: ReturnState }[]> {
  return db
    .selectFrom('return')
    .select(['id', 'frequency', 'periodStart', 'state'])
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .execute()
}

export type StandingFigure = {
  seriesId: string
  periodStart: string
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
  happened: string | null
  why: string | null
  next: string | null
}

const figures = statement<StandingFigure>(
  ({ textsOf }) => `
select m.series_id as "seriesId", m.period_start as "periodStart", m.numerator, m.denominator, m.value, m.reason,
  c.happened, c.why, c.next
from measurement m
left join commentary c on c.partnership_id = m.partnership_id and c.series_id = m.series_id
  and c.period_start = m.period_start and c.version = (select max(x.version) from commentary x
    where x.partnership_id = m.partnership_id and x.series_id = m.series_id and x.period_start = m.period_start)
where m.partnership_id = ? and m.series_id in ${textsOf}`,
)

/** What stands published of these lines, with what was said of it. */
export const listStandingFigures = (
  db: Db,
  { partnershipId, seriesIds }: { partnershipId: string; seriesIds: readonly string[] },
): Promise<StandingFigure[]> => ask(db, figures, [partnershipId, JSON.stringify(seriesIds)])
