import { useMatches, useSearch } from '@tanstack/react-router'
import type { ViewState } from './view-state.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page shows what can be read as it stood. */
    past?: true
  }
}

/** Whether this page shows what can be read as it stood: its route says so. */
export const useReadsPast = (): boolean =>
  useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.past === true) })

/** The moment the address asks to read this page as at, as it stands there; null for now. */
export function useAsAt(): string | null {
  const { asAt }: ViewState = useSearch({ strict: false })
  const readsPast = useReadsPast()
  return readsPast ? (asAt ?? null) : null
}

/** The same as what a reading is asked beside its own input; undefined for now. */
export function useMoment(): { asAt: string } | undefined {
  const asAt = useAsAt()
  return asAt === null ? undefined : { asAt }
}

/** Whether the text is a moment such as 2026-09-14T09:00:00Z. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
