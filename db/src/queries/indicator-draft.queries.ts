import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { IndicatorPlaceTable, IndicatorTable, SeriesTable } from '../tables/indicator.table.ts'
import { isGranted } from './granted-goal.ts'

type OfIndicator = { partnershipId: string; indicatorId: string }

export type IndicatorDraftRow = Pick<
  IndicatorTable,
  | 'id'
  | 'code'
  | 'state'
  | 'steps'
  | 'theme'
  | 'unit'
  | 'polarity'
  | 'frequency'
  | 'headline'
  | 'calculated'
  | 'createdBy'
> & {
  name: string
  plainEnglish: string
  goalCode: string | null
  goalWording: string | null
  reportingAgencyName: string | null
  /** 1 where an agency is accountable for it. */
  answered: number
}

/** Indicators that are drafts, suspended or no longer there, as they stand in the partnership's order. */
export async function listIndicatorDrafts(
  db: Db,
  { partnershipId, goalIds }: { partnershipId: string; goalIds: readonly string[] | null },
): Promise<IndicatorDraftRow[]> {
  const { rows } = await sql<IndicatorDraftRow>`
    select i.id, i.code, i.state, i.steps, i.theme, i.unit, i.polarity, i.frequency, i.headline,
      i.calculated, i.created_by,
      v.name, v.plain_english, g.code as goal_code, w.wording as goal_wording, a.short_name as reporting_agency_name,
      case when exists (select 1 from accountability c where c.partnership_id = i.partnership_id
        and c.indicator_id = i.id and c.kind = 'accountable' and c.ended_at is null) then 1 else 0 end as answered
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
    left join goal_version w on w.partnership_id = g.partnership_id and w.goal_id = g.id and w.version = g.version
    left join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
      and s.ended_at is null
    left join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id
    where i.partnership_id = ${partnershipId} and i.state <> 'live' and ${isGranted('i.goal_id', goalIds)}
    order by i.position, i.code`.execute(db)
  return rows
}

/** A step of its life; `defined` where it brought a new definition. */
export async function updateIndicatorStep(
  tx: Tx,
  { partnershipId, indicatorId }: OfIndicator,
  { state, at, defined = false }: { state: IndicatorState; at: string; defined?: boolean },
): Promise<void> {
  await tx
    .updateTable('indicator')
    .set((eb) => ({
      state,
      retiredAt: state === 'retired' ? at : null,
      steps: eb('steps', '+', 1),
      version: defined ? eb('version', '+', 1) : eb.ref('version'),
    }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', indicatorId)
    .execute()
}

/** The place an indicator has from now on; places it had before are there from its first move. */
export async function insertIndicatorPlaces(
  tx: Tx,
  rows: readonly Insertable<IndicatorPlaceTable>[],
): Promise<void> {
  if (rows.length > 0) await tx.insertInto('indicatorPlace').values(rows).execute()
}

export async function findNewestPlace(db: Db, { partnershipId, indicatorId }: OfIndicator): Promise<number> {
  const row = await db
    .selectFrom('indicatorPlace')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('partnershipId', '=', partnershipId)
    .where('indicatorId', '=', indicatorId)
    .executeTakeFirst()
  return Number(row?.version ?? 0)
}

export async function updateIndicatorPlace(
  tx: Tx,
  { partnershipId, indicatorId }: OfIndicator,
  place: Partial<Pick<IndicatorTable, 'goalId' | 'headline' | 'position'>>,
): Promise<void> {
  await tx
    .updateTable('indicator')
    .set(place)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', indicatorId)
    .execute()
}

export async function updateSeries(
  tx: Tx,
  { partnershipId, seriesId }: { partnershipId: string; seriesId: string },
  change: Partial<Pick<SeriesTable, 'name' | 'reportingAgencyId' | 'addsUp'>>,
): Promise<void> {
  await tx
    .updateTable('series')
    .set(change)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', seriesId)
    .execute()
}

/** A line ends, or comes back; when it did stays known. */
export async function updateSeriesEnd(
  tx: Tx,
  { partnershipId, seriesId }: { partnershipId: string; seriesId: string },
  { ended, at }: { ended: boolean; at: string },
): Promise<void> {
  await sql`insert into series_end (partnership_id, series_id, version, ended, recorded_at)
    select ${partnershipId}, ${seriesId}, coalesce(max(x.version), 0) + 1, ${Number(ended)}, ${at}
    from series_end x where x.partnership_id = ${partnershipId} and x.series_id = ${seriesId}`.execute(tx)
  await tx
    .updateTable('series')
    .set({ endedAt: ended ? at : null })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', seriesId)
    .execute()
}
