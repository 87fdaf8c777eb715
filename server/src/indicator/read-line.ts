import { type CommentaryRow, listCommentary } from '@roundtable/db/queries/commentary.queries.ts'
import type { listSeries } from '@roundtable/db/queries/indicator.queries.ts'
import {
  listMeasurements,
  listMeasurementsOfIndicator,
  listRevisions,
  type MeasurementRow,
  type RevisionRow,
} from '@roundtable/db/queries/measurement.queries.ts'
import { audienceOf } from '@roundtable/shared/permissions.ts'
import type { ActorContext } from '../context.ts'
import { discloseLines, discloseSeries, hiddenPeriods } from '../disclosure/disclose-series.ts'
import type { IndicatorRow } from './take-indicator.ts'

type Line = Awaited<ReturnType<typeof listSeries>>[number]
type Asked = { indicator: IndicatorRow; lines: readonly Line[]; line: Line }

export type LineFigures = {
  figures: readonly MeasurementRow[]
  revisions: readonly RevisionRow[]
  commentary: readonly CommentaryRow[]
}

/** The figures of a line with their former states and words, as the reader may see them. */
export async function readLine(ctx: ActorContext, asked: Asked): Promise<LineFigures> {
  const { actor, database } = ctx
  const audience = audienceOf(actor)
  const key = { partnershipId: actor.partnershipId, seriesId: asked.line.id }
  const revisions = await listRevisions(database.reader, key)
  const commentary = await listCommentary(database.reader, key)
  if (audience === 'trusted') {
    return { figures: await listMeasurements(database.reader, key), revisions, commentary }
  }
  const figures = await discloseAmongLines(ctx, asked)
  const former = discloseSeries(audience, asked.indicator, revisions)
  const hidden = hiddenPeriods([...figures, ...former])
  return {
    figures,
    revisions: former.filter(({ periodStart }) => !hidden.has(periodStart)),
    commentary: commentary.filter(({ periodStart }) => !hidden.has(periodStart)),
  }
}

async function discloseAmongLines(
  { actor, database }: ActorContext,
  { indicator, lines, line }: Asked,
): Promise<readonly MeasurementRow[]> {
  const { partnershipId } = actor
  const rows = await listMeasurementsOfIndicator(database.reader, {
    partnershipId,
    indicatorId: indicator.id,
  })
  const together = lines.map(({ id, kind }) => ({
    kind,
    figures: rows.filter((row) => row.seriesId === id),
  }))
  return discloseLines(audienceOf(actor), indicator, together)[lines.indexOf(line)] ?? []
}
