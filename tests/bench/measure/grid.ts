import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildClientIfStale } from '@roundtable/server/commands/build-client.ts'
import type { Browser, Page } from 'playwright-core'
import type { Task } from '../work/bounded.ts'
import { idOf, slug } from '../work/ids.ts'
import { prepareReturns } from '../work/import-file.ts'
import { rowOf } from '../work/result.ts'
import { cookie } from '../work/work.ts'

const lines = 300
const month = '2025-12-01'
const returnId = idOf('return of the grid')
const pauseMs = 120
const least = 16

const bare = `<!doctype html><table><tbody>${Array.from(
  { length: lines },
  (_, row) =>
    `<tr>${Array.from({ length: 6 }, (__, n) => `<td><input value="${row + n}"></td>`).join('')}</tr>`,
).join('')}</tbody></table>`

type Timed = { typed: number[]; moved: number[] }

/** From each key until the frame that shows it, as the browser itself tells it (Event Timing, in steps of 8 ms). */
async function typeInto(page: Page, firstCell: string): Promise<Timed> {
  const session = await page.context().newCDPSession(page)
  await page.locator(firstCell).first().click()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.evaluate(() => {
    const times: [number, number][] = []
    Object.assign(window, { times })
    const settings = { type: 'event', durationThreshold: 16 }
    const watch = new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        if (name === 'keydown') times.push([startTime, duration])
      }
    })
    watch.observe(settings)
    window.addEventListener('keydown', ({ timeStamp }) => times.push([timeStamp, 0]), true)
  })
  const typed: string[] = []
  const press = async (key: string) => {
    await page.keyboard.press(key)
    typed.push(key)
    await page.waitForTimeout(pauseMs)
  }
  for (let row = 0; row < 15; row++) {
    for (const digit of String(4000 + row * 7)) await press(digit)
    await press('Tab')
    for (const digit of String(5000 + row * 7)) await press(digit)
    await press('Enter')
    await press('ArrowLeft')
  }
  const told = await page.evaluate(() => (window as Window & { times?: [number, number][] }).times ?? [])
  // A key that was quicker than the browser tells of has no entry but its own.
  const starts = [...new Set(told.map(([at]) => at))].toSorted((a, b) => a - b)
  const times = starts.map((at) => Math.max(least, ...told.filter(([of]) => of === at).map(([, ms]) => ms)))
  const of = (test: (key: string) => boolean) => times.filter((_, at) => test(typed[at] ?? ''))
  return { typed: of((key) => /\d/.test(key)), moved: of((key) => !/\d/.test(key)) }
}

/** From the last digit of a row until the frame in which the value computed from it stands. */
async function followDigits(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await page.locator('tr[data-row="0"] input').first().click()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times: number[] = []
  for (let row = 0; row < 15; row++) {
    await page.keyboard.type('1')
    await page.keyboard.press('Tab')
    await page.waitForTimeout(pauseMs * 4)
    const told = page.evaluate(
      (index) =>
        new Promise<number>((resolve) => {
          const cell = document.querySelector(`tr[data-row="${index}"] .sheet-value`)
          let from = 0
          window.addEventListener('keydown', ({ timeStamp }) => (from = timeStamp), {
            once: true,
            capture: true,
          })
          new MutationObserver((_, watch) => {
            watch.disconnect()
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from)))
          }).observe(cell ?? document, { subtree: true, characterData: true, childList: true })
        }),
      row,
    )
    await page.waitForTimeout(pauseMs)
    await page.keyboard.type('2')
    times.push(await told)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowLeft')
    await page.waitForTimeout(pauseMs * 4)
  }
  return times
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const part = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** A page by itself: another one beside it would share its processor. */
async function onPage<T>(browser: Browser, url: string | null, run: (page: Page) => Promise<T>): Promise<T> {
  const page = await open(browser, url)
  try {
    return await run(page)
  } finally {
    await page.context().close()
  }
}

async function open(browser: Browser, url: string | null): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  if (url === null) await page.setContent(bare)
  else {
    await context.addCookies([{ ...cookie, url: new URL(url).origin }])
    await page.goto(url)
    await page
      .locator('tr[data-row]')
      .nth(lines - 1)
      .waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
  }
  return page
}

/** A key in a return of 300 lines, at a fourth of the speed, against the same keys in a bare table. */
export const grid: Task = {
  name: `a key among ${lines} rows`,
  async measure({ folder, file, tell, start, openBrowser }) {
    await buildClientIfStale(tell)
    const mine = join(folder, 'grid.db')
    copyFileSync(file, mine)
    prepareReturns(mine, [{ start: month, id: returnId }], lines)
    const product = await start('product-server.ts', mine)
    const browser = await openBrowser()
    const limit = await onPage(browser, null, (page) => typeInto(page, 'input'))
    const url = `${product.url}/${slug}/returns/${returnId}`
    const ours = await onPage(browser, url, (page) => typeInto(page, 'tr[data-row="0"] input'))
    const followed = await onPage(browser, url, followDigits)
    const follows = [0.5, 0.95].map((share) => `${part(followed, share).toFixed(0)} ms`).join(', p95 ')
    tell(`until the value that follows from a digit stands: median ${follows}`)
    const words = { typed: 'a digit typed', moved: 'a move to the next cell' } as const
    return (['typed', 'moved'] as const).flatMap((kind) =>
      (
        [
          ['median', 0.5],
          ['p95', 0.95],
        ] as const
      ).map(([name, share]) => {
        const key = part(ours[kind], share)
        tell(`${words[kind]}, ${name}: ${key.toFixed(1)} ms (${key < 50 ? 'under' : 'not under'} 50 ms)`)
        return rowOf({
          name: `${words[kind]} among ${lines} rows, painted at a fourth of the speed, ${name}`,
          product: key,
          limit: part(limit[kind], share),
          unit: 'ms',
          aim: 1,
          atMost: true,
        })
      }),
    )
  },
}
