import type { Frequency } from '@roundtable/shared/base/period.ts'
import { figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import type { Term } from '@roundtable/shared/indicator/formula.ts'
import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { IndicatorFormulaTable } from '../tables/indicator.table.ts'

type OfIndicators = { partnershipId: string; indicatorIds: readonly string[] }

export type TermRow = Term & { indicatorId: string; version: number; fromPeriod: string }

/** The formulas of these indicators, of every version of their definitions; of all of the partnership where none is named. */
export async function listFormulaTerms(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds?: readonly string[] },
): Promise<TermRow[]> {
  if (indicatorIds?.length === 0) return []
  return db
    .selectFrom('indicatorFormula as f')
    .innerJoin('indicatorVersion as v', (join) =>
      join
        .onRef('v.partnershipId', '=', 'f.partnershipId')
        .onRef('v.indicatorId', '=', 'f.indicatorId')
        .onRef('v.version', '=', 'f.version'),
    )
    .innerJoin('indicator as part', (join) =>
      join.onRef('part.partnershipId', '=', 'f.partnershipId').onRef('part.id', '=', 'f.partId'),
    )
    .where('f.partnershipId', '=', partnershipId)
    .$if(indicatorIds !== undefined, (query) => query.where('f.indicatorId', 'in', indicatorIds ?? []))
    .select(['f.indicatorId', 'f.version', 'v.fromPeriod', 'f.side', 'f.takes', 'f.partId'])
    .select(['part.code', 'part.unit'])
    .orderBy('f.indicatorId')
    .orderBy('f.version')
    .orderBy('f.side')
    .orderBy('f.position')
    .execute()
}

export async function insertFormula(
  tx: Tx,
  rows: readonly Insertable<IndicatorFormulaTable>[],
): Promise<void> {
  if (rows.length > 0) await tx.insertInto('indicatorFormula').values(rows).execute()
}

export type CalculatedRow = {
  id: string
  code: string
  state: IndicatorState
  unit: Unit
  frequency: Frequency
  seriesId: string
}

/** Calculated indicators with the line their figures stand in. */
export async function listCalculated(
  db: Db,
  { partnershipId, indicatorIds }: OfIndicators,
): Promise<CalculatedRow[]> {
  if (indicatorIds.length === 0) return []
  return db
    .selectFrom('indicator')
    .innerJoin('series', (join) =>
      join
        .onRef('series.partnershipId', '=', 'indicator.partnershipId')
        .onRef('series.indicatorId', '=', 'indicator.id')
        .on('series.kind', '=', 'partnership')
        .on('series.endedAt', 'is', null),
    )
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.calculated', '=', 1)
    .where('indicator.id', 'in', indicatorIds)
    .select(['indicator.id', 'indicator.code', 'indicator.state', 'indicator.unit', 'indicator.frequency'])
    .select('series.id as seriesId')
    .execute()
}

/** The indicators whose line of the whole partnership is among these. */
export async function listIndicatorsOfWholes(
  db: Db,
  { partnershipId, seriesIds }: { partnershipId: string; seriesIds: readonly string[] },
): Promise<string[]> {
  if (seriesIds.length === 0) return []
  const rows = await db
    .selectFrom('series')
    .where('partnershipId', '=', partnershipId)
    .where('kind', '=', 'partnership')
    .where('id', 'in', seriesIds)
    .select('indicatorId')
    .execute()
  return rows.map(({ indicatorId }) => indicatorId)
}

/** The line of the whole partnership of each of these indicators. */
export async function listWholeLines(db: Db, { partnershipId, indicatorIds }: OfIndicators) {
  if (indicatorIds.length === 0) return []
  return db
    .selectFrom('series')
    .where('partnershipId', '=', partnershipId)
    .where('kind', '=', 'partnership')
    .where('indicatorId', 'in', indicatorIds)
    .select(['id as seriesId', 'indicatorId'])
    .execute()
}

/** Published figures of the whole partnership's lines of these indicators, oldest first. */
export async function listFiguresOfIndicators(db: Db, { partnershipId, indicatorIds }: OfIndicators) {
  if (indicatorIds.length === 0) return []
  return db
    .selectFrom('series')
    .innerJoin('measurement', (join) =>
      join
        .onRef('measurement.partnershipId', '=', 'series.partnershipId')
        .onRef('measurement.seriesId', '=', 'series.id'),
    )
    .where('series.partnershipId', '=', partnershipId)
    .where('series.indicatorId', 'in', indicatorIds)
    .where('series.endedAt', 'is', null)
    .where('series.kind', '=', 'partnership')
    .select(['series.indicatorId', 'series.kind', 'series.id as seriesId'])
    .select(['measurement.periodStart', 'measurement.periodEnd', 'measurement.revision'])
    .select('measurement.recordedAt')
    .select(figureColumns.map((column) => `measurement.${column}` as const))
    .orderBy('series.id')
    .orderBy('measurement.periodStart')
    .execute()
}

/** Indicators with the definition that stands. */
const namedIndicators = (db: Db, partnershipId: string) =>
  db
    .selectFrom('indicator')
    .innerJoin('indicatorVersion as v', (join) =>
      join
        .onRef('v.partnershipId', '=', 'indicator.partnershipId')
        .onRef('v.indicatorId', '=', 'indicator.id')
        .onRef('v.version', '=', 'indicator.version'),
    )
    .where('indicator.partnershipId', '=', partnershipId)

/** Indicators that a formula could name, in the partnership's order. */
export async function listPossibleParts(db: Db, partnershipId: string) {
  return namedIndicators(db, partnershipId)
    .where('indicator.state', 'in', ['live', 'suspended', 'draft'])
    .select([
      'indicator.id',
      'indicator.code',
      'indicator.unit',
      'indicator.frequency',
      'indicator.calculated',
    ])
    .select(['v.name', 'v.numeratorWording', 'v.denominatorWording', 'indicator.goalId'])
    .orderBy('indicator.position')
    .orderBy('indicator.code')
    .execute()
}

/** What these indicators and their numbers are called. */
export async function listPartNames(db: Db, { partnershipId, indicatorIds }: OfIndicators) {
  if (indicatorIds.length === 0) return []
  return namedIndicators(db, partnershipId)
    .where('indicator.id', 'in', indicatorIds)
    .select(['indicator.id', 'indicator.code', 'indicator.goalId', 'indicator.unit'])
    .select(['v.name', 'v.numeratorWording', 'v.denominatorWording'])
    .execute()
}
