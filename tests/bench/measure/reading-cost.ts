import type { Task } from '../work/bounded.ts'
import { slug } from '../work/ids.ts'
import { compare } from '../work/rate.ts'
import { rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'

const name = 'scorecard, against one without readings'

/** The scorecard as it is served, rows kept as they are there, against the same one whose rows are not read. */
export const readingCost: Task = {
  name,
  async measure({ file, start }) {
    const product = await start('product-server.ts', file)
    const unread = await start('unread-server.ts', file)
    const path = (n: number) => `/trpc/${slug}/scorecard.get?n=${n}`
    for (const [url, isRead] of [
      [product.url, true],
      [unread.url, false],
    ] as const) {
      const text = await (await fetch(url + path(0), { headers: signedIn })).text()
      if (/"sentence":"[^"]/.test(text) !== isRead) throw new Error(`Readings at ${url} are not as expected.`)
    }
    const asked = { path, headers: signedIn }
    const { figure, limit } = await compare({ url: product.url, ...asked }, { url: unread.url, ...asked })
    return [rowOf({ name, product: figure, limit, unit: 'a second', aim: 0.8 })]
  },
}
