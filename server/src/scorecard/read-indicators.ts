import {
  type IndicatorSeriesRow,
  listIndicatorSeries,
  type SeriesScope,
} from '@roundtable/db/queries/series.queries.ts'
import { goalsGrantedTo } from '@roundtable/shared/permissions.ts'
import { readingWindow } from '@roundtable/shared/reading-window.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard.ts'
import { readingNotes } from '../chart-note/reading-notes.ts'
import type { ActorContext } from '../context.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'
import { indicatorRow } from './indicator-row.ts'
import { readFrame, type ScorecardFrame } from './read-frame.ts'

export type IndicatorReading = { indicator: IndicatorSeriesRow; row: ScorecardRow }

/** Indicators the reader may see, in the partnership's order, each read for its audience. */
export async function readIndicators(
  ctx: ActorContext,
  asked: { only?: SeriesScope['only']; frame?: ScorecardFrame } = {},
): Promise<IndicatorReading[]> {
  const { actor, database } = ctx
  const disclosing = await disclosingFor(ctx)
  const frame = asked.frame ?? (await readFrame(ctx))
  const notes = await readingNotes(ctx)
  const rows = await listIndicatorSeries(database.reader, {
    partnershipId: actor.partnershipId,
    goalIds: goalsGrantedTo(actor),
    ...(asked.only === undefined ? {} : { only: asked.only }),
    parts: disclosing.audience !== 'trusted' || notes.needsParts,
    most: readingWindow,
  })
  return rows.map((indicator) => {
    const how = { disclosing, segments: notes.segments(indicator.seriesId), chart: notes.chart(indicator.id) }
    return { indicator, row: indicatorRow(indicator, frame, how) }
  })
}
