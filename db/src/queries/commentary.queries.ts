import { commentaryWords } from '@roundtable/shared/figure/entry-fields.ts'
import type { Db } from '../database.ts'

/** What stands beside the figures of a series: the newest version of each period. */
export async function listCommentary(
  db: Db,
  { partnershipId, seriesId }: { partnershipId: string; seriesId: string },
) {
  return db
    .selectFrom('commentary')
    .leftJoin('person', 'person.id', 'commentary.recordedBy')
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .where((eb) =>
      eb(
        'version',
        '=',
        eb
          .selectFrom('commentary as newer')
          .whereRef('newer.partnershipId', '=', 'commentary.partnershipId')
          .whereRef('newer.seriesId', '=', 'commentary.seriesId')
          .whereRef('newer.periodStart', '=', 'commentary.periodStart')
          .select((of) => of.fn.max('newer.version').as('version')),
      ),
    )
    .select(['periodStart', ...commentaryWords, 'recordedAt'])
    .select('person.name as recordedBy')
    .orderBy('periodStart')
    .execute()
}
/** The published figures that their agencies call provisional. */
export async function listProvisionalFigures(db: Db, partnershipId: string) {
  return db
    .selectFrom('commentary')
    .where('partnershipId', '=', partnershipId)
    .where('provisional', '<>', '')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('commentary as newer')
            .whereRef('newer.partnershipId', '=', 'commentary.partnershipId')
            .whereRef('newer.seriesId', '=', 'commentary.seriesId')
            .whereRef('newer.periodStart', '=', 'commentary.periodStart')
            .whereRef('newer.version', '>', 'commentary.version')
            .select('newer.version'),
        ),
      ),
    )
    .select(['seriesId', 'periodStart'])
    .execute()
}

export type CommentaryRow = Awaited<ReturnType<typeof listCommentary>>[number]
