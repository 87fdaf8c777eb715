export const loadChart = () => import('./indicator-chart.tsx')

/** Where it cannot be fetched now, the chart that is opened says so. */
function fetchQuietly(): void {
  loadChart().catch(() => undefined)
}

/** Fetches the chart's code while nothing else is to do, so that it is there when a chart is opened. */
export function fetchChartOnIdle(): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(fetchQuietly, 1_500)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(fetchQuietly, { timeout: 5_000 })
  return () => cancelIdleCallback(handle)
}
