import { earlyAnswered, firstAddresses } from '../early-requests.ts'
import { partnershipIn } from '../paths.ts'
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
  const [me, scorecard] = firstAddresses(pathname, search)
  const { me: person, scorecard: page } = proceduresOf(partnershipIn(pathname) ?? '-')
  await Promise.all([
    me !== undefined && answered.has(me) ? queryClient.prefetchQuery(person.get.queryOptions()) : null,
    scorecard !== undefined && answered.has(scorecard)
      ? queryClient.prefetchQuery(page.get.queryOptions())
      : null,
  ])
}
