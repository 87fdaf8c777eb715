import { figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type {
  CommentaryTable,
  MeasurementRevisionTable,
  MeasurementTable,
} from '../tables/measurement.table.ts'
import { readyRows, type Value } from './ready-rows.ts'

const key = ['partnership_id', 'series_id', 'period_start']
const ofFigure = ['period_end', ...figureColumns, 'revision', 'recorded_at']

const figureValues = (row: Insertable<MeasurementTable> | Insertable<MeasurementRevisionTable>): Value[] => [
  row.partnershipId,
  row.seriesId,
  row.periodStart,
  row.periodEnd,
  ...figureColumns.map((column) => row[column] ?? null),
  row.revision,
  row.recordedAt,
]

const writeMeasurements = readyRows({
  table: 'measurement',
  columns: [...key, ...ofFigure, 'state'],
  onConflict: `
on conflict (${key.join(', ')}) do update set ${[...ofFigure, 'state'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
})
const writeRevisions = readyRows({
  table: 'measurement_revision',
  columns: [
    ...key,
    ...ofFigure,
    ...['why', 'confirmation', 'return_id', 'entered_by', 'on_behalf', 'approved_by'],
  ],
})

/** What stands published from now on; the revisions keep what stood before. */
export const upsertMeasurements = (tx: Tx, rows: readonly Insertable<MeasurementTable>[]): Promise<void> =>
  writeMeasurements(tx, rows, (row) => [...figureValues(row), row.state])

export const insertRevisions = (
  tx: Tx,
  rows: readonly Insertable<MeasurementRevisionTable>[],
): Promise<void> =>
  writeRevisions(tx, rows, (row) => [
    ...figureValues(row),
    row.why,
    row.confirmation ?? '',
    row.returnId ?? null,
    row.enteredBy ?? null,
    row.onBehalf,
    row.approvedBy ?? null,
  ])

export type CurrentFigure = Pick<
  MeasurementTable,
  'seriesId' | 'periodStart' | 'periodEnd' | 'value' | 'reason' | 'revision'
>

/** Every figure that stands published of these lines. */
export async function listCurrentFigures(
  db: Db,
  { partnershipId, seriesIds }: { partnershipId: string; seriesIds: readonly string[] },
): Promise<CurrentFigure[]> {
  if (seriesIds.length === 0) return []
  return db
    .selectFrom('measurement')
    .select(['seriesId', 'periodStart', 'periodEnd', 'value', 'reason', 'revision'])
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', 'in', seriesIds)
    .execute()
}

export async function insertCommentary(tx: Tx, rows: readonly Insertable<CommentaryTable>[]) {
  if (rows.length > 0) await tx.insertInto('commentary').values(rows).execute()
}
