import { compare } from './rate.ts'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import { signedIn, type Work } from './work.ts'
import { slug } from './workload.ts'

/** The scorecard as it is served, rows kept as they are there, against the same one whose rows are not read. */
export async function measureReadingCost({ file }: Work): Promise<Row[]> {
  const product = await startProcess('product-server.ts', file)
  const unread = await startProcess('unread-server.ts', file)
  const path = (n: number) => `/trpc/${slug}/scorecard.get?n=${n}`
  try {
    for (const [url, isRead] of [
      [product.url, true],
      [unread.url, false],
    ] as const) {
      const text = await (await fetch(url + path(0), { headers: signedIn })).text()
      if (/"sentence":"[^"]/.test(text) !== isRead) throw new Error(`Readings at ${url} are not as expected.`)
    }
    const asked = { path, headers: signedIn }
    const { figure, limit } = await compare({ url: product.url, ...asked }, { url: unread.url, ...asked })
    return [
      rowOf({
        name: 'scorecard, against one without readings',
        product: figure,
        limit,
        unit: 'a second',
        aim: 0.8,
      }),
    ]
  } finally {
    await product.stop()
    await unread.stop()
  }
}
