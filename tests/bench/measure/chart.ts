import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Task } from '../work/bounded.ts'
import { indicatorCode, mainSeriesOf, partnershipId, slug } from '../work/ids.ts'
import { buildBarePage, loadOnce, type Page } from '../work/page-load.ts'
import { median, rowOf } from '../work/result.ts'
import { cookie } from '../work/work.ts'

const rounds = 7

/** The chart of one indicator with 120 points against a bare page of Recharts with the same marks; and one switch. */
export const chart: Task = {
  name: 'chart of 120 points',
  async measure({ file, folder, start, openBrowser }) {
    const bareFolder = join(folder, 'bare-chart')
    buildBarePage(bareFolder, 'bare-chart')
    const product = await start('product-server.ts', file)
    const limit = await start('limit-server.ts', file, partnershipId, mainSeriesOf(7), bareFolder)
    const browser = await openBrowser()
    const address = `${product.url}/${slug}/indicators/${indicatorCode(7)}`
    const ours: Page = { url: address, rows: '.chart-mark', cookie }
    const bare: Page = { url: limit.url, rows: '.mark' }
    const charts: number[] = []
    const bares: number[] = []
    for (let round = 0; round < rounds; round++) {
      bares.push((await loadOnce(browser, bare)).paintMs)
      charts.push((await loadOnce(browser, ours)).paintMs)
    }
    const turned = await turnSwitch(browser, address)
    return [
      rowOf({
        name: 'chart of 120 points, painted',
        product: median(charts),
        limit: median(bares),
        unit: 'ms',
        aim: 1.5,
        atMost: true,
      }),
      rowOf({
        name: `a switch of the chart, repainted (${turned.requests} requests)`,
        product: turned.ms,
        limit: median(bares),
        unit: 'ms',
        aim: 1,
        atMost: true,
      }),
    ]
  },
}

/** From the press of a switch until the next frame, the processor slowed down as for the loads. */
async function turnSwitch(browser: Browser, url: string): Promise<{ ms: number; requests: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  await context.addCookies([{ ...cookie, url: new URL(url).origin }])
  const tab = await context.newPage()
  await tab.goto(url)
  await tab.locator('.chart-mark').first().waitFor()
  await tab.waitForLoadState('networkidle')
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  let requests = 0
  tab.on('request', (request) => {
    if (!request.url().endsWith('/icon.svg')) requests += 1
  })
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    times.push(
      await tab.evaluate(async () => {
        const pills = [...document.querySelectorAll<HTMLButtonElement>('.pill')]
        const limits = pills.find((pill) => pill.textContent === 'Limits')
        if (limits === undefined) throw new Error('There is no switch for the limits.')
        const before = limits.getAttribute('aria-pressed')
        const start = performance.now()
        limits.click()
        while (limits.getAttribute('aria-pressed') === before) {
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - start
      }),
    )
  }
  await context.close()
  return { ms: median(times), requests }
}
