import type { Task } from '../work/bounded.ts'
import { indicatorCode, mainSeriesOf, partnershipId, slug } from '../work/ids.ts'
import { compare, type Load } from '../work/rate.ts'
import { rowOf } from '../work/result.ts'
import { signedIn, type Work } from '../work/work.ts'

const scorecard = `/trpc/${slug}/scorecard.get`
const oneSeries = `/trpc/${slug}/indicator.get?input=${encodeURIComponent(JSON.stringify({ code: indicatorCode(7) }))}`

type Asked = { name: string; aim: number; load: (product: string) => Promise<Load>; limit: string }

/** A reading of the product against the raw statement behind it. */
const reading = ({ name, aim, load, limit }: Asked): Task => ({
  name,
  async measure({ file, start }: Work) {
    const product = await start('product-server.ts', file)
    const raw = await start('limit-server.ts', file, partnershipId, mainSeriesOf(7))
    const rates = await compare(await load(product.url), { url: raw.url, path: limit })
    return [rowOf({ name, product: rates.figure, limit: rates.limit, unit: 'a second', aim })]
  },
})

/** The set-up page and the catalogue, as any list: against the raw statement of the scorecard. */
export const setUpLists: Task[] = [
  ['set-up page', 'partnership.setUp'] as const,
  ['catalogue', 'catalogue.list'] as const,
].map(([name, procedure]) =>
  reading({
    name,
    aim: 0.7,
    load: async (url) => ({ url, path: (n) => `/trpc/${slug}/${procedure}?n=${n}`, headers: signedIn }),
    limit: '/trpc/scorecard',
  }),
)

/** Scorecard uncached and cached against L_a, one series against L_b. */
export const readings: Task[] = [
  reading({
    name: 'scorecard, nothing cached',
    aim: 0.7,
    load: async (url) => ({ url, path: (n) => `${scorecard}?n=${n}`, headers: signedIn }),
    limit: '/trpc/scorecard',
  }),
  reading({
    name: 'scorecard, unchanged (304)',
    aim: 10,
    load: async (url) => {
      const first = await fetch(url + scorecard, { headers: signedIn })
      const etag = first.headers.get('etag') ?? ''
      await first.arrayBuffer()
      return { url, path: scorecard, headers: { ...signedIn, 'if-none-match': etag }, accept: 304 }
    },
    limit: '/trpc/scorecard',
  }),
  reading({
    name: 'scorecard, cached body',
    aim: 10,
    load: async (url) => ({ url, path: scorecard, headers: signedIn }),
    limit: '/trpc/scorecard',
  }),
  reading({
    name: 'one series',
    aim: 0.75,
    load: async (url) => ({ url, path: (n) => `${oneSeries}&n=${n}`, headers: signedIn }),
    limit: '/trpc/series',
  }),
]
