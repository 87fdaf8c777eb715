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
  /** When the indicator was retired, or the line ended; null while it is live. */
  goneAt: string | null
}

const write = (isLive: boolean) => `
select s.id as "seriesId", i.code, v.name, s.kind, s.name as "lineName", i.unit, i.decimals, i.signed, i.polarity,
  v.numerator_wording as "numeratorWording", v.denominator_wording as "denominatorWording", i.frequency,
  coalesce(i.retired_at, s.ended_at) as "goneAt"
from series s
join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
where s.partnership_id = ? and s.reporting_agency_id = ?
  ${isLive ? 'and s.ended_at is null and i.retired_at is null' : ''}
order by i.position, i.code, s.position, s.id`
const live = statement<ReportedLine>(() => write(true))
const everyLine = statement<ReportedLine>(() => write(false))

type OfAgency = { partnershipId: string; agencyId: string }

/** Every line an agency reports, of every frequency. */
export const listReportedLines = (db: Db, { partnershipId, agencyId }: OfAgency): Promise<ReportedLine[]> =>
  ask(db, live, [partnershipId, agencyId])

/** Those it reported once among them. */
export const listLinesEverReported = (
  db: Db,
  { partnershipId, agencyId }: OfAgency,
): Promise<ReportedLine[]> => ask(db, everyLine, [partnershipId, agencyId])

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
  note: string | null
  evidence: string | null
}

const figures = statement<StandingFigure>(
  ({ textsOf }) => `
select m.series_id as "seriesId", m.period_start as "periodStart", m.numerator, m.denominator, m.value, m.reason,
  c.happened, c.why, c.next, c.note, c.evidence
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

export type ImportRow = {
  seriesId: string
  targetLow: string | null
  targetHigh: string | null
  targetTolerance: string | null
  publishedRevision: number | null
  publishedNumerator: string | null
  publishedDenominator: string | null
  publishedValue: string | null
  publishedReason: AbsenceReason | null
  entryVersion: number | null
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
  happened: string | null
  why: string | null
  next: string | null
  correction: string | null
  confirmedReason: string | null
  note: string | null
  evidence: string | null
}

const rowsOf = statement<ImportRow>(
  ({ join }) => `
select s.id as "seriesId", t.low as "targetLow", t.high as "targetHigh", t.tolerance as "targetTolerance",
  m.revision as "publishedRevision", m.numerator as "publishedNumerator", m.denominator as "publishedDenominator",
  m.value as "publishedValue", m.reason as "publishedReason", e.version as "entryVersion", e.numerator,
  e.denominator, e.value, e.reason, e.happened, e.why, e.next, e.correction,
  e.confirmed_reason as "confirmedReason", e.note, e.evidence
from series s
${join} indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
left join target t on t.partnership_id = s.partnership_id and t.id = (
  select x.id from target x where x.partnership_id = s.partnership_id and x.series_id = s.id
    and x.state = 'agreed' and x.withdrawn_at is null and x.from_period <= ?
  order by x.from_period desc, x.recorded_at desc, x.id desc limit 1)
left join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id and m.period_start = ?
left join return_entry e on e.partnership_id = s.partnership_id and e.return_id = ? and e.series_id = s.id
where s.partnership_id = ? and s.reporting_agency_id = ? and i.frequency = ? and s.ended_at is null
  and i.retired_at is null`,
)

/** What a file is laid over in one return: targets, published figures and entries, and nothing else. */
export const listImportRows = (
  db: Db,
  owed: { partnershipId: string; id: string; agencyId: string; frequency: Frequency; periodStart: string },
): Promise<ImportRow[]> => {
  const { partnershipId, id, agencyId, frequency, periodStart } = owed
  return ask(db, rowsOf, [periodStart, periodStart, id, partnershipId, agencyId, frequency])
}
