import { plainReturn, plainReturnState, plainReturnTitle } from '@roundtable/shared/plain/plain-entry.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

/** The numbers that are asked for: those that wait for the reader first, then the newest. */
export function PlainReturns() {
  const partnership = usePartnership()
  const list = useQuery(useProcedures().return.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={4} />}>
      {(returns) => (
        <>
          <PageHeader printed title="Our numbers" />
          {returns.length === 0 && (
            <EmptyState title="Nobody asks you for numbers yet">
              When somebody does, it comes here by itself.
            </EmptyState>
          )}
          {returns.length > 0 && (
            <ul className="plain-rows">
              {returns
                .toSorted(
                  (a, b) =>
                    Number(a.next === 'look') - Number(b.next === 'look') || (a.dueOn < b.dueOn ? 1 : -1),
                )
                .map((owed) => (
                  <li key={owed.id} className="plain-row plain-owed">
                    <Link to={paths.return} params={{ partnership, id: owed.id }}>
                      {plainReturnTitle(owed)}
                    </Link>
                    <strong>{plainReturnState(owed.state)}</strong>
                    <span>{plainReturn({ ...owed, approvers: [] })}</span>
                  </li>
                ))}
            </ul>
          )}
        </>
      )}
    </QueryStates>
  )
}
