import type { Tx } from '@roundtable/db/database.ts'
import {
  insertCommentary,
  insertRevisions,
  upsertMeasurements,
} from '@roundtable/db/queries/published-figure.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import { commentaryOf, type EnteredFigure, isSameFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { commentaryWords } from '@roundtable/shared/figure/entry-fields.ts'
import { figureEntered } from '@roundtable/shared/return/return-rules.ts'
import type { ActorContext } from '../base/context.ts'
import { recalculateAfter } from '../calculation/recalculate.ts'
import { recordSources } from './record-sources.ts'
import { enteredRowOf, lineToEnterOf, publishedOf } from './sheet/return-line.ts'

/**
 * Makes the entries of a return the published figures of its period: a first revision, or a further one where the
 * figure changed; none where it did not. Answers the rows whose published figure was corrected.
 */
export async function publishFigures(
  tx: Tx,
  ctx: ActorContext,
  { owed, rows, at }: { owed: ReturnRow; rows: readonly ReturnLine[]; at: string },
): Promise<ReturnLine[]> {
  const { actor } = ctx
  const { partnershipId, periodStart, periodEnd } = owed
  const changed = rows.flatMap((row) => {
    const figure = changedFigure(row)
    if (figure === null) return []
    const key = { partnershipId, seriesId: row.seriesId, periodStart }
    return [{ row, ...key, ...figure, periodEnd, revision: (row.publishedRevision ?? 0) + 1, recordedAt: at }]
  })
  await upsertMeasurements(
    tx,
    changed.map(({ row, ...figure }) => ({
      ...figure,
      state: row.publishedRevision === null ? 'published' : 'revised',
    })),
  )
  await insertRevisions(
    tx,
    changed.map(({ row, ...figure }) => ({
      ...figure,
      why: row.publishedRevision === null ? '' : (row.correction ?? ''),
      confirmation: row.confirmation ?? '',
      returnId: owed.id,
      enteredBy: row.enteredBy,
      onBehalf: row.onBehalf ?? 0,
      approvedBy: row.decidedBy ?? actor.personId,
    })),
  )
  await recordSources(tx, { partnershipId, returnId: owed.id, at }, changed)
  await insertCommentary(
    tx,
    rows.filter(hasNewCommentary).map((row) => ({
      partnershipId,
      seriesId: row.seriesId,
      periodStart,
      version: (row.commentaryVersion ?? 0) + 1,
      ...commentaryOf(row),
      recordedAt: at,
      recordedBy: row.enteredBy,
    })),
  )
  await recalculateAfter(tx, ctx, { seriesIds: changed.map(({ seriesId }) => seriesId), at })
  return changed.filter(({ row }) => row.publishedRevision !== null).map(({ row }) => row)
}

function changedFigure(row: ReturnLine): EnteredFigure | null {
  const entered = enteredRowOf(row)
  if (entered === null) return null
  const figure = figureEntered(lineToEnterOf(row), entered)
  const published = publishedOf(row)
  return published !== null && isSameFigure(published, figure) ? null : figure
}

const hasNewCommentary = (row: ReturnLine): boolean =>
  row.entryVersion !== null &&
  commentaryWords.some((word) => (row[word] ?? '') !== (row[`commentary.${word}`] ?? ''))
