import { writeFile } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'

/**
 * Prints pages for who started it, each in a context of its own, and ends with them: a process of its own, which is
 * stopped from outside when a page takes too long. A page comes in whole, asks for nothing elsewhere and runs nothing.
 * Run with an IPC channel as: node print-process.ts CHROMIUM
 */
const [executablePath = ''] = process.argv.slice(2)
const asRoot = process.getuid?.() === 0
process.once('disconnect', () => process.exit())
/** Should the memory of the machine run out, this goes before the server does. */
await writeFile('/proc/self/oom_score_adj', '1000').catch(() => undefined)

/** Answers the code of a chart that is not there, once the fonts are; null where all of them are drawn. */
const lookForCharts = `(async () => {
  await document.fonts.ready
  const charts = [...document.querySelectorAll('[data-chart]')]
  const isEmpty = (chart) => {
    const { width, height } = chart.querySelector('svg')?.getBoundingClientRect() ?? { width: 0, height: 0 }
    return width < 10 || height < 10
  }
  const empty = charts.find(isEmpty)
  if (empty !== undefined) return empty.dataset.chart
  return charts.length === Number(document.documentElement.dataset.charts) ? null : 'an indicator'
})()`

// Half of what a short page takes is what drives the browser being read: what was compiled once is kept.
enableCompileCache()
const { chromium } = await import('playwright-core')
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: !asRoot,
  args: [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--renderer-process-limit=1',
    '--js-flags=--max-old-space-size=256',
  ],
})
browser.once('disconnected', () => process.exit(1))

type Printed = { pdf: Buffer } | { chart: string } | { error: string }
type Tab = Awaited<ReturnType<typeof openTab>>

async function openTab() {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false, locale: 'en-GB' })
  return { context, tab: await context.newPage() }
}

async function print({ context, tab }: Tab, page: string): Promise<Printed> {
  try {
    await tab.setContent(page, { waitUntil: 'load' })
    const missing: unknown = await tab.evaluate(lookForCharts)
    if (missing !== null) return { chart: String(missing) }
    const pdf = await tab.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
    return { pdf }
  } catch (error) {
    return { error: String(error).slice(0, 2_000) }
  } finally {
    await context.close()
  }
}

// The next tab is opened before the next page is there.
let next = openTab()
process.on('message', async (asked: unknown) => {
  if (typeof asked !== 'object' || asked === null || !('id' in asked) || !('page' in asked)) return
  const tab = next
  process.send?.({ id: asked.id, ...(await print(await tab, String(asked.page))) })
  next = openTab()
})
