import { useSyncExternalStore } from 'react'

const gutters = 36

/** Width of a sparkline in CSS pixels: a column of the table, or the whole of a phone. */
export function lineWidthAt(windowWidth: number): number {
  if (windowWidth <= 760) return Math.max(240, windowWidth - gutters)
  if (windowWidth < 1400) return 136
  return windowWidth < 1800 ? 186 : 236
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

export function useLineWidth(): number {
  return useSyncExternalStore(onResize, () => lineWidthAt(window.innerWidth))
}
