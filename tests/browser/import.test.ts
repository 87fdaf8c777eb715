import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../support/browser/journey.ts'

/** February 2027: January has ended, and the police owe it. */
const journey = useJourney({ at: '2027-02-09T09:00:00.000Z' })

async function january(options = {}, who = 'police-contributor'): Promise<Page> {
  const page = await journey.visit('/northmere/returns', who, options)
  await page.getByRole('link', { name: 'January 2027' }).first().click()
  await page.getByRole('heading', { level: 1, name: /January 2027/ }).waitFor()
  return page
}

const numerator = (page: Page, code = 'YJ02') =>
  expect.poll(() =>
    page
      .getByLabel(new RegExp(`${code}: Numerator`))
      .first()
      .inputValue(),
  )

/** As a spreadsheet does it, with the focus nowhere. */
const paste = (page: Page, cells: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, cells)

describe('cells copied from a spreadsheet', () => {
  it('are pasted anywhere on the page, seen, saved and taken back', async () => {
    const page = await january()
    await paste(page, 'Indicator code\tNum\tDenom\r\nYJ02\t1,050 \t 2,061\r\n\r\nXX99\t1\t2\r\n')
    const dialog = page.getByRole('dialog', { name: 'Paste from Excel' })
    await dialog.getByText('1 change. 1 row is left out.').waitFor()
    await dialog.getByText('1,050').first().waitFor()
    await dialog.getByText('1 row left out, and why').click()
    await dialog.getByText('Line 4, XX99: No line you report goes by this code or name.').waitFor()
    expect(await accessProblems(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save 1 change' }).press('Enter')
    await numerator(page).toMatch(/^1,?050$/)
    await page
      .getByText(/^Saved \d\d:\d\d/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^Undo/ }).last().click()
    await numerator(page).toBe('')
  })

  it('are saved but for the lines that are left out, with the keyboard alone', async () => {
    const page = await january({}, 'council-contributor')
    await numerator(page, 'HP02').toBe('')
    await paste(page, 'Code\tNumerator\tDenominator\nHP02\t20\t100\nHP12\t12\t48\nHP14\t50\t40\n')
    const dialog = page.getByRole('dialog', { name: 'Paste from Excel' })
    await dialog.getByText('2 changes. 1 row has a problem and is not saved.').waitFor()
    expect(await dialog.getByLabel(/^Save line 4, HP14/).isDisabled()).toBe(true)
    await dialog.getByLabel(/^Save line 2, HP02/).press('Space')
    await dialog.getByText('1 of 2 changes ticked to be saved.').waitFor()
    await dialog.getByLabel('Save all lines of this page').press('Space')
    await dialog.getByRole('button', { name: 'Save 2 changes' }).waitFor()
    await dialog.getByLabel('Save all lines of this page').press('Space')
    await dialog.getByText('0 of 2 changes ticked to be saved.').waitFor()
    await dialog.getByLabel(/^Save line 3, HP12/).press('Space')
    expect(await accessProblems(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save 1 change' }).press('Enter')
    await numerator(page, 'HP12').toBe('12')
    await numerator(page, 'HP02').toBe('')
  })

  it('that can be read in two ways are asked about, with the keyboard alone', async () => {
    const page = await january()
    await page.getByRole('button', { name: 'Paste from Excel' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Paste from Excel' })
    await page.keyboard.press('Tab')
    await dialog.getByLabel('Cells you copied').fill('Code\tNumerator\tDenominator\nYJ02\t12,5\t20\n')
    await dialog.getByText('What does a comma mean in this table?').waitFor()
    await dialog.getByText('Answer the questions first.', { exact: true }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    await dialog.getByLabel(/^Decimals/).press('Space')
    await dialog.getByText('12.5').first().waitFor()
    expect(await dialog.getByText('Answer the questions first.').count()).toBe(0)
    expect(await dialog.getByLabel(/^Decimals/).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  })
})

describe('a workbook', () => {
  it('is downloaded, comes back as it is, and filled in is saved and taken back', async () => {
    const page = await january()
    const before = await page
      .getByLabel(/YJ02: Numerator/)
      .first()
      .inputValue()
    await page.getByRole('button', { name: 'Upload a file' }).click()
    const dialog = page.getByRole('dialog', { name: 'Upload a file' })
    await dialog.getByText('Choose a file first.', { exact: true }).waitFor()
    const address = await dialog
      .getByRole('link', { name: 'a workbook with your indicators' })
      .getAttribute('href')
    const answer = await page.request.get(address ?? '')
    expect(answer.status()).toBe(200)
    const workbook = {
      name: 'January.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await answer.body(),
    }
    await dialog.getByLabel(/Choose a file/).setInputFiles(workbook)
    await dialog.getByText(/^Nothing would change\./).waitFor()
    const filled = Buffer.from('Code;Numerator;Denominator\r\nYJ02;1049;2061\r\n')
    await dialog
      .getByLabel(/Choose a file/)
      .setInputFiles({ name: 'January.csv', mimeType: 'text/csv', buffer: filled })
    await dialog.getByText('1 change.', { exact: true }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save 1 change' }).click()
    await page.getByText('1 row saved from January.csv.').waitFor()
    await numerator(page).toBe('1,049')
    await page.reload()
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await page.getByText('January.csv was taken back: every row it changed is as it was.').waitFor()
    await numerator(page).toBe(before)
  })

  it('that cannot be read says so on a phone too', async () => {
    const page = await january({ viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: 'Upload a file' }).click()
    const dialog = page.getByRole('dialog', { name: 'Upload a file' })
    const broken = {
      name: 'January.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK\x03\x04 and no more'),
    }
    await dialog.getByLabel(/Choose a file/).setInputFiles(broken)
    await dialog.getByText('This file is damaged').waitFor()
    const wide = await dialog.evaluate((box) =>
      [...box.querySelectorAll('*')]
        .filter((each) => each.getBoundingClientRect().right > window.innerWidth)
        .map((each) => each.className),
    )
    expect(wide).toEqual([])
    expect(await accessProblems(page)).toEqual([])
  })
})
