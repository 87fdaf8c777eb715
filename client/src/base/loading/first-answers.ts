import { earlyAnswered, firstAddresses } from '../early-requests.ts'
import { indicatorIn, partnershipIn } from '../paths.ts'
import { queryClient } from '../query-client.ts'
import { proceduresOf } from '../trpc.ts'

/** Nobody looks at an empty page for longer: what comes later is waited for by the frame that stands round it. */
const waitsMilliseconds = 100

/**
 * What was asked before the code was there stands in the cache before the page is drawn, where it has come: the page is
 * drawn once, and not first without it. A refusal is left to whoever shows it.
 */
export async function cacheFirstAnswers(): Promise<void> {
  const { pathname, search } = window.location
  const answered = await earlyAnswered(waitsMilliseconds)
  const [person, page] = firstAddresses(pathname, search)
  const { me, scorecard, indicator } = proceduresOf(partnershipIn(pathname) ?? '-')
  const code = indicatorIn(pathname)
  const isAnswered = (address: string | undefined) => address !== undefined && answered.has(address)
  if (isAnswered(person)) await queryClient.prefetchQuery(me.get.queryOptions())
  if (!isAnswered(page)) return
  if (code === null) await queryClient.prefetchQuery(scorecard.get.queryOptions())
  else await queryClient.prefetchQuery(indicator.get.queryOptions({ code }))
}
