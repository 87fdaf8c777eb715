import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { gallery } from '@roundtable/client/gallery/gallery.ts'
import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../support/browser/journey.ts'

const clientFolder = join(import.meta.dirname, '../../client')

/** The pages as in development, without a server behind them. */
async function startPages() {
  const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js'], {
    cwd: clientFolder,
    env: { ...process.env, CLIENT_PORT: '0', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressIn(vite)
  const end = async () => {
    vite.kill()
    return []
  }
  return { url, databaseUrl: '', end }
}

const addressIn = (vite: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    vite.once('exit', () => reject(new Error('The pages did not start.')))
    let text = ''
    vite.stdout?.on('data', (piece: Buffer) => {
      text += piece.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)
      if (found !== null) resolve(found[0])
    })
  })

/** The states of a part, and what it lays over the page. */
const drawn = 'main > div, body > div:not(#root)'

describe('the gallery in development', () => {
  const journey = useJourney({ start: startPages })

  it('shows every part without a problem axe can find', { timeout: 400_000 }, async () => {
    const page = await journey.visit('/gallery')
    const problems: string[] = []
    // The same part stands there once for each state.
    const look = async (name: string, part?: string) => {
      const all = await accessProblems(page, part)
      const found = all.filter((problem) => !problem.startsWith('landmark-unique'))
      problems.push(...found.map((problem) => `${name}: ${problem}`))
    }
    await page.getByRole('heading', { name: 'Gallery', level: 1 }).waitFor()
    await look('The page itself')
    for (const { name } of gallery) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('heading', { name, level: 1 }).waitFor()
      for (const button of await page.getByRole('button', { name: 'Open', exact: true }).all()) {
        await button.click()
        await page.getByRole('button', { name: 'Close' }).last().waitFor()
        await look(`${name}, open`, drawn)
        await page.getByRole('button', { name: 'Close' }).last().click()
      }
      await page.waitForFunction(() => document.querySelector('input[aria-busy]') === null)
      await look(name, drawn)
    }
    expect(problems).toEqual([])
  })
})

describe('the product as it is built', () => {
  const journey = useJourney()

  it('has no gallery', async () => {
    const page = await journey.visit('/gallery', 'chair')
    await page.getByRole('heading', { name: 'There is nothing here', level: 1 }).waitFor()
  })
})
