import { useSearch } from '@tanstack/react-router'
import type { ViewState } from './view-state.ts'

/** The moment the address asks to read as at, as it stands there; null for now. */
export function useAsAt(): string | null {
  const { asAt }: ViewState = useSearch({ strict: false })
  return asAt ?? null
}

/** Whether the text is a moment such as 2026-09-14T09:00:00Z. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text))

/** Downloads that can be read as they stood. */
const standing =
  /^\/export\/(measurements|indicators|scorecard|series|revisions|benchmarks|goals|pledges|accountabilities)\.csv/

/** The same download as at the moment; one that knows no past is left as it is. */
export const downloadAsAt = (href: string, asAt: string | null): string =>
  asAt !== null && standing.test(href) ? `${href}&${new URLSearchParams({ asAt })}` : href

const readings = ['', 'goals', 'indicators', 'accountabilities']

/** Whether a page shows what can be read as it stood. */
export const isReading = (pathname: string): boolean => readings.includes(pathname.split('/')[2] ?? '')
