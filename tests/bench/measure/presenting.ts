import { copyFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Task } from '../work/bounded.ts'
import { slug } from '../work/ids.ts'
import { addPack, packMeeting } from '../work/pack.ts'
import { median, rowOf } from '../work/result.ts'
import { cookie } from '../work/work.ts'

const indicators = 60
const turns = 41
const rounds = 7
const slowed = 4
const settlingMs = 1_500
const mostMs = 100

/** In the room: the next page, and the first one from the press that opens it. The processor is slowed down four times. */
export const presenting: Task = {
  name: 'presenting a pack',
  async measure({ file: from, folder, start, openBrowser }) {
    const file = join(folder, 'presented.db')
    copyFileSync(from, file)
    await addPack(file, indicators)
    const product = await start('product-server.ts', file)
    const browser = await openBrowser()
    const meeting = `${product.url}/${slug}/meetings/${packMeeting}`
    const { times, markup } = await turnPages(browser, `${meeting}/present`)
    const bare = await serveBare(markup)
    const opened: number[] = []
    const bares: number[] = []
    for (let round = 0; round < rounds; round++) {
      bares.push(await pressed(browser, bare.url, 'a[href="/first"]', 'svg'))
      opened.push(await pressed(browser, meeting, `a[href$="/present"]`, '.present-body h1'))
    }
    bare.close()
    return [
      rowOf({
        name: `next page in present mode, median of ${times.length} (longest ${Math.round(Math.max(...times))} ms)`,
        ...{ product: median(times), limit: mostMs, unit: 'ms', aim: 1, atMost: true },
      }),
      rowOf({
        name: 'from the press to the first page of a pack',
        ...{ product: median(opened), limit: median(bares), unit: 'ms', aim: 1.5, atMost: true },
      }),
    ]
  },
}

/** The page stands, and has kept the pack on the device; it never falls silent, as it listens where others are. */
async function openSlowed(
  browser: Browser,
  url: string,
  ready: string,
): Promise<{ context: BrowserContext; tab: Page }> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  await context.addCookies([{ ...cookie, url: new URL(url).origin }])
  const tab = await context.newPage()
  await tab.goto(url)
  await tab.locator(ready).first().waitFor({ timeout: 60_000 })
  await tab.waitForTimeout(settlingMs)
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  return { context, tab }
}

/** From each key until the page it brings is painted; and the first chart, as it stands there. */
async function turnPages(browser: Browser, url: string): Promise<{ times: number[]; markup: string }> {
  const { context, tab } = await openSlowed(browser, url, '.present-body h1')
  const times: number[] = []
  let markup = ''
  for (let turn = 0; turn < turns; turn++) {
    times.push(
      await tab.evaluate(async () => {
        const stands = () => document.querySelector('.present-foot')?.textContent ?? ''
        const before = stands()
        const start = performance.now()
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
        while (stands() === before) await new Promise((resolve) => requestAnimationFrame(resolve))
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - start
      }),
    )
    const body = tab.locator('.present-body')
    if (markup === '' && (await body.locator('svg.chart-figure').count()) > 0) markup = await body.innerHTML()
  }
  await context.close()
  return { times, markup }
}

/** A page with a link, and behind it one with the same words and the same SVG and nothing else. */
async function serveBare(markup: string): Promise<{ url: string; close: () => void }> {
  const page = (body: string) => `<!doctype html><html lang="en-GB"><title>Bare</title><body>${body}`
  const first = page(`<main>${markup}</main>`)
  const server = createServer((req, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.end(req.url === '/first' ? first : page('<h1>Meeting</h1><a href="/first">Present it</a>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The bare page has no port.')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}

/** From the press of a link until what it leads to is painted, by the clock both pages share. */
async function pressed(browser: Browser, url: string, link: string, wanted: string): Promise<number> {
  const { context, tab } = await openSlowed(browser, url, link)
  await tab.addInitScript((selector: string) => {
    const look = () => {
      if (document.querySelector(selector) === null) return requestAnimationFrame(look)
      return requestAnimationFrame(() =>
        setTimeout(() => {
          document.documentElement.dataset.painted = String(performance.timeOrigin + performance.now())
        }),
      )
    }
    requestAnimationFrame(look)
  }, wanted)
  const began = await tab.evaluate(
    ([from, selector]) => {
      const look = () => {
        if (document.querySelector(selector ?? '') === null) return requestAnimationFrame(look)
        return requestAnimationFrame(() =>
          setTimeout(() => {
            document.documentElement.dataset.painted = String(performance.timeOrigin + performance.now())
          }),
        )
      }
      requestAnimationFrame(look)
      const start = performance.timeOrigin + performance.now()
      document.querySelector<HTMLAnchorElement>(from ?? '')?.click()
      return start
    },
    [link, wanted],
  )
  const painted = await tab.waitForFunction(() => document.documentElement.dataset.painted, null, {
    timeout: 60_000,
  })
  const ended = Number(await painted.jsonValue())
  await context.close()
  return ended - began
}
