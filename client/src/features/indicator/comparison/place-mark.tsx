import { placeOutlines } from '@roundtable/shared/chart/comparison-drawing.ts'
import type { Place } from '@roundtable/shared/chart/place-words.ts'

/** A square for the own place, a dot for a neighbour, a diamond for what is made of many places. */
export const PlaceMark = ({ place, x, y }: { place: Pick<Place, 'relation'>; x: number; y: number }) => (
  <path
    className={`place-mark place-mark-${place.relation}`}
    d={placeOutlines[place.relation]}
    transform={`translate(${x} ${y})`}
  />
)
