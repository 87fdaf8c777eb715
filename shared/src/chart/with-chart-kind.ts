import type { AbsenceReason } from '../figure/absence.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { readSeries } from '../reading/reading.ts'
import { readingWindow } from '../reading/reading-input.ts'
import { type ChartKind, chartWord } from '../spc/chart-kind.ts'
import { isUnpublished } from './point-words.ts'

const symbolReason: Partial<Record<string, AbsenceReason>> = {
  z: 'nil-return',
  x: 'not-available',
  c: 'suppressed',
  u: 'low-reliability',
}

/**
 * The figures drawn with another control chart, by the functions the server reads them with and without asking
 * it; `said` tells where the two charts disagree. Status and message stay those the partnership goes by.
 */
export function withChartKind(
  view: IndicatorView,
  kind: ChartKind,
): { view: IndicatorView; said: string | null } {
  if (kind === view.chart.kind) return { view, said: null }
  const read = view.points.filter((point) => !isUnpublished(point)).slice(-readingWindow)
  const reading = readSeries({
    points: read.map((point) => ({
      ...point,
      reason: point.value === null ? (symbolReason[point.symbol ?? ''] ?? 'not-due') : null,
    })),
    targets: view.targets.filter((target) => target.state === 'agreed'),
    breaks: view.versions.filter((each) => each.breaksComparability).map((each) => each.fromPeriod),
    segments: view.stepChanges.map(({ fromPeriod, baseline }) => ({ from: fromPeriod, baseline })),
    indicator: { ...view, chart: kind },
  })
  const points = view.points.map((point) => {
    const found = reading.points[read.indexOf(point)]
    if (found === undefined) return point
    const { mean, lowerLimit, upperLimit, pointType, pointSentence } = found
    return { ...point, mean, lowerLimit, upperLimit, pointType, pointSentence }
  })
  const goesBy = `the partnership goes by the ${chartWord[view.chart.kind]}`
  const said =
    reading.signal === view.reading.signal
      ? `Drawn as a ${chartWord[kind]}; ${goesBy}, which says the same.`
      : `A ${chartWord[kind]} would say: ${reading.sentence} But ${goesBy}.`
  return { view: { ...view, points }, said }
}
