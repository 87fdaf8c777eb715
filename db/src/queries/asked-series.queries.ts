import type { AbsenceReason, Polarity, Unit } from '@roundtable/shared/figure.ts'
import type { Frequency } from '@roundtable/shared/period.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** One series a return asks for: definition, target, what stands published, what was entered. */
export type AskedSeriesRow = {
  seriesId: string
  code: string
  name: string
  seriesKind: 'partnership' | 'agency' | 'slice'
  seriesName: string
  unit: Unit
  decimals: number
  polarity: Polarity
  signed: number
  numeratorWording: string | null
  denominatorWording: string | null
  targetLow: string | null
  targetHigh: string | null
  targetTolerance: string | null
  previousStart: string | null
  previousValue: string | null
  previousReason: AbsenceReason | null
  publishedRevision: number | null
  publishedNumerator: string | null
  publishedDenominator: string | null
  publishedValue: string | null
  publishedReason: AbsenceReason | null
  commentaryVersion: number | null
  commentaryHappened: string | null
  commentaryWhy: string | null
  commentaryNext: string | null
  entryVersion: number | null
  numerator: string | null
  denominator: string | null
  value: string | null
  reason: AbsenceReason | null
  happened: string | null
  why: string | null
  next: string | null
  correction: string | null
  enteredBy: string | null
  enteredByName: string | null
  enteredAt: string | null
  onBehalf: number | null
}

export async function listAskedSeries(
  db: Db,
  asked: {
    partnershipId: string
    returnId: string
    agencyId: string
    frequency: Frequency
    periodStart: string
    /** A period that was published once asks for nothing that was not asked then. */
    isPublished: boolean
  },
): Promise<AskedSeriesRow[]> {
  const { partnershipId, returnId, agencyId, frequency, periodStart } = asked
  const known = asked.isPublished ? sql`(m.series_id is not null or e.series_id is not null)` : sql`1 = 1`
  const { rows } = await sql<AskedSeriesRow>`
    select s.id as series_id, i.code, v.name, s.kind as series_kind, s.name as series_name, i.unit, i.decimals,
      i.polarity, i.signed, v.numerator_wording, v.denominator_wording,
      t.low as target_low, t.high as target_high, t.tolerance as target_tolerance,
      pm.period_start as previous_start, pm.value as previous_value, pm.reason as previous_reason,
      m.revision as published_revision, m.numerator as published_numerator,
      m.denominator as published_denominator, m.value as published_value, m.reason as published_reason,
      c.version as commentary_version, c.happened as commentary_happened, c.why as commentary_why,
      c.next as commentary_next, e.version as entry_version, e.numerator, e.denominator, e.value, e.reason,
      e.happened, e.why, e.next, e.correction, e.entered_by, p.name as entered_by_name, e.entered_at, e.on_behalf
    from series s
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = coalesce(
        (select max(x.version) from indicator_version x where x.partnership_id = i.partnership_id
          and x.indicator_id = i.id and x.from_period <= ${periodStart}),
        (select min(x.version) from indicator_version x where x.partnership_id = i.partnership_id
          and x.indicator_id = i.id))
    left join target t on t.partnership_id = s.partnership_id and t.id = (
      select x.id from target x where x.partnership_id = s.partnership_id and x.series_id = s.id
        and x.state = 'agreed' and x.withdrawn_at is null and x.from_period <= ${periodStart}
      order by x.from_period desc, x.recorded_at desc, x.id desc limit 1)
    left join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id
      and m.period_start = ${periodStart}
    left join measurement pm on pm.partnership_id = s.partnership_id and pm.series_id = s.id
      and pm.period_start = (select max(x.period_start) from measurement x
        where x.partnership_id = s.partnership_id and x.series_id = s.id and x.period_start < ${periodStart})
    left join commentary c on c.partnership_id = s.partnership_id and c.series_id = s.id
      and c.period_start = ${periodStart} and c.version = (select max(x.version) from commentary x
        where x.partnership_id = s.partnership_id and x.series_id = s.id and x.period_start = ${periodStart})
    left join return_entry e on e.partnership_id = s.partnership_id and e.return_id = ${returnId}
      and e.series_id = s.id
    left join person p on p.id = e.entered_by
    where s.partnership_id = ${partnershipId} and s.reporting_agency_id = ${agencyId}
      and i.frequency = ${frequency} and s.ended_at is null and i.retired_at is null
      and ${known}
    order by i.position, i.code, s.position, s.id`.execute(db)
  return rows
}
