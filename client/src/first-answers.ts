import { isWritten } from './base/device/written-page.ts'
import { firstAddresses } from './base/early-requests.ts'
import { indicatorIn, partnershipIn } from './base/paths.ts'
import { queryClient } from './base/query-client.ts'
import { proceduresOf } from './base/trpc.ts'
import { firstQueries } from './first-queries.ts'

/**
 * What was asked before the code was there is read into the cache while the page is first drawn: nobody sees the frame
 * of a page whose answer is there. A refusal is told by whoever shows it.
 */
export async function askFirst(): Promise<void> {
  const { pathname, search } = window.location
  const [person, page] = firstAddresses(pathname, search)
  const procedures = proceduresOf(partnershipIn(pathname) ?? '-')
  const first = firstQueries(procedures)
  const code = indicatorIn(pathname)
  const asked = [
    ...(person === undefined ? [] : [queryClient.prefetchQuery(first['me.get'])]),
    ...(page === undefined
      ? []
      : [
          code === null
            ? queryClient.prefetchQuery(first['scorecard.get'])
            : queryClient.prefetchQuery(procedures.indicator.get.queryOptions({ code })),
        ]),
  ]
  if (isWritten()) asked.push(queryClient.prefetchQuery(first['scorecard.views']))
  await Promise.all(asked).catch(() => undefined)
}
