import { partnershipIn } from './paths.ts'
import { queryClient } from './query-client.ts'
import { proceduresOf } from './trpc.ts'

/** Asks for what the first page needs while React is still being set up. */
export function startFirstRequests(pathname: string): void {
  const slug = partnershipIn(pathname)
  if (slug === null) {
    if (pathname === '/') void queryClient.prefetchQuery(proceduresOf('-').me.get.queryOptions())
    return
  }
  const procedures = proceduresOf(slug)
  void queryClient.prefetchQuery(procedures.me.get.queryOptions())
  if (/^\/[^/]+\/?$/.test(pathname)) {
    void queryClient.prefetchQuery(procedures.scorecard.get.queryOptions())
  }
}
