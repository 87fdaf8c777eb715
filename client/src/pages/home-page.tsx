import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { proceduresOf } from '../base/trpc.ts'
import { NoSeat } from '../features/me/no-seat.tsx'
import { SessionNotice } from '../features/me/session-notice.tsx'
import { Brand } from '../parts/brand.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** Leads whoever is signed in to their first partnership: to what waits for them there, or to the scorecard. */
export function HomePage() {
  const me = useQuery(proceduresOf('-').me.get.queryOptions())
  return (
    <main className="frame-bare" id="main">
      <Brand />
      <SessionNotice />
      <QueryStates query={me} skeleton={<PageSkeleton rows={4} />}>
        {(data) => {
          const [first] = data.partnerships
          return first === undefined ? <NoSeat me={data} /> : <FirstPage partnership={first.slug} />
        }}
      </QueryStates>
    </main>
  )
}

function FirstPage({ partnership }: { partnership: string }) {
  const me = useQuery(proceduresOf(partnership).me.get.queryOptions())
  if (me.isPending) return <PageSkeleton rows={4} />
  const to = (me.data?.waiting ?? 0) > 0 ? paths.waiting : paths.scorecard
  return <Navigate to={to} params={{ partnership }} replace />
}
