import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

export type Load = { paintMs: number; scriptBytes: number }
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

/** An empty cache and a processor slowed down four times: until a screenful of rows stands painted. */
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
    const look = () => {
      if (document.querySelectorAll(rows).length < 8) {
        requestAnimationFrame(look)
        return
      }
      requestAnimationFrame(() => {
        document.documentElement.dataset.painted = String(performance.now())
      })
    }
    requestAnimationFrame(look)
  }, page.rows)
  await tab.goto(page.url)
  const painted = await tab.waitForFunction(() => document.documentElement.dataset.painted, null, {
    timeout: 60_000,
  })
  const paintMs = Number(await painted.jsonValue())
  const bodies = await Promise.all(scripts.splice(0))
  const scriptBytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0)
  await context.close()
  return { paintMs, scriptBytes }
}
