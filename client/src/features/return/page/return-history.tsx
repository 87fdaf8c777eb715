import { useQuery } from '@tanstack/react-query'
import { formatMoment } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { Opened } from '../../../ui/opened.tsx'
import { QueryStates } from '../../../ui/query-states.tsx'
import { PageSkeleton } from '../../../ui/skeleton.tsx'
import { useColumnWord } from '../row/use-column-word.ts'
import '../progress/progress.css'

/** Who did what to this return, newest first; asked for when it is opened. */
export function ReturnHistory({ id }: { id: string }) {
  const word = useColumnWord()
  return (
    <Opened id="history" className="return-history" summary={word('History of this return')}>
      {() => <Events id={id} />}
    </Opened>
  )
}

function Events({ id }: { id: string }) {
  const history = useQuery(useProcedures().return.history.queryOptions({ id }))
  return (
    <QueryStates part query={history} skeleton={<PageSkeleton rows={3} />}>
      {(events) => (
        <ul aria-label="What happened to this return">
          {events.map(({ id: eventId, at, what, by, deputyFor, onBehalf, reason }) => (
            <li key={eventId}>
              <strong>{what}</strong> by {by}
              {deputyFor !== null && `, as deputy for ${deputyFor}`}
              {onBehalf && ', on behalf of the agency'}
              <span className="quiet"> {formatMoment(at)}</span>
              {reason !== null && <p>Why: {reason}</p>}
            </li>
          ))}
        </ul>
      )}
    </QueryStates>
  )
}
