import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Clock } from '../server/clock.ts'
import { chromiumFlags, findChromium } from './chromium.ts'
import { type Served, startOnHost } from './start-host.ts'
import { type Windows, windowsOf } from './windows.ts'

export type Journey = {
  readonly url: string
  /** Where the server of the file keeps what is entered. */
  readonly databaseUrl: string
  /** An empty window, signed in as a persona of the demonstration, or as nobody. */
  visit(path: string, persona?: string, options?: BrowserContextOptions): Promise<Page>
  /** The server's clock goes on from this moment, and what is due by then has run. */
  moveTo(moment: string): Promise<void>
}

type Settings = Clock & {
  env?: () => Record<string, string>
  /** Another way to start the product than by the host of the journeys. */
  start?: () => Promise<Served>
}

/**
 * Gives the file a server with its own demonstration and a Chromium. What a page says on `console.error` or throws,
 * and what the server logs as an error, fails the test.
 */
export function useJourney({ env, start, ...clock }: Settings = {}): Journey {
  let served: Served | undefined
  let browser: Browser | undefined
  let windows: Windows | undefined
  const complaints: string[] = []
  const listen = (page: Page) => {
    page.on('pageerror', (error) => complaints.push(String(error.stack)))
    page.on('console', (line) => {
      if (line.type() === 'error' && !isExpectedRefusal(line.text())) complaints.push(line.text())
    })
  }

  beforeAll(async () => {
    const [first, second] = await Promise.all([
      start?.() ?? startOnHost({ env: env?.() ?? {}, clock }),
      chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags }),
    ])
    served = first
    browser = second
    windows = windowsOf(browser, served.url, listen)
  })
  afterEach(async () => {
    await windows?.clear()
    expect(complaints.splice(0), 'the page complained').toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    expect(await served?.end(), 'the server complained').toEqual([])
  })
  const ready = () => {
    if (served === undefined || windows === undefined) throw new Error('The journey has not begun yet.')
    return { served, windows }
  }

  return {
    get url() {
      return ready().served.url
    },
    get databaseUrl() {
      return ready().served.databaseUrl
    },
    async moveTo(moment) {
      const { moveTo } = ready().served
      if (moveTo === undefined) throw new Error('The clock of this journey stands.')
      await moveTo(moment)
    },
    async visit(path, persona, options = {}) {
      const { served, windows } = ready()
      const page = await windows.open(options)
      if (persona !== undefined) {
        const answer = await page.request.post('/api/demo/sign-in', {
          data: { persona },
          headers: { origin: served.url },
          // A connection that was kept may have been given up by the server in the same moment.
          maxRetries: 1,
        })
        expect(answer.status(), `signing in as ${persona}`).toBe(200)
      }
      await page.goto(path)
      // What the server wrote is taken over by the page itself before anything is pressed.
      await page.waitForSelector('html:not([data-written])', { state: 'attached' })
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

/** Waits until the page is drawn: it has its heading, and nothing of it is still being loaded. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1')?.textContent
    const loading = document.querySelector('main :is([aria-busy="true"], .skeleton)')
    const isWritten = document.documentElement.hasAttribute('data-written')
    return !isWritten && heading !== undefined && heading !== 'Loading' && loading === null
  })
}

/** As a link of the page leads there: what the browser has loaded already is not loaded again. */
export async function goWithin(page: Page, address: string): Promise<void> {
  const { pathname, search } = new URL(page.url())
  if (`${pathname}${search}` === address) return untilDrawn(page)
  const left = await page.evaluateHandle(() => {
    const heading = document.querySelector('main h1')
    return { heading, words: heading?.textContent }
  })
  await page.evaluate((to) => history.pushState({}, '', to), address)
  await page.waitForFunction(({ heading, words }) => {
    const now = document.querySelector('main h1')
    return now !== null && (now !== heading || now.textContent !== words)
  }, left)
  await untilDrawn(page)
}

/** What overflows to the side, and what axe finds, in a window of this width; of the page as it stands. */
export async function problemsAt(page: Page, width: number): Promise<string[]> {
  const over = await overflowAt(page, width)
  return [...over, ...(await accessProblems(page))]
}

/** By how much the page is wider than a window of this width. */
export async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: width > 600 ? 720 : 844 })
  // What lies out of sight keeps the height it had in the window before, until it is drawn; what comes later, too.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.goal-section { content-visibility: visible !important }')
    document.adoptedStyleSheets = [sheet]
  })
  // A chart is drawn anew a moment after its window has changed.
  const over = await page.evaluate(async () => {
    const tooWide = () => document.documentElement.scrollWidth - window.innerWidth
    for (let n = 0; n < 40 && tooWide() > 0; n += 1) await new Promise((done) => setTimeout(done, 50))
    return tooWide()
  })
  return over > 0 ? [`${over} pixels too wide`] : []
}

const axeProgram = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules of axe that look at colours and places; all others read the words, names and order of the page. */
const rulesOfLook = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

/**
 * Problems axe finds on the page as it stands, or in a part of it, by the rules of WCAG 2.2 A and AA. A page that is
 * looked at again has axe already, and warm: that takes three quarters of the time.
 */
export function accessProblems(
  page: Page,
  part = 'html',
  /** Rules that are held elsewhere: the colours of a form are those of the gallery and the pages. */
  without: readonly string[] = [],
): Promise<string[]> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  return problemsBy(page, part, { runOnly: { type: 'tag', values }, rules })
}

/** Of a page that axe has looked at, drawn in other colours: what these alone can change. */
export const lookProblems = (page: Page): Promise<string[]> =>
  problemsBy(page, 'html', { runOnly: { type: 'rule', values: rulesOfLook } })

async function problemsBy(page: Page, part: string, asked: RunOptions): Promise<string[]> {
  // Twice as fast as reporting also what passed; no rule of these needs style sheets or media fetched anew.
  const options: RunOptions = { ...asked, resultTypes: ['violations'], preload: false }
  // What the head of the page lies over is smaller for as long as it does.
  if (part === 'html') await page.evaluate(() => window.scrollTo(0, 0))
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeProgram)
  const violations = await page.evaluate(
    async ([within, how]) => {
      const { axe } = window as unknown as {
        axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> }
      }
      // All that is sent out of the page: what axe knows of a whole page is long.
      return (await axe.run(within, how)).violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target }) => ({ target })),
      }))
    },
    [part, options] as const,
  )
  return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`))
}

function chromiumPath(): string {
  const path = findChromium()
  if (path === undefined) throw new Error('No Chromium was found; `pnpm test browser` installs one.')
  return path
}

/** Chromium itself reports every answer 4xx, and a lost connection (of a worker it looks for a newer one of, too), as an error; the pages show them in words. */
function isExpectedRefusal(text: string): boolean {
  return /Code of this page could not be loaded|^An unknown error occurred when fetching the script\.$|^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_(INTERNET_DISCONNECTED|CONNECTION_(REFUSED|RESET)|EMPTY_RESPONSE))/.test(
    text,
  )
}
