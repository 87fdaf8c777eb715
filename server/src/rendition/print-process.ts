import { writeFile } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import { buffer } from 'node:stream/consumers'

/**
 * Prints one page and ends: a process of its own, which is stopped from outside when it takes too long. The page comes
 * in whole, asks for nothing elsewhere and runs nothing. Run as: node print-process.ts CHROMIUM < page.html > page.pdf
 */
const [executablePath = ''] = process.argv.slice(2)
const asRoot = process.getuid?.() === 0
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

// Half of what a short pack takes is what drives the browser being read: what was compiled once is kept.
enableCompileCache()
const { chromium } = await import('playwright-core')
const coming = buffer(process.stdin)
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
try {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false, locale: 'en-GB' })
  const tab = await context.newPage()
  await tab.setContent((await coming).toString('utf8'), { waitUntil: 'load' })
  const missing: unknown = await tab.evaluate(lookForCharts)
  if (missing === null) {
    const pdf = await tab.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
    process.stdout.write(pdf)
  } else {
    process.stderr.write(`chart ${String(missing)}`)
    process.exitCode = 2
  }
} finally {
  await browser.close()
}
