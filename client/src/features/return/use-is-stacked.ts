import { useSyncExternalStore } from 'react'

const narrow = () => window.matchMedia('(max-width: 760px)')

/** Whether rows are stacked one field under another, as on a phone. */
export function useIsStacked(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = narrow()
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => narrow().matches,
  )
}
