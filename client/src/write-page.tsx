import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { pageTitle } from './base/page-title.ts'
import { partnershipIn } from './base/paths.ts'
import { type Me, type Outputs, proceduresOf } from './base/trpc.ts'
import { WrittenWidth } from './features/scorecard/use-line-width.ts'
import { routerOf } from './router.tsx'

type Answers = {
  'me.get': Me
  'scorecard.get': Outputs['scorecard']['get']
  'scorecard.views': Outputs['scorecard']['views']
}
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
  queryClient.setQueryData(procedures.me.get.queryKey(), answers['me.get'])
  queryClient.setQueryData(procedures.scorecard.get.queryKey(), answers['scorecard.get'])
  queryClient.setQueryData(procedures.scorecard.views.queryKey(), answers['scorecard.views'])
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
  const title = pageTitle(answers['scorecard.get'].headline, answers['me.get'].partnership?.name ?? '', false)
  return { title, markup: markup.replace(styles, '') }
}
