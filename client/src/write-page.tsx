import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { pageTitle } from './base/page-title.ts'
import { partnershipIn } from './base/paths.ts'
import { type Me, type Outputs, proceduresOf } from './base/trpc.ts'
import { WrittenWidth } from './features/scorecard/use-line-width.ts'
import { routerOf } from './router.tsx'

type Given = {
  /** In CSS pixels. */
  width: number
  me: Me
  scorecard: Outputs['scorecard']['get']
  views: Outputs['scorecard']['views']
}
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
export async function writePage(
  address: string,
  { width, me, scorecard, views }: Given,
): Promise<Written | null> {
  const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
  const procedures = proceduresOf(partnershipIn(new URL(address, 'http://page').pathname) ?? '-')
  queryClient.setQueryData(procedures.me.get.queryKey(), me)
  queryClient.setQueryData(procedures.scorecard.get.queryKey(), scorecard)
  queryClient.setQueryData(procedures.scorecard.views.queryKey(), views)
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
  const title = pageTitle(scorecard.headline, me.partnership?.name ?? '', false)
  return { title, markup: markup.replace(styles, '') }
}
