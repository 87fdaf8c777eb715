import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney({ at: '2026-11-23T14:00:00.000Z' })
const quarter = 'Q2 2026/27'

async function openReturn(options = {}, persona = 'council-contributor'): Promise<Page> {
  const page = await journey.visit('/northmere/returns', persona, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const row = page.locator('main tbody tr').filter({ hasText: quarter })
  await row.getByRole('link', { name: quarter }).first().click()
  await page.getByRole('heading', { level: 1, name: /return for Q2/ }).waitFor()
  await page.getByLabel('WF01: Numerator').waitFor()
  return page
}

const field = (page: Page, label: string) => page.getByLabel(label).first()
const value = (page: Page, label: string) => field(page, label).inputValue()
const mark = (page: Page) => page.locator('.save-mark').textContent()
const saved = (page: Page) => expect.poll(() => mark(page), { timeout: 15_000 }).toMatch(/^Saved \d\d:\d\d$/)
const paste = async (page: Page, text: string) => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+v')
}

describe('the grid of a return', () => {
  it('is filled with the keyboard alone, as a spreadsheet is', async () => {
    const page = await openReturn()
    await field(page, 'WF01: Numerator').focus()
    await page.keyboard.type('20')
    await page.keyboard.press('Tab')
    await page.keyboard.type('161')
    await page.keyboard.press('Enter')
    const below = field(page, 'WF04: Denominator')
    await expect.poll(() => below.evaluate((cell) => cell === document.activeElement)).toBe(true)
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('F2')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Home')
    expect([await value(page, 'WF01: Numerator'), await value(page, 'WF01: Denominator')]).toEqual([
      '20',
      '160',
    ])
    await page.keyboard.type('9')
    await page.keyboard.press('Escape')
    await expect.poll(() => value(page, 'WF01: Numerator')).toBe('20')
    await saved(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => value(page, 'WF01: Denominator')).toBe('161')
    await page.keyboard.press('Control+y')
    await expect.poll(() => value(page, 'WF01: Denominator')).toBe('160')
    expect(await accessProblems(page)).toEqual([])
  })

  it('takes a range from a spreadsheet, and gives it back', async () => {
    const page = await openReturn()
    await field(page, 'WF01: Numerator').focus()
    await paste(page, '21\t162\r\n2,430\t148\r\n88\t330\r\n')
    await page.getByText(/6 cells pasted at \d\d:\d\d/).waitFor()
    expect([await value(page, 'WF04: Numerator'), await value(page, 'CC05: Denominator')]).toEqual([
      '2,430',
      '330',
    ])
    expect(await page.locator('[aria-selected="true"]').count()).toBe(6)
    await page.keyboard.press('Control+c')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied.trim().split(/\r?\n/)).toEqual(['21\t162', '2,430\t148', '88\t330'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/Taken back: 6 cells/).waitFor()
    expect(await value(page, 'CC05: Denominator')).not.toBe('330')
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => value(page, 'CC05: Denominator')).toBe('330')
    await saved(page)
  })

  it('keeps its figure where what is pasted holds no text, and says so', async () => {
    const page = await openReturn()
    await field(page, 'CC05: Numerator').focus()
    const before = await value(page, 'CC05: Numerator')
    await page.evaluate(() =>
      navigator.clipboard.write([
        new ClipboardItem({ 'text/html': new Blob(['<img alt="" src="data:,">'], { type: 'text/html' }) }),
      ]),
    )
    await page.keyboard.press('Control+v')
    await page.getByText('Nothing was pasted: what was copied holds no text.').waitFor()
    await expect.poll(() => value(page, 'CC05: Numerator')).toBe(before)
  })

  it('sends a table with headings to its preview instead', async () => {
    const page = await openReturn()
    await field(page, 'WF01: Numerator').focus()
    await paste(page, 'Code\tNumerator\tDenominator\r\nCC05\t89\t331\r\n')
    await page.getByRole('dialog').getByText('1 change').first().waitFor()
  })

  it('tells an error in its row and a doubt that can be confirmed, while one types', async () => {
    const page = await openReturn()
    await field(page, 'CC05: Numerator').fill('400')
    await field(page, 'WF01: Numerator').fill('90')
    await page.getByText(/400 is above the denominator/).waitFor()
    await page.getByText(/Far above the last \d+ quarters: please look again/).waitFor()
    expect(await field(page, 'CC05: Numerator').getAttribute('aria-invalid')).toBe('true')
    expect(await field(page, 'WF01: Numerator').getAttribute('aria-describedby')).toMatch(/^problem-/)
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('button', { name: /It is right/ }).click()
    await field(page, 'Why it is right all the same').fill('Two teams moved to another employer.')
    await expect
      .poll(() =>
        page
          .getByText(/Far above the last/)
          .locator('visible=true')
          .count(),
      )
      .toBeLessThan(2)
    await field(page, 'CC05: Numerator').fill('88')
    await field(page, 'WF01: Numerator').fill('20')
    await saved(page)
  })

  it('does not tell half a number to be wrong, and does when the cell is left or typing rests', async () => {
    const page = await openReturn()
    const told = page.getByText(/is above the denominator/)
    const row = page.locator('tr[data-row]').filter({ hasText: 'WF01' })
    await field(page, 'WF01: Numerator').focus()
    await page.keyboard.type('20')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1')
    // Both at one time, however slow the machine: typing may rest before anybody looks twice.
    await row.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          const look = () => {
            const isEmpty = element.querySelector('.sheet-value')?.textContent === '–'
            const isTold = document.body.textContent?.includes('is above the denominator') ?? false
            if (isEmpty && !isTold) resolve()
            else requestAnimationFrame(look)
          }
          look()
        }),
    )
    await page.keyboard.press('Enter')
    await told.waitFor()
    await page.keyboard.press('Shift+Enter')
    // The same digit again, and on from there.
    await page.keyboard.type('160')
    await expect.poll(() => value(page, 'WF01: Denominator')).toBe('160')
    await told.waitFor({ state: 'detached' })
    await expect.poll(() => row.locator('.sheet-value').textContent()).toMatch(/12\.5/)
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await told.waitFor()
    await page.keyboard.type('60')
    await saved(page)
  })

  it('takes a note and links to evidence, which the keyboard reaches and leaves', async () => {
    const page = await openReturn()
    await page.getByRole('button', { name: /for CC05$/ }).press('Enter')
    await field(page, 'Note for readers').fill('One team reported late.')
    await field(page, 'Links to evidence').fill('in a drawer')
    await page.keyboard.press('Shift+Tab')
    await page.getByText('Line 1 is no link: end it with an address that begins with https://.').waitFor()
    await field(page, 'Links to evidence').fill('Dip sample https://files.example.org/dip')
    expect(await accessProblems(page)).toEqual([])
    await page.keyboard.press('Tab')
    const link = page.getByRole('link', { name: /^Dip sample/ })
    await expect.poll(() => link.evaluate((each) => each === document.activeElement)).toBe(true)
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.textContent))
      .toContain('WF05')
    await saved(page)
  })

  it('keeps two people’s cells, and shows both where they typed the same one', async () => {
    const mine = await openReturn()
    const theirs = await openReturn({}, 'council-lead')
    await field(mine, 'WF01: Numerator').fill('22')
    await saved(mine)
    await field(theirs, 'WF01: Denominator').fill('165')
    await expect.poll(() => value(theirs, 'WF01: Numerator'), { timeout: 15_000 }).toBe('22')
    await saved(theirs)
    await field(mine, 'WF01: Denominator').fill('166')
    await mine
      .getByRole('heading', { name: 'Somebody else changed the same figures' })
      .waitFor({ timeout: 15_000 })
    expect(await accessProblems(mine)).toEqual([])
    await mine.getByRole('button', { name: 'Keep mine' }).click()
    await saved(mine)
    expect(await value(mine, 'WF01: Denominator')).toBe('166')
  })

  it('loses nothing to a lost connection and a closed tab', async () => {
    const page = await openReturn()
    await page.context().setOffline(true)
    await field(page, 'WF01: Numerator').fill('23')
    await expect.poll(() => mark(page), { timeout: 15_000 }).toBe('Not saved: 1 cell')
    await page
      .getByText(/cannot be reached/)
      .first()
      .waitFor({ timeout: 15_000 })
    const again = await page.context().newPage()
    await page.close()
    await again.context().setOffline(false)
    await again.goto('/northmere/returns')
    await again.locator('main tbody tr').filter({ hasText: quarter }).getByRole('link').first().click()
    await expect.poll(() => value(again, 'WF01: Numerator')).toBe('23')
    await saved(again)
  })

  it('loses nothing to a session that has ended', async () => {
    const page = await openReturn()
    await page.context().clearCookies()
    await field(page, 'WF01: Numerator').fill('24')
    await page
      .getByText(/Your session has ended/)
      .first()
      .waitFor({ timeout: 15_000 })
    expect(await mark(page)).toBe('Not saved: 1 cell')
    await page.context().request.post('/api/demo/sign-in', {
      data: { persona: 'council-contributor' },
      headers: { origin: journey.url },
    })
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await saved(page)
    await expect.poll(() => value(page, 'WF01: Numerator')).toBe('24')
  })

  it('is left by Tab after its last cell, stepped back into there, and come into anew at its first figure', async () => {
    const page = await openReturn()
    await field(page, 'WF01: Numerator').focus()
    const told = page.locator('.save-bar')
    expect(await told.textContent()).toMatch(/Numerator: .*leaving/)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Tab')
    const button = page.getByRole('button', { name: 'Check and submit' })
    await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.press('Shift+Tab')
    const isInLastRow = () =>
      page.evaluate(() => {
        const row = document.activeElement?.closest('tr[data-row]') ?? null
        return row !== null && row === [...document.querySelectorAll('tr[data-row]')].at(-1)
      })
    await expect.poll(isInLastRow).toBe(true)
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toMatch(/INPUT|SELECT/)
    await expect.poll(isInLastRow).toBe(true)

    await page.keyboard.press('Control+End')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Upload a file' }).focus()
    await page.keyboard.press('Tab')
    const first = field(page, 'WF01: Numerator')
    await expect.poll(() => first.evaluate((cell) => cell === document.activeElement)).toBe(true)
  })

  it('is a list of large fields on a phone', async () => {
    const page = await openReturn({ viewport: { width: 390, height: 844 }, hasTouch: true })
    expect(await page.getByRole('grid').count()).toBe(0)
    const box = await field(page, 'WF01: Numerator').boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await field(page, 'WF01: Numerator').tap()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('25')
    await saved(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
    const last = page.getByLabel(/: Denominator/).last()
    await last.focus()
    const line = (await page.locator('.save-mark').boundingBox())?.y ?? 0
    await expect
      .poll(() => last.evaluate((cell) => cell.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(line)
    expect(await accessProblems(page)).toEqual([])

    // With the keys of the phone on its screen: no text one writes lies under the line, were it half of it.
    await page.setViewportSize({ width: 390, height: 420 })
    await page.getByRole('button', { name: /commentary for CC05$/ }).press('Enter')
    const low = (await page.locator('.save-mark').boundingBox())?.y ?? 0
    const bottom = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 999)
    for (const label of ['What happened', 'Why', 'What happens next', 'Note for readers']) {
      await page.keyboard.press('Tab')
      await expect.poll(bottom, { message: label }).toBeLessThanOrEqual(low)
    }
  })
})
