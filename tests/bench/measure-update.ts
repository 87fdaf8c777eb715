import { Agent, request } from 'node:http'
import { emptyRow } from '@roundtable/shared/figure/entered-figure.ts'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import { signedIn, type Work } from './work.ts'
import { mainSeriesOf, openReturnId, partnershipId, slug } from './workload.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

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

const draftOf = (n: number): string =>
  JSON.stringify({
    id: openReturnId,
    entries: [
      {
        seriesId: mainSeriesOf(7),
        version: n,
        ...emptyRow,
        numerator: String(60 + (n % 40)),
        denominator: '100',
      },
    ],
  })

/** One durable update with its audit row, request after request, against the raw one. */
export async function measureUpdate({ file }: Work): Promise<Row[]> {
  const product = await startProcess('product-server.ts', file)
  const limit = await startProcess('limit-server.ts', file, partnershipId, mainSeriesOf(7))
  const ours = `${product.url}/trpc/${slug}/return.saveDraft`
  const raw = `${limit.url}/trpc/update`
  const count = 150
  const figures: number[] = []
  const limits: number[] = []
  try {
    for (let round = 0; round < 6; round++) {
      limits.push(await perSecond(raw, (n) => JSON.stringify({ value: String(n) }), 0, count))
      figures.push(await perSecond(ours, draftOf, round * count, count))
    }
    return [
      rowOf({
        name: 'one update',
        product: median(figures.slice(1)),
        limit: median(limits.slice(1)),
        unit: 'a second',
        aim: 0.7,
      }),
    ]
  } finally {
    await product.stop()
    await limit.stop()
  }
}
