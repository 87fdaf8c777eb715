import type { IndicatorView } from '../indicator/indicator.ts'
import type { ChartKind as ControlKind } from '../spc/chart-kind.ts'
import type { Benchmark, Point } from './chart-point.ts'

/** What an address asks for, name by name. */
type Query = { [key: string]: string | undefined }

export const chartKinds = ['years', 'control', 'line', 'table'] as const
export type ChartKind = (typeof chartKinds)[number]
export type Relation = Benchmark['relation']

export type ChartOptions = {
  kind: ChartKind
  /** With which control chart average and limits are drawn. */
  control: ControlKind
  limits: boolean
  interval: boolean
  forecast: boolean
  relations: readonly Relation[]
  from: string
  to: string
}

export type Offered = {
  kinds: readonly ChartKind[]
  /** The one the partnership goes by first. */
  controls: readonly ControlKind[]
  limits: boolean
  interval: boolean
  forecast: boolean
  relations: readonly Relation[]
}

const relations: readonly Relation[] = ['england', 'region', 'neighbour-average']

/** The switches that have something to show for this series. */
export function offeredBy(
  view: Pick<IndicatorView, 'points' | 'benchmarks' | 'chart' | 'forecast'>,
): Offered {
  const limits = view.points.some((point) => point.lowerLimit !== null || point.upperLimit !== null)
  return {
    kinds: chartKinds.filter(
      (kind) => (kind !== 'years' || view.chart.seasonal) && (kind !== 'control' || limits),
    ),
    controls: [view.chart.kind, ...view.chart.offered.filter((kind) => kind !== view.chart.kind)],
    limits,
    interval: view.points.some((point) => point.interval !== null),
    forecast: view.forecast !== null,
    relations: relations.filter((relation) =>
      view.benchmarks.some(
        (each) => each.relation === relation && each.values.some((value) => value.value !== null),
      ),
    ),
  }
}

/** What the address asks for, as far as it is offered; England, the limits and the forecast are on unless taken off. */
export function readChartOptions(state: Query, offered: Offered): ChartOptions {
  const first = offered.kinds[0] ?? 'line'
  const kind = offered.kinds.find((each) => each === state.chart) ?? first
  const day = (text: string | undefined) => (text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : '')
  return {
    kind,
    control: offered.controls.find((each) => each === state.control) ?? offered.controls[0] ?? 'xmr',
    limits: kind === 'control' && offered.limits && state.limits !== 'off',
    interval: offered.interval && state.interval === 'on',
    forecast: offered.forecast && state.forecast !== 'off',
    relations: offered.relations.filter((relation) =>
      relation === 'england' ? state.england !== 'off' : state[keyOf(relation)] === 'on',
    ),
    from: day(state.from),
    to: day(state.to),
  }
}

const keyOf = (relation: Relation) => (relation === 'neighbour-average' ? 'neighbours' : relation)

export type ChartSwitch = 'limits' | 'interval' | 'forecast' | Relation

/** The change of the address that turns a switch; what is usual is left out of it. */
export function turned(options: ChartOptions, name: ChartSwitch): Query {
  if (name === 'limits') return { limits: options.limits ? 'off' : undefined }
  if (name === 'interval') return { interval: options.interval ? undefined : 'on' }
  if (name === 'forecast') return { forecast: options.forecast ? 'off' : undefined }
  const on = options.relations.includes(name)
  if (name === 'england') return { england: on ? 'off' : undefined }
  return { [keyOf(name)]: on ? undefined : 'on' }
}

/** The points the window shows; a window that would show none shows all. */
export function windowed<P extends Pick<Point, 'periodStart'>>(
  points: readonly P[],
  { from, to }: Pick<ChartOptions, 'from' | 'to'>,
): readonly P[] {
  const shown = points.filter(
    (point) => (from === '' || point.periodStart >= from) && (to === '' || point.periodStart <= to),
  )
  return shown.length === 0 ? points : shown
}
