import type { Insertable } from 'kysely'
import type { Tx } from '../database.ts'
import type {
  CommentaryTable,
  MeasurementRevisionTable,
  MeasurementTable,
} from '../tables/measurement.table.ts'

/** What stands published from now on; the revisions keep what stood before. */
export async function upsertMeasurements(tx: Tx, rows: readonly Insertable<MeasurementTable>[]) {
  if (rows.length === 0) return
  await tx
    .insertInto('measurement')
    .values(rows)
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
    .execute()
}

export async function insertRevisions(tx: Tx, rows: readonly Insertable<MeasurementRevisionTable>[]) {
  if (rows.length > 0) await tx.insertInto('measurementRevision').values(rows).execute()
}

export async function insertCommentary(tx: Tx, rows: readonly Insertable<CommentaryTable>[]) {
  if (rows.length > 0) await tx.insertInto('commentary').values(rows).execute()
}
