import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type { IndicatorTable, IndicatorVersionTable, SeriesTable } from '../tables/indicator.table.ts'
import { inBatches } from './in-batches.ts'

type Seen = { partnershipId: string; goalIds: readonly string[] | null }

const indicatorColumns = [
  ...(['state', 'steps', 'version', 'position', 'headline', 'createdBy', 'outcomeQuestion'] as const),
  ...(['frameworkItem', 'id', 'code', 'goalId', 'theme', 'frequency', 'unit', 'polarity', 'basis'] as const),
  ...(['decimals', 'signed', 'calculated'] as const),
] as const
const definitionColumns = [
  ...(['name', 'plainEnglish', 'definition', 'numeratorWording', 'denominatorWording', 'source'] as const),
  ...(['caveats', 'challengeQuestion'] as const),
] as const

export type IndicatorRow = Pick<IndicatorTable, (typeof indicatorColumns)[number]> &
  Pick<IndicatorVersionTable, (typeof definitionColumns)[number]> & {
    goalCode: string | null
    goalWording: string | null
  }

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const columns = (alias: string, names: readonly string[]): string =>
  names.map((name) => `${alias}.${snake(name)} as "${name}"`).join(', ')

const indicatorByCode = statement<IndicatorRow>(
  (w) => `
  select ${columns('i', indicatorColumns)}, ${columns('v', definitionColumns)}, g.code as "goalCode", w.wording as "goalWording"
  from indicator i
  join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id and v.version = i.version
  left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
  left join goal_version w on w.partnership_id = g.partnership_id and w.goal_id = g.id and w.version = g.version
  where i.partnership_id = ? and i.code = ? and i.state in ${w.textsOf} and (? = 1 or i.goal_id in ${w.textsOf})`,
)

/** One indicator with the definition that stands; one the reader may not see answers like a missing one. */
export async function findIndicator(
  db: Db,
  {
    partnershipId,
    goalIds,
    code,
    states = ['live', 'suspended'],
  }: Seen & { code: string; states?: readonly IndicatorState[] },
): Promise<IndicatorRow | undefined> {
  const granted = [Number(goalIds === null), JSON.stringify(goalIds ?? [])]
  const [row] = await ask(db, indicatorByCode, [partnershipId, code, JSON.stringify(states), ...granted])
  return row
}

/** Newest first. */
export async function listIndicatorVersions(
  db: Db,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
) {
  return db
    .selectFrom('indicatorVersion')
    .leftJoin('person', 'person.id', 'indicatorVersion.recordedBy')
    .where('partnershipId', '=', partnershipId)
    .where('indicatorId', '=', indicatorId)
    .select([
      'version',
      'indicatorVersion.name',
      'definition',
      'fromPeriod',
      'breaksComparability',
      'reason',
      'recordedAt',
      'person.name as recordedBy',
    ])
    .orderBy('version', 'desc')
    .execute()
}

/** The definitions that stand, whole, with where each indicator is in its life. */
export async function listNewestDefinitions(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
) {
  return db
    .selectFrom('indicator')
    .innerJoin('indicatorVersion', (join) =>
      join
        .onRef('indicatorVersion.partnershipId', '=', 'indicator.partnershipId')
        .onRef('indicatorVersion.indicatorId', '=', 'indicator.id')
        .onRef('indicatorVersion.version', '=', 'indicator.version'),
    )
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.id', 'in', indicatorIds)
    .selectAll('indicatorVersion')
    .select(['indicator.state', 'indicator.steps', 'indicator.code'])
    .execute()
}

/** The lines of an indicator: the partnership's own first, then agencies and slices in order. */
export async function listSeries(
  db: Db,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
) {
  return db
    .selectFrom('series')
    .leftJoin('agency', (join) =>
      join
        .onRef('agency.partnershipId', '=', 'series.partnershipId')
        .onRef('agency.id', '=', 'series.reportingAgencyId'),
    )
    .where('series.partnershipId', '=', partnershipId)
    .where('series.indicatorId', '=', indicatorId)
    .where('series.endedAt', 'is', null)
    .select([
      'series.id',
      'series.kind',
      'series.name',
      'series.agencyId',
      'series.reportingAgencyId',
      'series.position',
      'series.dimension',
      'series.addsUp',
      'agency.code as reportingAgencyCode',
      'agency.name as reportingAgencyName',
    ])
    .orderBy((eb) => eb.case().when('series.kind', '=', 'partnership').then(0).else(1).end())
    .orderBy('series.position')
    .orderBy('series.name')
    .execute()
}

/** An update that changes nothing: it holds the indicator until the transaction ends, in both databases. */
export async function lockIndicator(
  tx: Tx,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
): Promise<void> {
  await tx
    .updateTable('indicator')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', indicatorId)
    .execute()
}

/** Every series of the partnership with the code of its indicator. */
export async function listSeriesCodes(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
): Promise<{ code: string; id: string }[]> {
  if (indicatorIds.length === 0) return []
  return db
    .selectFrom('indicator')
    .innerJoin('series', (join) =>
      join
        .onRef('series.partnershipId', '=', 'indicator.partnershipId')
        .onRef('series.indicatorId', '=', 'indicator.id'),
    )
    .select(['indicator.code', 'series.id'])
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.id', 'in', indicatorIds)
    .execute()
}

export const insertIndicators = (tx: Tx, rows: readonly Insertable<IndicatorTable>[]): Promise<void> =>
  inBatches(rows, (batch) => tx.insertInto('indicator').values(batch).execute())

export const insertIndicatorVersions = (
  tx: Tx,
  rows: readonly Insertable<IndicatorVersionTable>[],
): Promise<void> => inBatches(rows, (batch) => tx.insertInto('indicatorVersion').values(batch).execute())

export const insertSeries = (tx: Tx, rows: readonly Insertable<SeriesTable>[]): Promise<void> =>
  inBatches(rows, (batch) => tx.insertInto('series').values(batch).execute())

export type IndicatorPlaceRow = Pick<
  IndicatorTable,
  'id' | 'code' | 'goalId' | 'position' | 'state' | 'headline' | 'catalogueCode'
>

export async function listIndicatorPlaces(db: Db, partnershipId: string): Promise<IndicatorPlaceRow[]> {
  return db
    .selectFrom('indicator')
    .select(['id', 'code', 'goalId', 'position', 'state', 'headline', 'catalogueCode'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('position')
    .orderBy('code')
    .execute()
}
