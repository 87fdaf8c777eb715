import { unpackTargets } from '@roundtable/db/queries/packed-target.ts'
import type { IndicatorSeriesRow } from '@roundtable/db/queries/series.queries.ts'
import { hasParts, unpackBreaks, unpackFigures } from '@roundtable/db/queries/series-text.ts'
import { readRow } from '@roundtable/shared/reading/reading.ts'
import { readingWindow, sparklinePoints } from '@roundtable/shared/reading/reading-input.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import type { ChartSegment } from '@roundtable/shared/spc/chart.ts'
import type { ChartKind } from '@roundtable/shared/spc/chart-kind.ts'
import { boundsOf, linesOf, targetText } from '@roundtable/shared/target/target.ts'
import { LRUCache } from 'lru-cache'
import { continued, disclosedHistory, indicatorsIn, type LineHistory } from '../continuation/line-history.ts'
import { discloseFigures } from '../disclosure/disclose-figures.ts'
import { type Disclosing, keyOf as disclosingKey } from '../disclosure/disclosing-rules.ts'
import { type FigureOfPeriod, shownFigure, unitSign } from '../disclosure/shown-figure.ts'

/** What a row says that comes from its figures alone. */
export type RowReading = Omit<ScorecardRow, 'agencyCode' | 'agencyName' | 'open' | 'beside'>

/** For whom a row is read, and what was agreed about how. */
export type RowHow = {
  disclosing: Disclosing
  segments: readonly ChartSegment[]
  chart: ChartKind
  /** What it continues. */
  history: LineHistory | undefined
}

/** Disclosed for the audience first, read afterwards. */
export function readRowOf(
  indicator: IndicatorSeriesRow,
  { disclosing, segments, chart, history }: RowHow,
): RowReading {
  const { code, name, theme, frequency, unit, polarity } = indicator
  const before = history === undefined ? [] : disclosedHistory(disclosing, history)
  const line = { indicatorId: indicator.id, seriesId: indicator.seriesId ?? '', unit }
  const own = discloseFigures(disclosing, line, unpackFigures(indicator.points, indicator.latest))
  const figures = continued(before, own).slice(-readingWindow)
  const breaks = [...unpackBreaks(indicator.breaks), ...(history?.breaks ?? [])].sort()
  const targets = unpackTargets(indicator.targets)
  const reading = readRow({
    points: figures,
    targets,
    breaks,
    segments,
    indicator: { ...indicator, chart },
  })
  const { target, latestAt, status, direction, signal, assurance, sentence } = reading
  const latest = figures[latestAt]
  const drawn = figures.slice(-sparklinePoints)
  const text = targetText(target, polarity, unit)
  return {
    code,
    name,
    theme,
    frequency,
    unitSign: unitSign(unit),
    values: drawn.map((figure) => figure.value),
    breaksAt: breaksIn(drawn, breaks),
    target: text === null ? null : { ...boundsOf(target, polarity), text },
    latest: latest === undefined ? null : shownFigure(latest, indicator, linesOf(target, polarity)),
    reading: { status, direction, signal, assurance, sentence },
  }
}

function breaksIn(figures: readonly FigureOfPeriod[], breaks: readonly string[]): number[] {
  if (breaks.length === 0) return []
  return figures.flatMap(({ periodStart }, i) => {
    const before = figures[i - 1]?.periodStart
    return before !== undefined && breaks.some((start) => start > before && start <= periodStart) ? [i] : []
  })
}

const cache = new LRUCache<string, { from: IndicatorSeriesRow; reading: RowReading }>({ max: 5_000 })

/**
 * The same reading again as long as every column it was made from is the same: the database is asked each time,
 * only the arithmetic and the wording are spared.
 */
export function cacheReading(indicator: IndicatorSeriesRow, how: RowHow): RowReading {
  const key = `${indicator.id} ${hasParts(indicator.points)} ${keyOf(indicator.id, how)}`
  const cached = cache.get(key)
  if (cached !== undefined && isSame(cached.from, indicator)) return cached.reading
  const reading = readRowOf(indicator, how)
  cache.set(key, { from: indicator, reading })
  return reading
}

function keyOf(id: string, { disclosing, segments, chart, history }: RowHow): string {
  const key = disclosingKey(disclosing, [id, ...indicatorsIn(history)])
  return segments.length === 0 && history === undefined
    ? `${key} ${chart}`
    : `${key} ${chart} ${JSON.stringify(segments)} ${history?.key ?? ''}`
}

const isSame = (a: IndicatorSeriesRow, b: IndicatorSeriesRow): boolean =>
  a.points === b.points &&
  a.latest === b.latest &&
  a.targets === b.targets &&
  a.breaks === b.breaks &&
  a.name === b.name &&
  a.code === b.code &&
  a.theme === b.theme &&
  a.frequency === b.frequency &&
  a.unit === b.unit &&
  a.polarity === b.polarity &&
  a.decimals === b.decimals
