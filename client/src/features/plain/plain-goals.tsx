import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../../base/as-at.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

/** What the partnership wants, in the young people's words first. */
export function PlainGoals() {
  const partnership = usePartnership()
  const goals = useQuery(useProcedures().goal.list.queryOptions(useMoment()))
  return (
    <QueryStates query={goals} skeleton={<PageSkeleton rows={6} />}>
      {(list) => (
        <>
          <PageHeader printed title="What we want" />
          {list.length === 0 && (
            <EmptyState title="There is no goal yet">
              The partners agree what they want for children. Then it is here.
            </EmptyState>
          )}
          {list.length > 0 && (
            <ul className="plain-rows">
              {list.map(({ code, wording, childWording }) => (
                <li key={code} className="plain-goal-item">
                  <h2>
                    <Link to={paths.goal} params={{ partnership, code }}>
                      {childWording || wording}
                    </Link>
                  </h2>
                  {childWording !== '' && <p className="quiet">{wording}</p>}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </QueryStates>
  )
}
