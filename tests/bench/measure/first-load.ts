import { join } from 'node:path'
import type { Task } from '../work/bounded.ts'
import { mainSeriesOf, partnershipId, slug } from '../work/ids.ts'
import { buildBarePage, type Load, loadOnce, type Page } from '../work/page-load.ts'
import { median, rowOf } from '../work/result.ts'
import { cookie } from '../work/work.ts'

/** The scorecard from an empty cache against a bare page with the same lines. */
export const firstLoad: Task = {
  name: 'first load',
  async measure({ file, folder, start, openBrowser }) {
    const bareFolder = join(folder, 'bare-page')
    buildBarePage(bareFolder)
    const product = await start('product-server.ts', file)
    const limit = await start('limit-server.ts', file, partnershipId, mainSeriesOf(7), bareFolder)
    const browser = await openBrowser()
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
      rowOf({
        name: 'first load, usable',
        product: median(loads.map((load) => load.usableMs)),
        limit: median(bares.map((load) => load.usableMs)),
        unit: 'ms',
        aim: 2.5,
        atMost: true,
      }),
    ]
  },
}
