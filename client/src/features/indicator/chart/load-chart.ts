export const loadChart = () => import('./indicator-chart.tsx')

/** Fetches the chart's code while nothing else is to do, so that it is there when a chart is opened. */
export function fetchChartOnIdle(): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => void loadChart(), 1_500)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(() => void loadChart(), { timeout: 5_000 })
  return () => cancelIdleCallback(handle)
}
