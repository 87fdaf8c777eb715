import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type {
  CommentaryTable,
  MeasurementRevisionTable,
  MeasurementTable,
} from '../tables/measurement.table.ts'
import { inBatches } from './in-batches.ts'

/** What stands published from now on; the revisions keep what stood before. */
export const upsertMeasurements = (tx: Tx, rows: readonly Insertable<MeasurementTable>[]): Promise<void> =>
  inBatches(rows, (batch) =>
    tx
      .insertInto('measurement')
      .values(batch)
      .onConflict((on) =>
        on.columns(['partnershipId', 'seriesId', 'periodStart']).doUpdateSet((eb) => ({
          periodEnd: eb.ref('excluded.periodEnd'),
          numerator: eb.ref('excluded.numerator'),
          denominator: eb.ref('excluded.denominator'),
          value: eb.ref('excluded.value'),
          reason: eb.ref('excluded.reason'),
          state: eb.ref('excluded.state'),
          revision: eb.ref('excluded.revision'),
          recordedAt: eb.ref('excluded.recordedAt'),
        })),
      )
      .execute(),
  )

export const insertRevisions = (
  tx: Tx,
  rows: readonly Insertable<MeasurementRevisionTable>[],
): Promise<void> => inBatches(rows, (batch) => tx.insertInto('measurementRevision').values(batch).execute())

export type CurrentFigure = Pick<
  MeasurementTable,
  'seriesId' | 'periodStart' | 'value' | 'reason' | 'revision'
>

/** Every figure that stands published in the partnership. */
export async function listCurrentFigures(db: Db, partnershipId: string): Promise<CurrentFigure[]> {
  return db
    .selectFrom('measurement')
    .select(['seriesId', 'periodStart', 'value', 'reason', 'revision'])
    .where('partnershipId', '=', partnershipId)
    .execute()
}

export async function insertCommentary(tx: Tx, rows: readonly Insertable<CommentaryTable>[]) {
  if (rows.length > 0) await tx.insertInto('commentary').values(rows).execute()
}
