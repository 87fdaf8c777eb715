import { useQuery } from '@tanstack/react-query'
import { dayOf, formatDay } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { PlainPropose } from './plain-propose.tsx'

/** The next meetings, where a young person can say what is to be talked about, and what became of what they said. */
export function PlainMeetings() {
  const proposals = useQuery(useProcedures().meeting.proposals.queryOptions())
  return (
    <QueryStates query={proposals} skeleton={<PageSkeleton rows={4} />}>
      {({ meetings, items }) => (
        <>
          <PageHeader
            printed
            title="Meetings"
            lead="You can say what they talk about, and see what became of it."
          />
          <h2 className="plain-head">The next meetings</h2>
          {meetings.length === 0 ? (
            <EmptyState title="No meeting is planned">When one is, it stands here.</EmptyState>
          ) : (
            <>
              <ul className="plain-rows">
                {meetings.map(({ id, boardName, day, startsAt, isCalled }) => (
                  <li key={id} className="plain-new">
                    <strong>
                      {formatDay(day)}, {startsAt}
                    </strong>
                    <span>{boardName}</span>
                    {!isCalled && <span className="quiet">The day may still change.</span>}
                  </li>
                ))}
              </ul>
              <h2 className="plain-head">Say what they should talk about</h2>
              <PlainPropose meetings={meetings} />
            </>
          )}
          {items.length > 0 && (
            <>
              <h2 className="plain-head">What you said</h2>
              <ul className="plain-rows">
                {items.map(({ id, title, ask, boardName, day, proposedAt, becameOfIt, why }) => (
                  <li key={id} className="plain-new">
                    <strong>{title}</strong>
                    {ask !== '' && <q>{ask}</q>}
                    <span>{becameOfIt}</span>
                    {why !== null && <q>{why}</q>}
                    <span>
                      {boardName}, {formatDay(day)}
                    </span>
                    <span className="quiet">You said it on {dayOf(proposedAt)}.</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </QueryStates>
  )
}
