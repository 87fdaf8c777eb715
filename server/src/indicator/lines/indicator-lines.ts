import {
  type IndicatorMark,
  listExportCommentary,
  listExportEntries,
  listExportSeries,
  listExportSources,
  listIndicatorPage,
} from '@roundtable/db/queries/export-figures.queries.ts'
import { noCommentary } from '@roundtable/shared/figure/entry-fields.ts'
import { seeUnpublishedFigures } from '@roundtable/shared/figure/figure-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../../base/context.ts'
import { provisionalFigures } from '../../calculation/provisional-figures.ts'
import { lineHistories } from '../../continuation/line-histories.ts'
import {
  continued,
  disclosedHistory,
  indicatorsIn,
  type LineHistory,
} from '../../continuation/line-history.ts'
import { disclosingFor } from '../../disclosure/disclosing.ts'
import type { Disclosing } from '../../disclosure/disclosing-rules.ts'
import { disclosedLine } from './disclosed-line.ts'
import type { Line } from './line.ts'

type Filter = { goal?: string | undefined; indicator?: string | undefined }

/** The lines of one indicator after another, disclosed for the reader; a few indicators are read at a time. */
export async function* linesByIndicator(ctx: ActorContext, filter: Filter): AsyncGenerator<Line[]> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const scope = {
    partnershipId,
    goalIds: goalsGrantedTo(actor),
    ...(filter.goal === undefined ? {} : { goalCode: filter.goal }),
    ...(filter.indicator === undefined ? {} : { indicatorCode: filter.indicator }),
  }
  const agencyIds = seeUnpublishedFigures.scope(actor)
  const histories = await lineHistories(ctx)
  const isProvisional = await provisionalFigures(ctx)
  let mark: IndicatorMark | null = null
  for (;;) {
    const page = await listIndicatorPage(database.reader, scope, mark)
    mark = page.at(-1) ?? null
    if (mark === null) return
    const indicatorIds = page.map((indicator) => indicator.id)
    const read = indicatorIds.flatMap((id) => [id, ...indicatorsIn(histories.get(id))])
    const disclosing = await disclosingFor(ctx, read)
    const series = await listExportSeries(database.reader, { partnershipId, indicatorIds })
    const seriesIds = series.map((line) => line.seriesId)
    const commentary = bySeries(await listExportCommentary(database.reader, { partnershipId, seriesIds }))
    const entries = bySeries(
      await listExportEntries(database.reader, { partnershipId, seriesIds, agencyIds }),
    )
    const isTrusted = disclosing.audience === 'trusted'
    const sources = bySeries(
      isTrusted ? await listExportSources(database.reader, { partnershipId, seriesIds }) : [],
    )
    const lines = series.map((line) =>
      withHistory(
        disclosing,
        line.kind === 'partnership' ? histories.get(line.indicatorId) : undefined,
        disclosedLine(disclosing, {
          ...line,
          commentary: new Map(commentary.get(line.seriesId)?.map((each) => [each.periodStart, each])),
          entries: entries.get(line.seriesId) ?? [],
          sources: new Map(sources.get(line.seriesId)?.map((each) => [each.periodStart, each])),
        }),
      ),
    )
    for (const indicatorId of indicatorIds) {
      yield lines
        .filter((line) => line.indicatorId === indicatorId)
        .map((line) => withState(line, (figure) => isProvisional(line.seriesId, figure)))
    }
  }
}

type Figure = Line['figures'][number]

/** The same line where none of its figures is provisional. */
function withState(line: Line, isProvisional: (figure: Figure) => boolean): Line {
  if (!line.figures.some(isProvisional)) return line
  const figures = line.figures.map((figure) =>
    isProvisional(figure) ? { ...figure, state: 'provisional' as const } : figure,
  )
  return { ...line, figures }
}

/** The figures of its predecessors before its own, disclosed both, each with a note under which code it was reported. */
function withHistory(disclosing: Disclosing, history: LineHistory | undefined, line: Line): Line {
  if (history === undefined) return line
  const before = disclosedHistory(disclosing, history)
  const figures = [...continued(before, line.figures)]
  const isOwn = new Set(line.figures.map(({ periodStart }) => periodStart))
  const commentary = new Map(line.commentary)
  for (const { periodStart, asCode } of before) {
    if (isOwn.has(periodStart)) continue
    const note = `Reported as ${asCode}.`
    commentary.set(periodStart, { ...noCommentary, note, seriesId: line.seriesId, periodStart })
  }
  return { ...line, figures, commentary }
}

function bySeries<Row extends { seriesId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const standing = found.get(row.seriesId)
    if (standing === undefined) found.set(row.seriesId, [row])
    else standing.push(row)
  }
  return found
}
