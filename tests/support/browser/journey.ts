import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type AppServer, startAppServer } from '../server/app-server.ts'
import { chromiumFlags, findChromium } from './chromium.ts'

export type Journey = {
  readonly app: AppServer
  /** A new window, signed in as a persona of the demonstration, or as nobody. */
  visit(path: string, persona?: string, options?: BrowserContextOptions): Promise<Page>
}

type Settings = {
  env?: () => NodeJS.ProcessEnv
  now?: () => string
  /** Another way to start the product than in this process. */
  start?: () => Promise<AppServer>
}

/**
 * Gives the file a server with its own demonstration and a Chromium. What a page says on `console.error`, or
 * throws, fails the test.
 */
export function useJourney(settings: Settings = {}): Journey {
  let app: AppServer | undefined
  let browser: Browser | undefined
  const complaints: string[] = []

  beforeAll(async () => {
    app = await (settings.start?.() ?? startAppServer(settings.env?.(), settings.now))
    browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags })
  })
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    expect(complaints.splice(0), 'the page complained').toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  return {
    get app() {
      if (app === undefined) throw new Error('The server has not started yet.')
      return app
    },
    async visit(path, persona, options = {}) {
      if (app === undefined || browser === undefined) throw new Error('The browser has not started yet.')
      const context = await browser.newContext({ baseURL: app.url, locale: 'en-GB', ...options })
      if (persona !== undefined) {
        const answer = await context.request.post('/api/demo/sign-in', {
          data: { persona },
          headers: { origin: app.url },
        })
        expect(answer.status(), `signing in as ${persona}`).toBe(200)
      }
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(String(error.stack)))
      page.on('console', (line) => {
        if (line.type() === 'error' && !isExpectedRefusal(line.text())) complaints.push(line.text())
      })
      await page.goto(path)
      return page
    },
  }
}

/** Types an ISO day into the three parts of a field. */
export async function fillDay(inside: Page | Locator, label: string, day: string): Promise<void> {
  const parts = inside.getByRole('group', { name: label, exact: true }).getByRole('spinbutton')
  await parts.first().focus()
  await parts.first().pressSequentially(day.split('-').reverse().join(''))
}

/** Problems axe finds on the page as it stands, by the rules of WCAG 2.2 A and AA. */
export async function accessProblems(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`))
}

function chromiumPath(): string {
  const path = findChromium()
  if (path === undefined) throw new Error('No Chromium was found; `pnpm test browser` installs one.')
  return path
}

/** Chromium itself reports every answer 4xx, and a lost connection, as an error; the pages show them in words. */
function isExpectedRefusal(text: string): boolean {
  return /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|EMPTY_RESPONSE))/.test(
    text,
  )
}
