import { Agent, request } from 'node:http'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { Task } from '../work/bounded.ts'
import { mainSeriesOf, openReturnId, partnershipId, slug } from '../work/ids.ts'
import { median, rowOf } from '../work/result.ts'
import { signedIn } from '../work/work.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
function post(url: string, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { ...signedIn, 'content-type': 'application/json' }
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

async function perSecond(
  url: string,
  bodyOf: (n: number) => string,
  from: number,
  count: number,
): Promise<number> {
  const began = performance.now()
  for (let n = from; n < from + count; n++) {
    const { status, text } = await post(url, bodyOf(n))
    if (status !== 200) throw new Error(`${url} answered ${status}: ${text.slice(0, 300)}`)
  }
  return (count / (performance.now() - began)) * 1000
}

const draftOf =
  (line: number) =>
  (n: number): string =>
    JSON.stringify({
      id: openReturnId,
      entries: [
        {
          seriesId: mainSeriesOf(line),
          version: n,
          ...emptyRow,
          numerator: String(60 + (n % 40)),
          denominator: '100',
        },
      ],
    })

type Drafts = { line: number; from: number; count: number }

/** Drafts of one line of a return saved in turn, after as many before them. */
export const updatesPerSecond = (url: string, { line, from, count }: Drafts): Promise<number> =>
  perSecond(`${url}/trpc/${slug}/return.saveDraft`, draftOf(line), from, count)

const name = 'one update'

/** One durable update with its audit row, request after request, against the raw one. */
export const update: Task = {
  name,
  async measure({ file, start }) {
    const product = await start('product-server.ts', file)
    const limit = await start('limit-server.ts', file, partnershipId, mainSeriesOf(7))
    const raw = `${limit.url}/trpc/update`
    const count = 150
    const figures: number[] = []
    const limits: number[] = []
    for (let round = 0; round < 6; round++) {
      limits.push(await perSecond(raw, (n) => JSON.stringify({ value: String(n) }), 0, count))
      figures.push(await updatesPerSecond(product.url, { line: 7, from: round * count, count }))
    }
    const [mine, bare] = [median(figures.slice(1)), median(limits.slice(1))]
    return [rowOf({ name, product: mine, limit: bare, unit: 'a second', aim: 0.7 })]
  },
}
