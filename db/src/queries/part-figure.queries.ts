import { figureColumns } from '@roundtable/shared/figure/entry-fields.ts'
import type { Db } from '../database.ts'

/** The figures of agency and slice lines, which may give a total away or be given away by it. */
export async function listPartFigures(db: Db, partnershipId: string) {
  return db
    .selectFrom('measurement')
    .innerJoin('series', (join) =>
      join
        .onRef('series.partnershipId', '=', 'measurement.partnershipId')
        .onRef('series.id', '=', 'measurement.seriesId'),
    )
    .where('series.partnershipId', '=', partnershipId)
    .where('series.kind', '<>', 'partnership')
    .where('series.endedAt', 'is', null)
    .select(['series.indicatorId', 'series.kind', 'measurement.seriesId', 'periodStart', 'periodEnd'])
    .select(figureColumns)
    .orderBy('measurement.seriesId')
    .orderBy('periodStart')
    .execute()
}
