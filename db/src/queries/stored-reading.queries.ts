import type { Direction, Signal, Status } from '@roundtable/shared/reading/reading-words.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'
import type { IndicatorReadingTable, ReadingDueTable } from '../tables/stored-reading.table.ts'
import type { IndicatorDefinitionRow } from './series.queries.ts'

type OfView = { partnershipId: string; view: string }

export type DueRow = Pick<ReadingDueTable, 'indicatorId' | 'batch' | 'marks'>

const due = statement<DueRow>(
  () => 'select indicator_id as "indicatorId", batch, marks from reading_due where partnership_id = ?',
)

/** Of what something was written since its readings were stored. */
export const listReadingsDue = (db: Db, partnershipId: string): Promise<DueRow[]> =>
  ask(db, due, [partnershipId])

const isLive = "i.state in ('live', 'suspended')"

export type CountedReading = {
  goalId: string | null
  status: Status
  direction: Direction
  signal: Signal
  indicators: number
}

const counts = statement<CountedReading>(
  ({ join, textsOf }) => `
select i.goal_id as "goalId", r.status, r.direction, r.signal, cast(count(*) as integer) as indicators
from indicator_reading r
${join} indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id
where r.partnership_id = ? and r.view = ? and ${isLive} and r.indicator_id not in ${textsOf}
group by i.goal_id, r.status, r.direction, r.signal`,
)

/** Stored readings by goal and by what they say, but for these indicators. */
export const countStoredReadings = (
  db: Db,
  { partnershipId, view, except }: OfView & { except: readonly string[] },
): Promise<CountedReading[]> => ask(db, counts, [partnershipId, view, JSON.stringify(except)])

type Id = { id: string }

const missing: Statement<Id> = statement(
  () => `select i.id from indicator i where i.partnership_id = ? and ${isLive} and not exists (
  select 1 from indicator_reading r where r.partnership_id = i.partnership_id and r.view = ? and r.indicator_id = i.id)`,
)

/** Indicators of which no reading is stored in this view. */
export async function listIndicatorsWithoutReading(
  db: Db,
  { partnershipId, view }: OfView,
): Promise<string[]> {
  return (await ask(db, missing, [partnershipId, view])).map(({ id }) => id)
}

const ofStatus = statement<Id>(
  ({ textsOf }) => `select r.indicator_id as id from indicator_reading r
where r.partnership_id = ? and r.view = ? and r.status = ? and r.indicator_id not in ${textsOf}`,
)

/** Indicators that were stored with this status, but for these. */
export async function listIndicatorsOfStatus(
  db: Db,
  { partnershipId, view, status, except }: OfView & { status: Status; except: readonly string[] },
): Promise<string[]> {
  const rows = await ask(db, ofStatus, [partnershipId, view, status, JSON.stringify(except)])
  return rows.map(({ id }) => id)
}

/** What is known of an indicator without its figures, and how its stored reading says it stands. */
export type IndicatorFactRow = Pick<
  IndicatorDefinitionRow,
  'id' | 'code' | 'name' | 'theme' | 'frequency' | 'goalId' | 'reportingAgencyId' | 'agencyId'
> &
  Pick<
    IndicatorReadingTable,
    'status' | 'direction' | 'signal' | 'assurance' | 'latestValue' | 'latestSymbol'
  >

const facts = statement<IndicatorFactRow>(
  ({ join }) => `
select i.id, i.code, v.name, i.theme, i.frequency, i.goal_id as "goalId", s.reporting_agency_id as "reportingAgencyId",
  a.agency_id as "agencyId", r.status, r.direction, r.signal, r.assurance,
  r.latest_value as "latestValue", r.latest_symbol as "latestSymbol"
from indicator_reading r
${join} indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id
${join} indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
left join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
  and s.ended_at is null
left join accountability a on a.partnership_id = i.partnership_id and a.indicator_id = i.id
  and a.kind = 'accountable' and a.ended_at is null
where r.partnership_id = ? and r.view = ? and ${isLive} and r.indicator_id > ?
order by r.indicator_id limit ?`,
)

/** Indicators as they were stored: so many, after the one with this id. */
export const listIndicatorFacts = (
  db: Db,
  { partnershipId, view, after, most }: OfView & Lot,
): Promise<IndicatorFactRow[]> => ask(db, facts, [partnershipId, view, after, most])

type Lot = { after: string; most: number }

/** In the place of those that were stored of these indicators in their view. */
export async function replaceStoredReadings(
  tx: Tx,
  { partnershipId, view }: OfView,
  rows: readonly Insertable<IndicatorReadingTable>[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .deleteFrom('indicatorReading')
    .where('partnershipId', '=', partnershipId)
    .where('view', '=', view)
    .where(
      'indicatorId',
      'in',
      rows.map(({ indicatorId }) => indicatorId),
    )
    .execute()
  await tx.insertInto('indicatorReading').values(rows).execute()
}

/** What was marked since these were read stays due. */
export async function deleteReadingsDue(
  tx: Tx,
  partnershipId: string,
  rows: readonly DueRow[],
): Promise<void> {
  for (const { indicatorId, batch, marks } of rows) {
    await tx
      .deleteFrom('readingDue')
      .where('partnershipId', '=', partnershipId)
      .where('indicatorId', '=', indicatorId)
      .where('batch', '=', batch)
      .where('marks', '=', marks)
      .execute()
  }
}

/** Of these indicators, whatever the view: what another code will decide again by itself. */
export async function deleteOtherReadings(
  tx: Tx,
  partnershipId: string,
  { views, indicatorIds }: { views: readonly string[]; indicatorIds: readonly string[] },
): Promise<void> {
  for (let from = 0; from < indicatorIds.length; from += deletedAtATime) {
    await tx
      .deleteFrom('indicatorReading')
      .where('partnershipId', '=', partnershipId)
      .where('view', 'not in', views)
      .where('indicatorId', 'in', indicatorIds.slice(from, from + deletedAtATime))
      .execute()
  }
}

const deletedAtATime = 500

type UsedView = { partnershipId: string; view: string; code: string; usedDay: string }

/** That these are in use, once a day. */
export async function noteReadingViews(tx: Tx, rows: readonly UsedView[]): Promise<void> {
  for (const row of rows) {
    await tx
      .insertInto('readingView')
      .values(row)
      .onConflict((on) =>
        on
          .columns(['partnershipId', 'view'])
          .doUpdateSet({ usedDay: row.usedDay })
          .where('readingView.usedDay', '<', row.usedDay),
      )
      .execute()
  }
}

export const listReadingViews = (db: Db, partnershipId: string): Promise<UsedView[]> =>
  db.selectFrom('readingView').where('partnershipId', '=', partnershipId).selectAll().execute()

/** Some readings of a view nobody asks for any more, of former rules or of former code; answers whether there were any. */
export async function deleteSomeOtherViews(
  tx: Tx,
  partnershipId: string,
  { views, most }: { views: readonly string[]; most: number },
): Promise<boolean> {
  const rows = await tx
    .selectFrom('indicatorReading')
    .where('partnershipId', '=', partnershipId)
    .where('view', 'not in', views)
    .select(['view', 'indicatorId'])
    .limit(most)
    .execute()
  const [first] = rows
  if (first === undefined) return false
  await tx
    .deleteFrom('indicatorReading')
    .where('partnershipId', '=', partnershipId)
    .where('view', '=', first.view)
    .where(
      'indicatorId',
      'in',
      rows.flatMap(({ view, indicatorId }) => (view === first.view ? [indicatorId] : [])),
    )
    .execute()
  return true
}

/** Views that are in nobody's use, once nothing is stored by them. */
export async function deleteOtherReadingViews(
  tx: Tx,
  partnershipId: string,
  views: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('readingView')
    .where('partnershipId', '=', partnershipId)
    .where('view', 'not in', views)
    .execute()
}
