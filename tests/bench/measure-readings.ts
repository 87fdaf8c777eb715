import { compare, rateOf } from './rate.ts'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import { signedIn, type Work } from './work.ts'
import { indicatorCode, mainSeriesOf, partnershipId, slug } from './workload.ts'

const scorecard = `/trpc/${slug}/scorecard.get`
const oneSeries = `/trpc/${slug}/indicator.get?input=${encodeURIComponent(JSON.stringify({ code: indicatorCode(7) }))}`

/** Scorecard uncached and cached against L_a, one series against L_b. */
export async function measureReadings({ file }: Work): Promise<Row[]> {
  const product = await startProcess('product-server.ts', file)
  const limit = await startProcess('limit-server.ts', file, partnershipId, mainSeriesOf(7))
  try {
    const la = { url: limit.url, path: '/trpc/scorecard' }
    const uncached = await compare(
      { url: product.url, path: (n) => `${scorecard}?n=${n}`, headers: signedIn },
      la,
    )
    const first = await fetch(product.url + scorecard, { headers: signedIn })
    const etag = first.headers.get('etag') ?? ''
    await first.arrayBuffer()
    const unchanged = await compare(
      { url: product.url, path: scorecard, headers: { ...signedIn, 'if-none-match': etag }, accept: 304 },
      la,
    )
    const body = await rateOf({ url: product.url, path: scorecard, headers: signedIn })
    const series = await compare(
      { url: product.url, path: (n) => `${oneSeries}&n=${n}`, headers: signedIn },
      { url: limit.url, path: '/trpc/series' },
    )
    const unit = 'a second'
    return [
      rowOf({
        name: 'scorecard, nothing cached',
        product: uncached.figure,
        limit: uncached.limit,
        unit,
        aim: 0.7,
      }),
      rowOf({
        name: 'scorecard, unchanged (304)',
        product: unchanged.figure,
        limit: unchanged.limit,
        unit,
        aim: 10,
      }),
      rowOf({ name: 'scorecard, cached body', product: body, limit: unchanged.limit, unit, aim: 10 }),
      rowOf({ name: 'one series', product: series.figure, limit: series.limit, unit, aim: 0.75 }),
    ]
  } finally {
    await product.stop()
    await limit.stop()
  }
}
