import type { Place } from './place-words.ts'

const shapes: Record<Place['relation'], string> = {
  self: 'M-5.5-5.5h11v11h-11z',
  neighbour: 'M0-4.4a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8z',
  'neighbour-average': 'M0-6L6 0L0 6L-6 0z',
  region: 'M0-6L6 0L0 6L-6 0z',
  england: 'M0-6.2L6.2 0L0 6.2L-6.2 0z',
}

/** A square for the own place, a dot for a neighbour, a diamond for what is made of many places. */
export const PlaceMark = ({ place, x, y }: { place: Pick<Place, 'relation'>; x: number; y: number }) => (
  <path
    className={`place-mark place-mark-${place.relation}`}
    d={shapes[place.relation]}
    transform={`translate(${x} ${y})`}
  />
)
