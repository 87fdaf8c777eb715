import type { CommentaryRow } from '@roundtable/db/queries/commentary.queries.ts'
import {
  type MeasurementRow,
  type RevisionRow,
  unpackLine,
} from '@roundtable/db/queries/measurement.queries.ts'
import { asPublic } from '@roundtable/shared/figure/entry-fields.ts'
import { forecastFigures } from '@roundtable/shared/forecast/figure-forecast.ts'
import { readSeries } from '@roundtable/shared/reading/reading.ts'
import { readingWindow } from '@roundtable/shared/reading/reading-input.ts'
import { LRUCache } from 'lru-cache'
import type { ActorContext } from '../../base/context.ts'
import { provisionalFigures } from '../../calculation/provisional-figures.ts'
import { lineHistories } from '../../continuation/line-histories.ts'
import {
  continued,
  disclosedHistory,
  indicatorsIn,
  type LineHistory,
} from '../../continuation/line-history.ts'
import { discloseFigures, silentPeriods, silentPeriodsOfLine } from '../../disclosure/disclose-figures.ts'
import { disclosingFor } from '../../disclosure/disclosing.ts'
import { type Disclosing, keyOf } from '../../disclosure/disclosing-rules.ts'
import type { FigureOfPeriod } from '../../disclosure/shown-figure.ts'
import { chartOf } from '../note/chart-notes-view.ts'
import { comparisonOf, spansOf } from './compare-line.ts'
import type { IndicatorPage } from './read-page.ts'
import { publishedPoint } from './series-points.ts'

export type LineFigures = {
  figures: readonly ShownFigure[]
  revisions: readonly RevisionRow[]
  commentary: readonly CommentaryRow[]
  /** Periods of which nothing may be said in words: a figure of some line of the indicator is not told there. */
  silent: ReadonlySet<string>
}

/** A figure, and under which code it was reported where that was another one. */
type ShownFigure = MeasurementRow & { asCode?: string }

/** The figures of a line with their former states and words, as an audience may see them. */
function discloseLine(
  page: IndicatorPage,
  history: LineHistory | undefined,
  disclosing: Disclosing,
): LineFigures {
  const { indicator, lines, line, packed, commentary } = page
  const revisions = page.revisions[lines.indexOf(line)] ?? []
  const before = history === undefined ? [] : disclosedHistory(disclosing, history)
  const of = { indicatorId: indicator.id, seriesId: line.id, unit: indicator.unit }
  const figures = continued(before, discloseFigures(disclosing, of, unpackLine(packed)))
  if (disclosing.audience === 'trusted') return { figures, revisions, commentary, silent: new Set() }
  const silent = silentPeriods(disclosing, indicator.id, ...indicatorsIn(history))
  const untold = silentPeriodsOfLine(
    disclosing,
    of,
    commentary.map(({ periodStart }) => periodStart),
  )
  return {
    figures,
    revisions: revisions.filter(({ periodStart }) => !silent.has(periodStart)),
    commentary: commentary.filter(({ periodStart }) => !untold.has(periodStart)).map(asPublic),
    silent,
  }
}

export type LineReading = ReturnType<typeof readDisclosed>

function readDisclosed(
  page: IndicatorPage,
  disclosed: LineFigures,
  {
    history,
    areaName,
    isProvisional,
  }: {
    history: LineHistory | undefined
    areaName: string
    isProvisional: (figure: FigureOfPeriod) => boolean
  },
) {
  const { indicator, agreed, notes } = page
  const breaks = [...page.breaks, ...(history?.breaks ?? [])]
  const { figures, revisions, commentary, silent } = disclosed
  const unseen = spansOf(silent, indicator)
  const parts = { indicator, targets: agreed, breaks, commentary, revisions, isProvisional }
  const chart = chartOf(notes, { indicator, figures, silent })
  const read = figures.slice(-readingWindow)
  const input = {
    points: read,
    targets: agreed,
    breaks,
    segments: chart.segments,
    indicator: { ...indicator, chart: chart.chosen },
  }
  const reading = readSeries(input)
  const before = figures.length - read.length
  const points = figures.map((figure, i) =>
    publishedPoint(parts, figure, figures[i - 1], reading.points[i - before] ?? null),
  )
  return {
    parts,
    figures,
    silent,
    unseen,
    history,
    chart,
    comparison: comparisonOf(page, { areaName, figures, hidden: unseen }),
    reading,
    forecast: forecastFigures(input, silent),
    points,
    latest: points[before + reading.latestAt] ?? null,
  }
}

/** By audience. */
const caches = new WeakMap<IndicatorPage, LRUCache<string, LineReading>>()
const mostAudiences = 8

/** A line read for its audience: for as long as its page stands, the arithmetic and the wording are spared. */
export async function readLine(
  ctx: ActorContext,
  page: IndicatorPage,
  proposed?: LineHistory,
): Promise<LineReading> {
  const { indicator, line } = page
  const cache = caches.get(page) ?? new LRUCache<string, LineReading>({ max: mostAudiences })
  caches.set(page, cache)
  const isWhole = line.kind === 'partnership'
  const history = proposed ?? (isWhole ? (await lineHistories(ctx)).get(indicator.id) : undefined)
  const indicatorIds = [indicator.id, ...indicatorsIn(history)]
  const disclosing = await disclosingFor(ctx, indicatorIds)
  const key = `${keyOf(disclosing, indicatorIds)} ${history?.key ?? ''}`
  const cached = cache.get(key)
  if (cached !== undefined) return cached
  const disclosed = discloseLine(page, history, disclosing)
  const provisional = await provisionalFigures(ctx)
  const reading = readDisclosed(page, disclosed, {
    history,
    areaName: ctx.membership.areaName,
    isProvisional: (figure) => provisional(line.id, figure),
  })
  cache.set(key, reading)
  return reading
}
