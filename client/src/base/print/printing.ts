import { useSyncExternalStore } from 'react'

/** `whole`: printed by our own button, for which every list fetches all of itself; `loaded`: by the browser's menu. */
export type Printing = 'no' | 'loaded' | 'whole'

let printing: Printing = 'no'
const listeners = new Set<() => void>()

export function setPrinting(to: Printing): void {
  printing = to
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A list that is cut into pages on the screen is whole on paper. */
export const usePrinting = (): Printing =>
  useSyncExternalStore(
    subscribe,
    () => printing,
    () => 'no',
  )
