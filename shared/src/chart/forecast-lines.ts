import { formatFigure } from '../figure/figure-format.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import type { Band, Place, PlottedPoint } from './chart-lines.ts'
import { spanOf } from './chart-time.ts'

export type ForecastDrawn = {
  periods: NonNullable<IndicatorView['forecast']>['points']
  places: Place[]
  band: Band[]
  /** Where its last period ends. */
  to: number
  end: { at: number; text: string }
}

/** What comes if nothing changes, from the last figure on; null where that figure is not in sight. */
export function forecastLine(
  view: Pick<IndicatorView, 'forecast' | 'unit' | 'decimals'>,
  plotted: readonly PlottedPoint[],
): ForecastDrawn | null {
  const { forecast } = view
  const first = forecast?.points[0]
  const last = forecast?.points.at(-1)
  if (forecast === null || first === undefined || last === undefined) return null
  const start = spanOf(first).left
  const from = plotted.findLast(({ y, right }) => y !== null && right <= start)
  if (from === undefined || from.y === null || !plotted.some(({ right }) => right === start)) return null
  const places = forecast.points.map((point) => ({ x: spanOf(point).middle, y: Number(point.value) }))
  const band = forecast.points.map(
    (point): Band => ({ x: spanOf(point).middle, limits: [Number(point.low), Number(point.high)] }),
  )
  return {
    periods: forecast.points,
    places: [{ x: from.x, y: from.y }, ...places],
    band: [{ x: from.x, limits: [from.y, from.y] }, ...band],
    to: spanOf(last).right,
    end: { at: Number(last.value), text: formatFigure(last.value, view, 'short') },
  }
}
