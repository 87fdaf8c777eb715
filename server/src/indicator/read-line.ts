import { type CommentaryRow, listCommentary } from '@roundtable/db/queries/commentary.queries.ts'
import type { listSeries } from '@roundtable/db/queries/indicator.queries.ts'
import {
  listMeasurements,
  listMeasurementsOfIndicator,
  listRevisions,
  type MeasurementRow,
  type RevisionRow,
} from '@roundtable/db/queries/measurement.queries.ts'
import type { ActorContext } from '../context.ts'
import { discloseLines, discloseStates, hiddenPeriods } from '../disclosure/disclose-series.ts'
import { type Disclosing, disclosingFor } from '../disclosure/disclosing.ts'
import type { IndicatorRow } from './take-indicator.ts'

type Line = Awaited<ReturnType<typeof listSeries>>[number]
type Asked = { indicator: IndicatorRow; lines: readonly Line[]; line: Line }

export type LineFigures = {
  figures: readonly MeasurementRow[]
  revisions: readonly RevisionRow[]
  commentary: readonly CommentaryRow[]
  /** Periods of which nothing may be said in words: the line has a figure there that is hidden, or had. */
  hidden: ReadonlySet<string>
}

/** The figures of a line with their former states and words, as the reader may see them. */
export async function readLine(ctx: ActorContext, asked: Asked): Promise<LineFigures> {
  const { actor, database } = ctx
  const disclosing = await disclosingFor(ctx)
  const key = { partnershipId: actor.partnershipId, seriesId: asked.line.id }
  const revisions = await listRevisions(database.reader, key)
  const commentary = await listCommentary(database.reader, key)
  if (disclosing.audience === 'trusted') {
    const figures = await listMeasurements(database.reader, key)
    return { figures, revisions, commentary, hidden: new Set() }
  }
  const shown = await discloseAmongLines(ctx, asked, disclosing)
  const former: (readonly RevisionRow[])[] = []
  for (const { id } of asked.lines) {
    const states = await listRevisions(database.reader, { ...key, seriesId: id })
    former.push(discloseStates(disclosing, asked.indicator, states))
  }
  const at = asked.lines.indexOf(asked.line)
  const figures = shown[at] ?? []
  const hidden = hiddenPeriods([...figures, ...(former[at] ?? [])])
  const untold = hiddenPeriods([...shown.flat(), ...former.flat()])
  return {
    figures,
    revisions: revisions.filter(({ periodStart }) => !untold.has(periodStart)),
    commentary: commentary.filter(({ periodStart }) => !hidden.has(periodStart)),
    hidden,
  }
}

/** All lines as they may be seen: what is hidden in one may be told by the former states of another. */
async function discloseAmongLines(
  { actor, database }: ActorContext,
  { indicator, lines }: Asked,
  disclosing: Disclosing,
): Promise<readonly (readonly MeasurementRow[])[]> {
  const rows = await listMeasurementsOfIndicator(database.reader, {
    partnershipId: actor.partnershipId,
    indicatorId: indicator.id,
  })
  const together = lines.map(({ id, kind }) => ({
    kind,
    figures: rows.filter((row) => row.seriesId === id),
  }))
  return discloseLines(disclosing, { indicatorId: indicator.id, unit: indicator.unit }, together)
}
