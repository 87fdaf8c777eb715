import { createContext, useContext, useSyncExternalStore } from 'react'

const gutters = 36
/** What stands beside the table, navigation and margins; the column's share of it, as in indicator-rows.css, and what stays free. */
const wide = { beside: 312, share: 0.145, gap: 16 }
const narrow = { beside: 256, share: 0.1015, gap: 12 }
/** Where the navigation is behind its button. */
const narrowest = { ...narrow, beside: 48 }

/** How wide the window is taken to be where the server writes the page, in CSS pixels. */
export const WrittenWidth = createContext(1280)

/** Width of a sparkline in CSS pixels: a column of the table, or the whole of a phone. */
export function lineWidthAt(windowWidth: number): number {
  if (windowWidth <= 760) return Math.max(240, windowWidth - gutters)
  const { beside, share, gap } = windowWidth > 1400 ? wide : windowWidth > 1250 ? narrow : narrowest
  const column = Math.floor((windowWidth - beside) * share) - gap
  return Math.min(236, Math.max(56, column))
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

export function useLineWidth(): number {
  const written = useContext(WrittenWidth)
  return useSyncExternalStore(
    onResize,
    () => lineWidthAt(window.innerWidth),
    () => lineWidthAt(written),
  )
}
