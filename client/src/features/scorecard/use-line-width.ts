import { createContext, useContext, useSyncExternalStore } from 'react'

const gutters = 36
/** What stands beside the table: navigation and margins. */
const beside = 312
/** The column's share of the table, as in indicator-rows.css, and what stays free in it. */
const columnShare = (windowWidth: number): number => (windowWidth <= 1400 ? 0.12 : 0.145)
const gap = 16

/** How wide the window is taken to be where the server writes the page, in CSS pixels. */
export const WrittenWidth = createContext(1280)

/** Width of a sparkline in CSS pixels: a column of the table, or the whole of a phone. */
export function lineWidthAt(windowWidth: number): number {
  if (windowWidth <= 760) return Math.max(240, windowWidth - gutters)
  const column = Math.floor((windowWidth - beside) * columnShare(windowWidth)) - gap
  return Math.min(236, Math.max(96, column))
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
