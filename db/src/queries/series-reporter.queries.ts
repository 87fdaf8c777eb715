import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { updateSeries } from './indicator-draft.queries.ts'

type OfSeries = { partnershipId: string; seriesId: string }

/** Lines of an indicator that have ended, the last one first. */
export async function listEndedSeries(
  db: Db,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
) {
  return db
    .selectFrom('series')
    .leftJoin('agency as own', (join) =>
      join.onRef('own.partnershipId', '=', 'series.partnershipId').onRef('own.id', '=', 'series.agencyId'),
    )
    .leftJoin('agency as reporter', (join) =>
      join
        .onRef('reporter.partnershipId', '=', 'series.partnershipId')
        .onRef('reporter.id', '=', 'series.reportingAgencyId'),
    )
    .where('series.partnershipId', '=', partnershipId)
    .where('series.indicatorId', '=', indicatorId)
    .where('series.endedAt', 'is not', null)
    .select(['series.id', 'series.name', 'series.dimension', 'series.endedAt', 'series.reportingAgencyId'])
    .select(['own.name as agencyName', 'own.state as agencyState', 'reporter.state as reporterState'])
    .orderBy('series.endedAt', 'desc')
    .orderBy('series.id')
    .execute()
}

/** Another agency owes the line from now on, or none; whose it was stays known. */
export async function updateReporter(
  tx: Tx,
  { partnershipId, seriesId }: OfSeries,
  { agencyId, at, by }: { agencyId: string | null; at: string; by: string },
): Promise<void> {
  const ofSeries = sql`x.partnership_id = ${partnershipId} and x.series_id = ${seriesId}`
  await sql`insert into series_reporter (partnership_id, series_id, version, agency_id, recorded_at, recorded_by)
    select s.partnership_id, s.id, 1, coalesce(s.reporting_agency_id, ''), s.created_at, null from series s
    where s.partnership_id = ${partnershipId} and s.id = ${seriesId}
      and not exists (select 1 from series_reporter x where ${ofSeries})`.execute(tx)
  await sql`insert into series_reporter (partnership_id, series_id, version, agency_id, recorded_at, recorded_by)
    select ${partnershipId}, ${seriesId}, max(x.version) + 1, ${agencyId ?? ''}, ${at}, ${by}
    from series_reporter x where ${ofSeries}`.execute(tx)
  await updateSeries(tx, { partnershipId, seriesId }, { reportingAgencyId: agencyId })
}

/** Who owed the line at a moment, in SQL with the moment twice as `?`; empty for now. `s` is the series. */
export const reporterThen = `case when cast(? as text) = '' then s.reporting_agency_id else coalesce(
  (select x.agency_id from series_reporter x where x.partnership_id = s.partnership_id and x.series_id = s.id
    and x.recorded_at <= ? order by x.version desc limit 1), s.reporting_agency_id) end`
