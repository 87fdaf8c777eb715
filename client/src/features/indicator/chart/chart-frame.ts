import type { Scale } from './chart-scale.ts'

export type Frame = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}
export type Placing = { x: (month: number) => number; y: (value: number) => number }

export type Room = {
  width: number
  /** How large text is: 1 for a body of 17 pixels. */
  text: number
  /** Characters of the longest tick beside the axis. */
  tickLength: number
  /** Characters of the longest label at the end of a line; 0 where there is none. */
  labelLength: number
  /** Rows of labels of upright marks. */
  uprightRows: number
  hasAxisWord: boolean
}

/** The picture and the plot inside it, in pixels: labels get the room they need and never lie on a line. */
export function frameOf({ width, text, tickLength, labelLength, uprightRows, hasAxisWord }: Room): Frame {
  const height = Math.round(Math.min(480, Math.max(300, width * 0.44)))
  const labels = labelLength === 0 ? 16 : Math.min(150, 18 + labelLength * 8) * text
  return {
    width,
    height,
    left: (20 + tickLength * 8.6) * text,
    right: width - Math.min(labels, width * 0.36),
    top: (18 + (hasAxisWord ? 20 : 0) + uprightRows * 20) * text,
    bottom: height - 40 * text,
  }
}

export function placingIn(frame: Frame, months: { from: number; to: number }, scale: Scale): Placing {
  const perMonth = (frame.right - frame.left) / Math.max(1e-9, months.to - months.from)
  const perUnit = (frame.bottom - frame.top) / Math.max(1e-9, scale.high - scale.low)
  return {
    x: (month) => frame.left + (month - months.from) * perMonth,
    y: (value) => frame.bottom - (value - scale.low) * perUnit,
  }
}

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
