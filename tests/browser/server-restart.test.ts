import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useJourney } from '../support/browser/journey.ts'
import { openTestDatabase, type TestDatabase } from '../support/database/test-database.ts'
import { testConfig } from '../support/make/partnership.ts'
import { freePort } from '../support/server/free-port.ts'
import { type ServerProcess, startServerProcess } from '../support/server/server-process.ts'

let server: ServerProcess
let database: TestDatabase
let port = 0

async function up(): Promise<void> {
  server = await startServerProcess('2026-11-23T14:00:00.000Z', {
    DATABASE_URL: database.url,
    AUTH_SECRET: testConfig.authSecret,
    PORT: String(port),
  })
}

const journey = useJourney({
  start: async () => {
    database = await openTestDatabase({ demonstration: true })
    port = await freePort()
    await up()
    const end = async () => {
      await server.kill()
      await database.close()
      return []
    }
    return { url: server.url, databaseUrl: database.url, end }
  },
})

async function openQuarter(page: Page): Promise<void> {
  await page
    .locator('main tbody tr')
    .filter({ hasText: 'Q2 2026/27' })
    .getByRole('link', { name: 'Q2 2026/27' })
    .first()
    .click()
  await page.getByLabel('QA01: Numerator').waitFor()
}

const field = (page: Page, label: string) => page.getByLabel(label).first()
const mark = (page: Page) => page.locator('.save-mark').textContent()
const saved = (page: Page) => expect.poll(() => mark(page), { timeout: 20_000 }).toMatch(/^Saved \d\d:\d\d$/)
const kept = async (numerator: string) => {
  const rows = await database.db
    .selectFrom('returnEntry')
    .select('denominator')
    .where('numerator', '=', numerator)
    .execute()
  return rows.map(({ denominator }) => denominator)
}

describe('a server that is killed while somebody types', () => {
  it('is waited for, and given what was typed meanwhile without anybody doing anything', async () => {
    const page = await journey.visit('/northmere/returns', 'council-contributor')
    await openQuarter(page)
    await field(page, 'QA01: Numerator').focus()
    await page.keyboard.type('71')
    await server.kill()
    await page.keyboard.type('77')
    await page.keyboard.press('Tab')
    await page.keyboard.type('9001')
    await expect.poll(() => mark(page), { timeout: 15_000 }).toBe('Not saved: 2 cells')
    await page
      .getByText(/Roundtable cannot be reached\..*what you typed is still here/)
      .first()
      .waitFor({ timeout: 15_000 })
    await up()
    await saved(page)
    expect(await kept('7177')).toEqual(['9001'])
    expect(await page.getByText(/Roundtable cannot be reached/).count()).toBe(0)
  })

  it('gets it from a tab that was closed meanwhile and is opened again', async () => {
    const page = await journey.visit('/northmere/returns', 'council-contributor')
    await openQuarter(page)
    await server.kill()
    await field(page, 'QA02: Numerator').fill('7299')
    await field(page, 'QA02: Denominator').fill('9002')
    await expect.poll(() => mark(page), { timeout: 15_000 }).toBe('Not saved: 2 cells')
    const again = await page.context().newPage()
    await page.close()
    await up()
    await again.goto('/northmere/returns')
    await openQuarter(again)
    await expect.poll(() => field(again, 'QA02: Numerator').inputValue()).toMatch(/^7,?299$/)
    await saved(again)
    expect(await kept('7299')).toEqual(['9002'])
  })
})
