import { formatDay } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'

type Props = Pick<Outputs['benchmark']['list'], 'places' | 'neighboursFrom'>

/** Whose figures stand beside the partnership's own; the statistical neighbours in their order, with where it is from. */
export function ComparedPlaces({ places, neighboursFrom }: Props) {
  const isNeighbour = ({ relation }: Props['places'][number]) => relation === 'Neighbour'
  const neighbours = places.filter(isNeighbour)
  const others = places.filter((place) => !isNeighbour(place))
  return (
    <>
      <p className="small">Compared places: {others.map(({ name }) => name).join(', ')}.</p>
      {neighboursFrom !== null && (
        <details>
          <summary>
            {neighbours.length} statistical neighbours, closest first:{' '}
            {neighbours.map(({ name }) => name).join(', ')}
          </summary>
          <ol>
            {neighbours.map(({ code, name, closeness }) => (
              <li key={code}>
                {name}
                {closeness !== '' && ` (${closeness.toLowerCase()})`}
              </li>
            ))}
          </ol>
          <p className="small">
            {neighboursFrom.source}, {neighboursFrom.licence}, downloaded{' '}
            {formatDay(neighboursFrom.retrievedOn)}
            {neighboursFrom.fileHash !== '' && (
              <>
                ; SHA-256 <code className="benchmark-sum">{neighboursFrom.fileHash}</code>
              </>
            )}
            .
          </p>
        </details>
      )}
    </>
  )
}
