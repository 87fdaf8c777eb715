import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/** When a screenful of rows stood painted, when the page answered, and what its scripts weigh. */
export type Load = { paintMs: number; usableMs: number; scriptBytes: number }
export type Page = { url: string; rows: string; cookie?: { name: string; value: string } }

/** Builds a bare page with the client's own Vite and React. */
export function buildBarePage(folder: string, page: 'bare-page' | 'bare-chart' = 'bare-page'): void {
  const client = join(import.meta.dirname, '../../../client')
  const words = [
    join(client, 'node_modules/vite/bin/vite.js'),
    'build',
    join(import.meta.dirname, '..', page),
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ]
  const { status } = spawnSync(process.execPath, words, {
    cwd: client,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('The bare page could not be built.')
}

/**
 * An empty cache and a processor slowed down four times: until a screenful of rows stands painted, and until those are
 * the page itself, where the server wrote a picture of it.
 */
export async function loadOnce(browser: Browser, page: Page): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  if (page.cookie) await context.addCookies([{ ...page.cookie, url: new URL(page.url).origin }])
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const scripts: Promise<Buffer>[] = []
  tab.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await tab.addInitScript((rows: string) => {
    const note = (name: 'painted' | 'usable', isThere: () => boolean) => {
      const look = () => {
        if (!isThere()) {
          requestAnimationFrame(look)
          return
        }
        requestAnimationFrame(() => {
          document.documentElement.dataset[name] = String(performance.now())
        })
      }
      requestAnimationFrame(look)
    }
    const areThere = () => document.querySelectorAll(rows).length >= 8
    note('painted', areThere)
    note('usable', () => areThere() && !document.documentElement.hasAttribute('data-written'))
  }, page.rows)
  await tab.goto(page.url)
  const when = async (name: 'painted' | 'usable') => {
    const noted = await tab.waitForFunction((each) => document.documentElement.dataset[each], name, {
      timeout: 60_000,
    })
    return Number(await noted.jsonValue())
  }
  const [paintMs, usableMs] = [await when('painted'), await when('usable')]
  const bodies = await Promise.all(scripts.splice(0))
  const scriptBytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0)
  await context.close()
  return { paintMs, usableMs, scriptBytes }
}
