import { useSyncExternalStore } from 'react'
import { listeners } from '../hear/listeners.ts'

/** `whole`: printed by our own button, for which every list fetches all of itself; `loaded`: by the browser's menu. */
export type Printing = 'no' | 'loaded' | 'whole'

let printing: Printing = 'no'
const changes = listeners()

export function setPrinting(to: Printing): void {
  printing = to
  changes.say()
}

/** A list that is cut into pages on the screen is whole on paper. */
export const usePrinting = (): Printing =>
  useSyncExternalStore(
    changes.listen,
    () => printing,
    () => 'no',
  )
