import type { Spot } from '@roundtable/shared/chart/comparison-drawing.ts'
import {
  type Comparison,
  type Place,
  type PlaceStyle,
  placeFacts,
  placeFigure,
  placeName,
  placeSentence,
} from '@roundtable/shared/chart/place-words.ts'
import type { ReactNode } from 'react'
import { nearestSpot } from '../chart/chart-reach.ts'
import { ReadingHand } from '../chart/reading-hand.tsx'

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
  const placeAt = (at: number) => spots[at]?.place
  const sayAt = (at: number, say: (place: Place) => string) => {
    const place = placeAt(at)
    return place === undefined ? '' : say(place)
  }
  return (
    <ReadingHand
      label={`${label}. Arrow keys move from place to place, Home and End to the first and last.`}
      describedBy={describedBy}
      count={spots.length}
      rest={0}
      keys={nextKeys}
      textAt={(at) => sayAt(at, (place) => placeName(place, comparison))}
      sentenceAt={(at) => sayAt(at, (place) => placeSentence(place, comparison, style))}
      nearest={(place) => nearestSpot(spots, place, isList)}
    >
      {(at) => (
        <>
          <div aria-hidden="true">{children(at)}</div>
          <Card spot={at === null ? undefined : spots[at]} {...{ width, isList, comparison, style }} />
        </>
      )}
    </ReadingHand>
  )
}

type CardProps = Pick<Props, 'width' | 'isList' | 'comparison' | 'style'> & { spot: Spot | undefined }
function Card({ spot, width, isList, comparison, style }: CardProps) {
  if (spot === undefined) return null
  return (
    <div className="chart-card" style={cardPlace(spot, width, isList)} aria-hidden="true">
      <p className="chart-card-period">{placeName(spot.place, comparison)}</p>
      <p className="chart-card-figure">{placeFigure(spot.place.value, comparison, style)}</p>
      {placeFacts(spot.place, comparison, style).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
    </div>
  )
}

function cardPlace({ x, y }: Spot, width: number, isList: boolean) {
  const top = isList ? y + 16 : y + 12
  return x > width / 2 ? { top, right: width - x + 12 } : { top, left: x + 12 }
}
