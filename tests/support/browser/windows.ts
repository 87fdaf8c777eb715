import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export type Windows = {
  /** A window in which nobody is signed in and nothing is stored, with nothing but a blank page of the origin. */
  open(options: BrowserContextOptions): Promise<Page>
  /** Empties the windows that are open, for whoever opens the next. */
  clear(): Promise<void>
}

const usual = { width: 1280, height: 720 }
/** With the headers by which Chromium decides which pages may share a process. */
const blank = {
  contentType: 'text/html',
  headers: { 'cross-origin-opener-policy': 'same-origin', 'origin-agent-cluster': '?1' },
  body: '',
}

/**
 * A window is emptied and used again: a process of Chromium that has loaded the product before loads it in a third
 * of the time. What a test has closed, or what cannot be emptied, is made anew.
 */
export function windowsOf(browser: Browser, origin: string, isMade: (page: Page) => void): Windows {
  const empty = new Map<string, Page[]>()
  const used: { kind: string; page: Page; options: BrowserContextOptions }[] = []

  const make = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', ...options })
    const page = await context.newPage()
    isMade(page)
    return page
  }
  return {
    async open(options) {
      const kind = JSON.stringify(options)
      const page = empty.get(kind)?.pop() ?? (await make(options))
      used.push({ kind, page, options })
      return page
    },
    async clear() {
      for (const { kind, page, options } of used.splice(0)) {
        try {
          await clearWindow(page, origin, options)
          empty.set(kind, [...(empty.get(kind) ?? []), page])
        } catch {
          await page.context().close()
        }
      }
    },
  }
}

async function clearWindow(page: Page, origin: string, options: BrowserContextOptions): Promise<void> {
  const context = page.context()
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.clearCookies()
  await context.setOffline(false)
  await page.route('**/blank', (route) => route.fulfill(blank))
  await page.goto(`${origin}/blank`, { timeout: 10_000 })
  await page.evaluate(() => sessionStorage.clear())
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await devtools.detach()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.emulateMedia({ media: null })
  await page.setViewportSize(options.viewport ?? usual)
  for (const event of ['request', 'requestfinished', 'response', 'dialog', 'download'] as const) {
    page.removeAllListeners(event)
  }
}
