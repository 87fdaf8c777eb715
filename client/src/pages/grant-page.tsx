import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { OwnGrantCard } from '../features/grant/own-grants.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/grant/grant.css'

/** One grant, as its person is led to it by a notice. */
export function GrantPage() {
  const { id = '' } = useParams({ strict: false })
  const partnership = usePartnership()
  const mine = useQuery(useProcedures().grant.mine.queryOptions())
  return (
    <QueryStates query={mine} skeleton={<PageSkeleton rows={4} />}>
      {(grants) => {
        const grant = grants.find((each) => each.id === id)
        return (
          <>
            <PageHeader
              title={grant === undefined || grant.over === null ? 'Shared with you' : 'This grant has ended'}
              crumbs={
                <Link to={paths.grants} params={{ partnership }}>
                  Shared with me
                </Link>
              }
            />
            {grant === undefined ? (
              <EmptyState title="Nothing of this was shared with you" />
            ) : (
              <OwnGrantCard grant={grant} />
            )}
          </>
        )
      }}
    </QueryStates>
  )
}
