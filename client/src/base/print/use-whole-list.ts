import { useQuery, useQueryClient } from '@tanstack/react-query'
import { usePrinting } from './printing.ts'

const pagesAtMost = 60

type PagedList<Page> = {
  /** What tells this list from any other. */
  key: readonly unknown[]
  /** The first page, or the one after another; null where there is none. */
  page: (last: Page | null) => Promise<Page> | null
}

/** All pages of a list that comes from the server page by page, while it is printed; null on the screen. */
export function useWholeList<Page extends object>({ key, page }: PagedList<Page>): readonly Page[] | null {
  const isWhole = usePrinting() === 'whole'
  const client = useQueryClient()
  const whole = useQuery(
    {
      queryKey: ['whole list', ...key],
      enabled: isWhole,
      queryFn: async () => {
        const pages: Page[] = []
        for (let next = page(null); next !== null && pages.length < pagesAtMost; ) {
          const found: Page = await next
          pages.push(found)
          next = page(found)
        }
        return pages
      },
    },
    client,
  )
  return isWhole ? (whole.data ?? null) : null
}
