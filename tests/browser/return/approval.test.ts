import { describe, expect, it } from 'vitest'
import { accessProblems, untilDrawn, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney({ from: '2026-11-23T10:00:00.000Z' })

describe('a lead', () => {
  it('finds what waits, approves one figure, sends one back, and is waited for with less', async () => {
    const page = await journey.visit('/', 'health-lead')
    await page.waitForURL('**/northmere/waiting')
    await untilDrawn(page)
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('link', { name: /^Look and approve/ }).click()
    await page.getByRole('heading', { level: 1, name: /October 2026: 2 figures ask for your eye$/ }).waitFor()
    await untilDrawn(page)
    expect(await accessProblems(page)).toEqual([])

    // By keys alone: the second figure is approved, the first goes back.
    const approve = page.getByRole('button', { name: 'Approve HE02' })
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0)
    await approve.press('Enter')
    await page.getByRole('button', { name: 'Send back HE06' }).press('Enter')
    const reason = page.getByLabel('Why HE06 comes back')
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Check and finish' }).press('Enter')
    await page.getByRole('link', { name: 'Say why HE06 comes back.' }).click()
    await page.keyboard.type('The trust counts one more.')
    await page.reload()
    await page.getByText('What you chose before is still here, and not sent yet.').waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Check and finish' }).click()
    const check = page.getByRole('dialog', { name: 'Check what you decided' })
    await check.getByText(/^HE06 .*: The trust counts one more\.$/).waitFor()
    expect(await accessProblems(page)).toEqual([])
    await check.getByRole('button', { name: 'Approve 1 and send 1 back' }).dblclick()
    await page.getByText('1 figure sent back with your reasons, 1 figure approved.').waitFor()
    await page.getByText(/^Approved by Leila Haddad/).waitFor()

    await page.getByRole('link', { name: 'Waits for me' }).click()
    await page.getByRole('heading', { name: 'Late 2' }).waitFor()
    expect(await page.getByRole('link', { name: /^Look and approve/ }).count()).toBe(0)
  })
})
