import { useSearch } from '@tanstack/react-router'
import { useAsAt } from '../base/as-at.ts'
import type { ViewState } from '../base/view-state.ts'

/** A page that is read as at a moment, or as others see it, has its files and pictures the same. */
export function useAsSeen(): (href: string) => string {
  const { seenAs }: ViewState = useSearch({ strict: false })
  const asAt = useAsAt()
  const view = new URLSearchParams()
  if (seenAs !== undefined) view.set('seenAs', seenAs)
  if (asAt !== null) view.set('asAt', asAt)
  return (href) => (view.size === 0 ? href : `${href}&${view}`)
}
