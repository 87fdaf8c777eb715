import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { approveAll, submitChecked } from '../../support/browser/approving.ts'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney({ at: '2026-11-23T14:00:00.000Z' })

/** As a spreadsheet leaves it: a title, blank rows, a merged cell, spaces, thousands commas, percent signs. */
const copied = [
  'Summer term\t\t\t\t',
  '\t\t\t\t',
  'Indicator\tCode \tDenominator\tNumerator\t% this term',
  'Persistent absence of children in care\tED07\t 212 \t 42\t19.8%',
  '\t\t\t\t',
  'Persistent absence on a plan\tED06\t92\t101\t109.8%',
  'Permanent exclusions\tED04\t24,310\t3l\t0.13%',
  'Total\t\t24,614\t\t',
].join('\r\n')

async function openReturn(who: string, period = 'Summer 2026'): Promise<Page> {
  const page = await journey.visit('/northmere/returns', who)
  await page.locator('main tbody tr').filter({ hasText: period }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: new RegExp(period) }).waitFor()
  return page
}

const field = (page: Page, label: string) => page.getByLabel(label).first()
const mark = (page: Page) => page.locator('.save-mark').textContent()
const saved = (page: Page) => expect.poll(() => mark(page), { timeout: 15_000 }).toMatch(/^Saved \d\d:\d\d$/)

/** Says what is still to be said, row by row, as the summary leads to it. */
async function sayWhatIsMissing(page: Page): Promise<string[]> {
  const lines = page.locator('.problem-summary a')
  const told = await lines.allTextContents()
  const places = await lines.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const [at, place] of places.entries()) {
    await lines.nth(at).click()
    const seriesId = place.replace('#happened-', '')
    for (const part of ['happened', 'why', 'next']) {
      await page.locator(`[id="${part}-${seriesId}"]`).fill(`What is to be said: ${part}.`)
    }
  }
  return told
}

describe('a return', () => {
  it('goes from a spreadsheet over errors, a lost connection and a row sent back to the scorecard', async () => {
    const officer = await openReturn('education-contributor')
    await field(officer, 'ED06: Numerator').waitFor()
    await officer.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, copied)
    const dialog = officer.getByRole('dialog', { name: 'Paste from Excel' })
    await dialog.getByText(/^1 change\. 2 rows have a problem and are not saved\./).waitFor()
    await dialog.getByText(/The numerator 101 is above the denominator 92/).waitFor()
    await dialog.getByText(/column D, numerator: “3l” is not a number/).waitFor()
    expect(await accessProblems(officer)).toEqual([])
    await dialog.getByRole('button', { name: 'Save 1 change' }).dblclick()
    await expect.poll(() => field(officer, 'ED07: Numerator').inputValue()).toBe('42')
    await saved(officer)

    await officer.context().setOffline(true)
    await field(officer, 'ED06: Numerator').fill('50')
    await field(officer, 'ED06: Denominator').fill('92')
    await expect.poll(() => mark(officer), { timeout: 15_000 }).toBe('Not saved: 2 cells')
    await officer.context().setOffline(false)
    await saved(officer)

    await officer.getByRole('button', { name: 'Check and submit' }).click()
    await officer.locator('.problem-summary').waitFor()
    expect((await sayWhatIsMissing(officer)).join(' ')).toContain('ED06')
    await submitChecked(officer)

    const lead = await openReturn('education-lead')
    await lead.getByRole('button', { name: /^See the \d+$/ }).click()
    await lead.getByRole('button', { name: 'Send back ED07' }).click()
    await lead.getByLabel('Why ED07 comes back').fill('The register was corrected since.')
    for (const code of ['ED04', 'ED06']) {
      const approve = lead.getByRole('button', { name: `Approve ${code}` })
      if ((await approve.count()) > 0) await approve.click()
    }
    await lead.getByRole('button', { name: 'Check and finish' }).click()
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: /^Approve \d+ and send 1 back$/ })
      .dblclick()
    await lead.getByText(/^1 figure sent back with your reasons/).waitFor()

    await officer.reload()
    await officer.getByText('These figures came back:').waitFor()
    await field(officer, 'ED07: Numerator').fill('41')
    await field(officer, 'ED07: Denominator').fill('211')
    await saved(officer)
    await submitChecked(officer)

    await lead.reload()
    await approveAll(lead)
    // Every button was pressed twice, and each act happened once.
    await lead.getByText('History of this return').click()
    const acts = lead.getByRole('list', { name: 'What happened to this return' }).locator('strong')
    const happened = [
      'Published',
      'Approved',
      'Submitted for approval',
      'Figures saved',
      'Some figures sent back, with a reason each',
      'Some figures published',
      'Some figures approved',
      'Submitted for approval',
      'Figures saved',
    ]
    await expect.poll(() => acts.allTextContents()).toEqual(happened)

    const chair = await journey.visit('/northmere/indicators/ED07', 'chair')
    await chair.getByText('19.4%').first().waitFor()
    expect(await accessProblems(chair)).toEqual([])
  })

  it('keeps what somebody types while a colleague submits, says so, and gives it back', async () => {
    const mine = await openReturn('police-lead', 'October 2026')
    await field(mine, 'YJ02: Numerator').waitFor()
    await mine.context().setOffline(true)
    await field(mine, 'YJ02: Numerator').fill('1033')
    await expect.poll(() => mark(mine), { timeout: 15_000 }).toBe('Not saved: 1 cell')

    const theirs = await openReturn('police-contributor', 'October 2026')
    await field(theirs, 'YJ02: Numerator').fill('1990')
    await field(theirs, 'YJ02: Denominator').fill('2061')
    await saved(theirs)
    await submitChecked(theirs)

    await mine.context().setOffline(false)
    await mine.getByText('What you typed last is not in this return:').waitFor({ timeout: 15_000 })
    await mine.getByText(/^YJ02 .*: 1033$/).waitFor()
    expect(await accessProblems(mine)).toEqual([])

    await mine.getByRole('button', { name: 'Send the whole return back' }).click()
    await mine.getByLabel('What has to change').fill('One station is missing.')
    await mine.getByRole('dialog').getByRole('button', { name: 'Send back' }).click()
    await mine.getByRole('heading', { name: 'Somebody else changed the same figures' }).waitFor()
    await mine.getByRole('button', { name: 'Keep mine' }).click()
    await expect.poll(() => field(mine, 'YJ02: Numerator').inputValue()).toBe('1033')
    await saved(mine)
  })
})
