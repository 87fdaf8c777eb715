import { join } from 'node:path'
import { buildBarePage, type Load, loadOnce, openBrowser, type Page } from './first-load.ts'
import { type Row, rowOf } from './result.ts'
import { startProcess } from './servers.ts'
import { cookie, type Work } from './work.ts'
import { mainSeriesOf, partnershipId, slug } from './workload.ts'

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** The scorecard from an empty cache against a bare page with the same lines. */
export async function measureFirstLoad({ file, folder }: Work): Promise<Row[]> {
  const bareFolder = join(folder, 'bare-page')
  buildBarePage(bareFolder)
  const product = await startProcess('product-server.ts', file)
  const limit = await startProcess('limit-server.ts', file, partnershipId, mainSeriesOf(7), bareFolder)
  const browser = await openBrowser()
  try {
    const ours: Page = { url: `${product.url}/${slug}`, rows: 'main tbody tr svg', cookie }
    const bare: Page = { url: limit.url, rows: 'tbody tr svg' }
    const loads: Load[] = []
    const bares: Load[] = []
    for (let round = 0; round < 7; round++) {
      bares.push(await loadOnce(browser, bare))
      loads.push(await loadOnce(browser, ours))
    }
    return [
      rowOf({
        name: 'first load, JavaScript as brotli',
        product: median(loads.map((load) => load.scriptBytes)) / 1000,
        limit: 150,
        unit: 'kB',
        aim: 1,
        atMost: true,
      }),
      rowOf({
        name: 'first load, painted',
        product: median(loads.map((load) => load.paintMs)),
        limit: median(bares.map((load) => load.paintMs)),
        unit: 'ms',
        aim: 1.5,
        atMost: true,
      }),
    ]
  } finally {
    await browser.close()
    await product.stop()
    await limit.stop()
  }
}
