import { useSyncExternalStore } from 'react'

let query: MediaQueryList | null = null
function narrow(): MediaQueryList {
  query ??= window.matchMedia('(max-width: 760px)')
  return query
}

function subscribe(changed: () => void): () => void {
  narrow().addEventListener('change', changed)
  return () => narrow().removeEventListener('change', changed)
}
const isNarrow = () => narrow().matches

/** Whether rows are stacked one field under another, as on a phone. */
export const useIsStacked = (): boolean => useSyncExternalStore(subscribe, isNarrow)
