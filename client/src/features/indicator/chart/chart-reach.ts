/** The position in the list of what lies nearest to a place across; -1 in an empty list. */
export function nearestTo(across: number, places: readonly number[]): number {
  let nearest = -1
  let distance = Number.POSITIVE_INFINITY
  places.forEach((place, at) => {
    const away = Math.abs(place - across)
    if (away >= distance) return
    nearest = at
    distance = away
  })
  return nearest
}

/** The position in the list of what lies nearest: in a list the row, elsewhere the mark; null in an empty list. */
export function nearestSpot(
  spots: readonly { x: number; y: number }[],
  { x, y }: { x: number; y: number },
  isList = false,
): number | null {
  const away = spots.map((spot) => Math.hypot(isList ? 0 : spot.x - x, spot.y - y))
  const nearest = away.indexOf(Math.min(...away))
  return nearest < 0 ? null : nearest
}

/** Where the arrow keys, Home, End and the page keys lead in a row of points; null for any other key. */
export function pointAfterKey(key: string, at: number | null, count: number): number | null {
  if (count === 0) return null
  const last = count - 1
  const from = at ?? (key === 'ArrowLeft' || key === 'PageUp' ? count : -1)
  const steps: Record<string, number> = {
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    PageDown: from + 12,
    PageUp: from - 12,
    Home: 0,
    End: last,
  }
  const to = steps[key]
  return to === undefined ? null : Math.min(last, Math.max(0, to))
}
