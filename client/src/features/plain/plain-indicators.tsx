import { useQuery } from '@tanstack/react-query'
import { useMoment } from '../../base/as-at.ts'
import { useProcedures } from '../../base/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { PlainRows } from './plain-rows.tsx'

/** Everything that is counted, goal by goal. */
export function PlainIndicators() {
  const list = useQuery(useProcedures().indicator.list.queryOptions(useMoment()))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={10} />}>
      {(rows) => (
        <>
          <PageHeader printed title="What we count" />
          {rows.length === 0 ? (
            <EmptyState title="Nothing is counted yet">
              First the partners agree what they want. Then they say what they count to see if it is so.
            </EmptyState>
          ) : (
            <PlainRows rows={rows} />
          )}
        </>
      )}
    </QueryStates>
  )
}
