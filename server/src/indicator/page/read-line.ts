import type { CommentaryRow } from '@roundtable/db/queries/commentary.queries.ts'
import {
  listPackedLines,
  type MeasurementRow,
  type RevisionRow,
  unpackLine,
} from '@roundtable/db/queries/measurement.queries.ts'
import { asPublic } from '@roundtable/shared/figure/entry-fields.ts'
import { readSeries } from '@roundtable/shared/reading/reading.ts'
import { readingWindow } from '@roundtable/shared/reading/reading-window.ts'
import { LRUCache } from 'lru-cache'
import type { ActorContext } from '../../base/context.ts'
import { lineHistories } from '../../continuation/line-histories.ts'
import { continued, disclosedHistory, type LineHistory } from '../../continuation/line-history.ts'
import { discloseLines, discloseStates, hiddenPeriods } from '../../disclosure/disclose-series.ts'
import { disclosingFor } from '../../disclosure/disclosing.ts'
import type { Disclosing } from '../../disclosure/disclosing-rules.ts'
import { chartOf } from '../note/chart-notes-view.ts'
import { comparisonOf, spansOf } from './compare-line.ts'
import type { IndicatorPage } from './read-page.ts'
import { publishedPoint } from './series-points.ts'

export type LineFigures = {
  figures: readonly ShownFigure[]
  revisions: readonly RevisionRow[]
  commentary: readonly CommentaryRow[]
  /** Periods of which nothing may be said in words: the line has a figure there that is hidden, or had. */
  hidden: ReadonlySet<string>
  /** Periods in which any line of the indicator has a figure that is hidden, or had. */
  hiddenAnywhere: ReadonlySet<string>
}

/** A figure, and under which code it was reported where that was another one. */
type ShownFigure = MeasurementRow & { asCode?: string }

type LineParts = { packed: ReadonlyMap<string, string>; history: LineHistory | undefined }

/** The figures of a line with their former states and words, as an audience may see them. */
function discloseLine(
  page: IndicatorPage,
  { packed, history }: LineParts,
  disclosing: Disclosing,
): LineFigures {
  const { indicator, lines, line, commentary } = page
  const at = lines.indexOf(line)
  const revisions = page.revisions[at] ?? []
  const before = history === undefined ? [] : disclosedHistory(disclosing, history)
  const figuresOf = (id: string): readonly ShownFigure[] => {
    const own = unpackLine(packed.get(id) ?? '')
    return lines.find((each) => each.id === id)?.kind === 'partnership' ? continued(before, own) : own
  }
  if (disclosing.audience === 'trusted') {
    const none = new Set<string>()
    return { figures: figuresOf(line.id), revisions, commentary, hidden: none, hiddenAnywhere: none }
  }
  const together = lines.map(({ id, kind }) => ({ kind, figures: figuresOf(id) }))
  const of = { indicatorId: indicator.id, unit: indicator.unit }
  const shown = discloseLines(disclosing, of, together)
  const former = page.revisions.map((states) => discloseStates(disclosing, of, states))
  const figures = shown[at] ?? []
  const hidden = hiddenPeriods([...figures, ...(former[at] ?? [])])
  const untold = hiddenPeriods([...shown.flat(), ...former.flat()])
  return {
    figures,
    revisions: revisions.filter(({ periodStart }) => !untold.has(periodStart)),
    commentary: commentary.filter(({ periodStart }) => !hidden.has(periodStart)).map(asPublic),
    hidden,
    hiddenAnywhere: untold,
  }
}

export type LineReading = ReturnType<typeof readDisclosed>

function readDisclosed(
  page: IndicatorPage,
  disclosed: LineFigures,
  { history, areaName }: { history: LineHistory | undefined; areaName: string },
) {
  const { indicator, agreed, notes } = page
  const breaks = [...page.breaks, ...(history?.breaks ?? [])]
  const { figures, revisions, commentary, hidden, hiddenAnywhere } = disclosed
  const unseen = spansOf(hiddenAnywhere, indicator)
  const parts = { indicator, targets: agreed, breaks, commentary, revisions }
  const chart = chartOf(notes, { indicator, figures, hidden })
  const read = figures.slice(-readingWindow)
  const reading = readSeries({
    points: read,
    targets: agreed,
    breaks,
    segments: chart.segments,
    indicator: { ...indicator, chart: chart.chosen },
  })
  const before = figures.length - read.length
  const points = figures.map((figure, i) =>
    publishedPoint(parts, figure, figures[i - 1], reading.points[i - before] ?? null),
  )
  return {
    parts,
    figures,
    hidden,
    unseen,
    history,
    chart,
    comparison: comparisonOf(page, { areaName, figures, hidden: unseen }),
    reading,
    points,
    latest: points[before + reading.latestAt] ?? null,
  }
}

type Cached = { packed: ReadonlyMap<string, string>; reading: LineReading }
/** By audience. */
const caches = new WeakMap<IndicatorPage, LRUCache<string, Cached>>()
const mostAudiences = 8

/**
 * A line read for its audience. The figures are asked of the database at each reading; where they are the same to
 * the letter, the arithmetic and the wording are spared.
 */
export async function readLine(
  ctx: ActorContext,
  page: IndicatorPage,
  proposed?: LineHistory,
): Promise<LineReading> {
  const disclosing = await disclosingFor(ctx)
  const asked = disclosing.audience === 'trusted' ? [page.line] : page.lines
  const packed = await listPackedLines(ctx.database.reader, {
    partnershipId: ctx.actor.partnershipId,
    seriesIds: asked.map(({ id }) => id),
  })
  const cache = caches.get(page) ?? new LRUCache<string, Cached>({ max: mostAudiences })
  caches.set(page, cache)
  const isWhole = page.line.kind === 'partnership'
  const history = proposed ?? (isWhole ? (await lineHistories(ctx)).get(page.indicator.id) : undefined)
  const key = `${disclosing.key} ${history?.key ?? ''}`
  const cached = cache.get(key)
  if (cached !== undefined && isSame(cached.packed, packed)) return cached.reading
  const disclosed = discloseLine(page, { packed, history }, disclosing)
  const reading = readDisclosed(page, disclosed, { history, areaName: ctx.membership.areaName })
  cache.set(key, { packed, reading })
  return reading
}

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([id, figures]) => b.get(id) === figures)
