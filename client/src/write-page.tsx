import type { FirstProcedure } from '@roundtable/shared/wire/written-page.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { pageTitle } from './base/page-title.ts'
import { partnershipIn } from './base/paths.ts'
import { proceduresOf } from './base/trpc.ts'
import { WrittenWidth } from './features/scorecard/use-line-width.ts'
import { firstQueries } from './first-queries.ts'
import { routerOf } from './router.tsx'

type Answers = Record<FirstProcedure, unknown>
/** Width in CSS pixels. */
type Given = { width: number; answers: Answers }
type Written = { title: string; markup: string }

/** What stands in the markup where a component failed, or waits for what did not come with it. */
const gap = /<!--\$[!?]-->|<[^>]+ class="skeleton/
/** The policy of the pages takes no style from a text; what React sets itself comes with it. */
const styles = / style="[^"]*"/g

/**
 * The scorecard at an address as a text, drawn by the components that draw it in a browser of this width, of answers that are there
 * already; everything of one call is of its own, for each is somebody else's page. Null where not all of it could be
 * drawn.
 */
export async function writePage(address: string, { width, answers }: Given): Promise<Written | null> {
  const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
  const procedures = proceduresOf(partnershipIn(new URL(address, 'http://page').pathname) ?? '-')
  const first = firstQueries(procedures)
  for (const [procedure, { queryKey }] of Object.entries(first))
    queryClient.setQueryData<unknown>(queryKey, Reflect.get(answers, procedure))
  const headline = queryClient.getQueryData(first['scorecard.get'].queryKey)?.headline
  const partnership = queryClient.getQueryData(first['me.get'].queryKey)?.partnership
  const router = routerOf(createMemoryHistory({ initialEntries: [address] }))
  await router.load()
  const markup = renderToString(
    <QueryClientProvider client={queryClient}>
      <WrittenWidth value={width}>
        <RouterProvider router={router} />
      </WrittenWidth>
    </QueryClientProvider>,
  )
  if (gap.test(markup)) return null
  const title = pageTitle(headline ?? '', partnership?.name ?? '', false)
  return { title, markup: markup.replace(styles, '') }
}
