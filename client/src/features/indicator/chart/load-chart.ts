import { whenIdle } from '../../../base/device/when-idle.ts'

export const loadChart = () => import('./indicator-chart.tsx')

/** Where it cannot be fetched now, the chart that is opened says so. */
export function fetchChart(): void {
  loadChart().catch(() => undefined)
}

/** Fetches the chart's code while nothing else is to do, so that it is there when a chart is opened. */
export const fetchChartOnIdle = (): (() => void) => whenIdle(fetchChart)
