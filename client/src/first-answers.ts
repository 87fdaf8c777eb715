import { isWritten } from './base/device/written-page.ts'
import { firstAddresses } from './base/early-requests.ts'
import { indicatorIn, partnershipIn } from './base/paths.ts'
import { queryClient } from './base/query-client.ts'
import { proceduresOf } from './base/trpc.ts'

/**
 * What was asked before the code was there is read into the cache while the page is first drawn: nobody sees the frame
 * of a page whose answer is there. A refusal is told by whoever shows it.
 */
export async function askFirst(): Promise<void> {
  const { pathname, search } = window.location
  const [person, page] = firstAddresses(pathname, search)
  const { me, scorecard, indicator } = proceduresOf(partnershipIn(pathname) ?? '-')
  const code = indicatorIn(pathname)
  const asked = [
    ...(person === undefined ? [] : [queryClient.prefetchQuery(me.get.queryOptions())]),
    ...(page === undefined
      ? []
      : [
          code === null
            ? queryClient.prefetchQuery(scorecard.get.queryOptions())
            : queryClient.prefetchQuery(indicator.get.queryOptions({ code })),
        ]),
  ]
  if (isWritten()) asked.push(queryClient.prefetchQuery(scorecard.views.queryOptions()))
  await Promise.all(asked).catch(() => undefined)
}
