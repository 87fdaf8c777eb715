import { type ReactNode, useRef, useState } from 'react'
import { LiveRegion } from '../../../ui/message.tsx'
import { pointAfterKey } from '../chart/chart-frame.ts'
import type { Spot } from './comparison-drawing.ts'
import {
  type Comparison,
  type PlaceStyle,
  placeFacts,
  placeFigure,
  placeName,
  placeSentence,
} from './place-words.ts'

type Props = {
  label: string
  describedBy: string
  spots: readonly Spot[]
  width: number
  /** Whether the places stand one under another. */
  isList: boolean
  comparison: Comparison
  style: PlaceStyle
  /** The picture, with the place in hand. */
  children: (at: number | null) => ReactNode
}

const nextKeys: Record<string, string> = { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' }

/** A picture of places with its reading hand: one stop for the keyboard, arrows from place to place, a card at each. */
export function PlaceStage({ label, describedBy, spots, width, isList, comparison, style, children }: Props) {
  const [at, setAt] = useState<number | null>(null)
  const [heard, setHeard] = useState('')
  const pointed = useRef(false)
  const inHand = at === null ? undefined : spots[at]
  const hold = (to: number | null, aloud: boolean) => {
    setAt(to)
    const spot = to === null ? undefined : spots[to]
    setHeard(aloud && spot !== undefined ? placeSentence(spot.place, comparison, style) : '')
  }
  const shown = spots[at ?? 0]
  return (
    <div
      className="chart-hand"
      role="slider"
      aria-roledescription="chart"
      aria-label={`${label}. Arrow keys move from place to place, Home and End to the first and last.`}
      aria-describedby={describedBy}
      aria-valuemin={1}
      aria-valuemax={spots.length}
      aria-valuenow={(at ?? 0) + 1}
      aria-valuetext={shown === undefined ? '' : placeName(shown.place, comparison)}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'Escape') return hold(null, false)
        const to = pointAfterKey(nextKeys[event.key] ?? event.key, at, spots.length)
        if (to === null) return
        event.preventDefault()
        hold(to, true)
      }}
      onBlur={() => hold(null, false)}
      onPointerMove={(event) => {
        pointed.current = true
        const box = event.currentTarget.getBoundingClientRect()
        hold(nearestSpot(spots, { x: event.clientX - box.left, y: event.clientY - box.top }, isList), false)
      }}
      onPointerLeave={() => pointed.current && hold(null, false)}
    >
      <div aria-hidden="true">{children(at)}</div>
      {inHand !== undefined && (
        <div className="chart-card" style={cardPlace(inHand, width, isList)} aria-hidden="true">
          <p className="chart-card-period">{placeName(inHand.place, comparison)}</p>
          <p className="chart-card-figure">{placeFigure(inHand.place.value, comparison, style)}</p>
          {placeFacts(inHand.place, comparison, style).map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </div>
      )}
      <LiveRegion>{heard}</LiveRegion>
    </div>
  )
}

function cardPlace({ x, y }: Spot, width: number, isList: boolean) {
  const top = isList ? y + 16 : y + 12
  return x > width / 2 ? { top, right: width - x + 12 } : { top, left: x + 12 }
}

/** The position in the list of what lies nearest: in a list the row, elsewhere the mark; null in an empty list. */
export function nearestSpot(
  spots: readonly Pick<Spot, 'x' | 'y'>[],
  { x, y }: { x: number; y: number },
  isList: boolean,
): number | null {
  const away = spots.map((spot) => Math.hypot(isList ? 0 : spot.x - x, spot.y - y))
  const nearest = away.indexOf(Math.min(...away))
  return nearest < 0 ? null : nearest
}
