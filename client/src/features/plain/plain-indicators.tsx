import { useQuery } from '@tanstack/react-query'
import { useMoment } from '../../base/as-at.ts'
import { useProcedures } from '../../base/trpc.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
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
          {rows.length === 0 ? <p>Nothing is counted yet.</p> : <PlainRows rows={rows} />}
        </>
      )}
    </QueryStates>
  )
}
