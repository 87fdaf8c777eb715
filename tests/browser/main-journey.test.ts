import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { approveAll } from '../support/browser/approving.ts'
import { accessProblems, useJourney } from '../support/browser/journey.ts'
import { startServerProcess } from '../support/server/server-process.ts'

/** A Tuesday in February: January has ended, and the police owe it. */
const tuesday = '2027-02-09T09:00:00.000Z'
const journey = useJourney({ at: tuesday })
const january = 'January 2027'

const rowOf = (page: Page) => page.locator('main tbody tr').filter({ hasText: 'YJ02' })

async function measurements(persona: string): Promise<string> {
  const page = await journey.visit('/northmere', persona)
  const answer = await page.request.get('/export/measurements.csv?partnership=northmere&indicator=YJ02')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-disposition']).toMatch(/northmere_measurements-YJ02_2027-02-09T0900Z\.csv/)
  return answer.text()
}

/** The same figure in a file: January, 50 of 61. */
const inFile = /YJ02,.*,2027-01-01,2027-01-31,50,61,81\.967/

describe('January’s figure of the police', () => {
  it('is found in My returns and entered, with the keyboard alone', async () => {
    const page = await journey.visit('/northmere/returns', 'police-contributor')
    await page.getByRole('link', { name: january }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /January 2027/ }).waitFor()
    await page.getByLabel(/YJ02: Numerator/).focus()
    await page.keyboard.type('501')
    await page.getByLabel(/YJ02: Denominator/).focus()
    await page.keyboard.type('61')
    await page
      .getByText(/501 is above the denominator 61/)
      .first()
      .waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.getByLabel(/YJ02: Numerator/).fill('50')
    await page.getByText('82.0%').first().waitFor()
    await page
      .getByText(/^Saved \d\d:\d\d/)
      .first()
      .waitFor()
  })

  it('is still there after a reload, and seen by nobody else', async () => {
    const page = await journey.visit('/northmere/returns', 'police-contributor')
    await page.getByRole('link', { name: january }).first().click()
    await expect.poll(() => page.getByLabel(/YJ02: Numerator/).inputValue()).toBe('50')
    for (const persona of ['chair', 'observer', 'health-lead']) {
      expect(await measurements(persona)).not.toMatch(/2027-01-01/)
      const scorecard = await journey.visit('/northmere', persona)
      await rowOf(scorecard).waitFor()
      expect(await rowOf(scorecard).textContent()).not.toContain('82.0%')
      expect(await rowOf(scorecard).textContent()).not.toContain('Jan 2027')
    }
  })

  it('is submitted with what happened, why and what next, because it is off target', async () => {
    const page = await journey.visit('/northmere/returns', 'police-contributor')
    await page.getByRole('link', { name: january }).first().click()
    await page
      .getByRole('button', { name: /submit/i })
      .first()
      .click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await expect.poll(() => page.title()).toMatch(/^Error:/)
    expect(await accessProblems(page)).toEqual([])
    await page
      .getByLabel(/What happened/)
      .first()
      .fill('Four notices reached schools after nine.')
    await page.getByRole('textbox', { name: /Why$/ }).first().fill('The night desk was one person short.')
    await page
      .getByLabel(/Why it is right all the same/)
      .first()
      .fill('The desk’s log says the same.')
    await page
      .getByLabel(/What next/)
      .first()
      .fill('A second person signs on from February.')
    await page
      .getByRole('button', { name: /submit/i })
      .first()
      .click()
    const check = page.getByRole('dialog', { name: 'Check your figures' })
    await check.getByRole('button', { name: /^Submit \d+ figures?$/ }).click()
    await page.getByText(/^Submitted\./).waitFor()
  })

  it('is approved by the lead, who did not enter it', async () => {
    const page = await journey.visit('/northmere/returns', 'police-lead')
    await page.getByRole('link', { name: january }).first().click()
    await approveAll(page)
    await page.getByText(/^Approved and published: \d+ figures? on the scorecard now\.$/).waitFor()
  })

  it('is on the chair’s scorecard with its new status, and in the file', async () => {
    const page = await journey.visit('/northmere', 'chair')
    await expect.poll(() => rowOf(page).textContent()).toMatch(/82\.0%.*Jan 2027/s)
    expect(await rowOf(page).textContent()).toMatch(/Off target/)
    expect(await measurements('chair')).toMatch(inFile)
    expect(await measurements('observer')).toMatch(/YJ02,.*,2027-01-01,2027-01-31,/)
  })

  it('is told with who entered and who approved it', async () => {
    const page = await journey.visit('/northmere/audit', 'manager')
    for (const name of ['Imran Sadiq', 'Ruth Calder']) await page.getByText(name).first().waitFor()
    expect(await accessProblems(page)).toEqual([])
  })

  it('is there after the server was killed and started again', async () => {
    const again = await startServerProcess(tuesday, {
      DATABASE_URL: journey.databaseUrl,
      AUTH_SECRET: 'kX9d2LwQ7vR4tY8uB1nM5cZ6pA3sD0fG',
    })
    try {
      const page = await journey.visit('/', 'chair')
      const signedIn = await page.request.post(`${again.url}/api/demo/sign-in`, {
        data: { persona: 'chair' },
        headers: { origin: again.url },
      })
      expect(signedIn.status()).toBe(200)
      const file = await page.request.get(`${again.url}/export/measurements.csv?indicator=YJ02`)
      expect(await file.text()).toMatch(inFile)
    } finally {
      await again.kill()
    }
  })
})

describe('a download', () => {
  it('answers a lapsed session with a page in words', async () => {
    const page = await journey.visit('/export/measurements.csv?partnership=northmere')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/sign in/i)
    expect(await accessProblems(page)).toEqual([])
  })

  it('tells the administrator who could see it', async () => {
    const page = await journey.visit('/export/measurements.csv?partnership=northmere', 'administrator')
    expect(await page.locator('body').textContent()).toMatch(/system administrator/)
    expect(await accessProblems(page)).toEqual([])
  })
})
