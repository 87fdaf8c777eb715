import type { IndicatorSeriesRow } from '@roundtable/db/queries/series.queries.ts'
import { unpackBreaks, unpackFigures, unpackTargets } from '@roundtable/db/queries/series-text.ts'
import type { Audience } from '@roundtable/shared/permissions.ts'
import { readRow } from '@roundtable/shared/reading.ts'
import { sparklinePoints } from '@roundtable/shared/reading-window.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard.ts'
import { boundsOf, targetText } from '@roundtable/shared/status.ts'
import { discloseSeries } from '../disclosure/disclose-series.ts'
import { type FigureOfPeriod, shownFigure, unitSign } from '../disclosure/shown-figure.ts'
import type { ScorecardFrame } from './read-frame.ts'

/** One indicator as a row: disclosed for the audience, then read. */
export function indicatorRow(
  indicator: IndicatorSeriesRow,
  frame: ScorecardFrame,
  audience: Audience,
): ScorecardRow {
  const { code, name, theme, frequency, unit, polarity } = indicator
  const figures = discloseSeries(audience, indicator, unpackFigures(indicator.points, indicator.latest))
  const breaks = unpackBreaks(indicator.breaks)
  const targets = unpackTargets(indicator.targets)
  const reading = readRow({ points: figures, targets, breaks, indicator })
  const { target, latestAt, status, direction, signal, assurance, sentence } = reading
  const latest = figures[latestAt]
  const agency = indicator.agencyId === null ? undefined : frame.agencies.get(indicator.agencyId)
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
    latest: latest === undefined ? null : shownFigure(latest, indicator),
    reading: { status, direction, signal, assurance, sentence },
    agencyCode: agency?.code ?? null,
    agencyName: agency?.shortName ?? null,
    open: openMatters(indicator, frame, latest),
  }
}

function breaksIn(figures: readonly FigureOfPeriod[], breaks: readonly string[]): number[] {
  if (breaks.length === 0) return []
  return figures.flatMap(({ periodStart }, i) => {
    const before = figures[i - 1]?.periodStart
    return before !== undefined && breaks.some((start) => start > before && start <= periodStart) ? [i] : []
  })
}

function openMatters(
  { reportingAgencyId, frequency, agencyId }: IndicatorSeriesRow,
  { daysLate, readOnly }: ScorecardFrame,
  latest: FigureOfPeriod | undefined,
): ScorecardRow['open'] {
  const open: ScorecardRow['open'] = []
  const days = daysLate(reportingAgencyId, frequency)
  if (days > 0) open.push({ kind: 'return-late', text: `Return ${days} ${days === 1 ? 'day' : 'days'} late` })
  if (latest?.reason === 'suppressed') open.push({ kind: 'suppressed', text: 'Suppressed' })
  if (agencyId === null && !readOnly) open.push({ kind: 'nobody-answers', text: 'Nobody answers for it' })
  return open
}
