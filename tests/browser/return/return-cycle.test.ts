import { describe, expect, it } from 'vitest'
import { approveAll, submitChecked } from '../../support/browser/approving.ts'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'

const journey = useJourney({ from: '2026-11-23T10:00:00.000Z' })
const board = '/northmere/returns/progress'

describe('return progress', () => {
  it('is read, filtered by the address and reminded of, by the keyboard and once a day', async () => {
    const page = await journey.visit(board, 'manager')
    await page.getByRole('heading', { name: 'Return progress', level: 1 }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    const remind = page.getByRole('button', { name: 'Remind Northmere Police of October 2026' })
    await remind.focus()
    await page.keyboard.press('Enter')
    await page.getByText(/^Reminder sent to/).waitFor()
    await remind.click()
    await page.getByText('They were reminded of this return today: once a day is enough.').waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.getByLabel('State').selectOption('late')
    await expect.poll(() => page.url()).toContain('state=late')
    await expect.poll(() => page.getByText(/days late/).count()).toBe(3)
    const file = await page.request.get('/export/return-progress.csv?partnership=northmere&state=late')
    expect((await file.text()).trim().split('\r\n')).toHaveLength(4)
  })

  it('shows the chair the same without ways to act, and fits a phone', async () => {
    const phone = { viewport: { width: 390, height: 800 } }
    const page = await journey.visit(board, 'chair', phone)
    await page.getByRole('heading', { name: 'Monthly' }).waitFor()
    expect(await page.getByRole('button', { name: /^(Remind|Close \w+ 2|Publish)/ }).count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await accessProblems(page)).toEqual([])
    const other = await journey.visit(board, 'police-lead')
    await other.getByRole('heading', { name: 'This page is not for your seat' }).waitFor()
  })
})

describe('the cycle', () => {
  it('goes from some rows sent back over approval to publishing by the manager', async () => {
    const manager = await journey.visit(board, 'manager')
    await manager.getByRole('button', { name: 'Let approved returns wait for me' }).click()
    await manager.getByText('From now on approved returns wait until you publish them.').waitFor()

    const lead = await journey.visit('/northmere/returns', 'health-lead')
    await lead.getByRole('link', { name: /^Look and approve/ }).click()
    await lead
      .getByRole('button', { name: /^Send back / })
      .first()
      .click()
    await lead.getByLabel(/^Why .* comes back$/).fill('The trust counts one more.')
    await lead.getByRole('button', { name: 'Check and finish' }).click()
    const check = lead.getByRole('dialog', { name: 'Check what you decided' })
    await check.getByText('1 figure not decided.').waitFor()
    await check.getByRole('button', { name: 'Send 1 figure back' }).click()
    await lead.getByText(/^1 figure sent back with your reasons/).waitFor()
    await lead.getByText('History of this return').click()
    await lead.getByText('Some figures sent back, with a reason each').waitFor()
    expect(await accessProblems(lead)).toEqual([])
    const address = new URL(lead.url()).pathname

    const officer = await journey.visit(address, 'health-contributor')
    await officer.getByText('These figures came back:').waitFor()
    await submitChecked(officer)

    await lead.reload()
    await approveAll(lead)
    await lead.getByText(/wait for the manager to publish them\.$/).waitFor()

    await manager.reload()
    await manager.getByRole('button', { name: 'Publish 1 approved return for October 2026' }).click()
    await manager.getByText(/^Published for October 2026: NHS Northmere/).waitFor()
  })

  it('closes a period after asking', async () => {
    const page = await journey.visit(board, 'manager')
    await page.getByRole('button', { name: 'Close Summer 2026' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/will be closed without being published/).waitFor()
    expect(await accessProblems(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Close Summer 2026' }).click()
    await page.getByText(/^Summer 2026 is closed\./).waitFor()
    await page
      .getByRole('link', { name: /^Closed without it/ })
      .first()
      .waitFor()
  })
})

describe('a nil return', () => {
  it('is one act with a confirmation', async () => {
    const page = await journey.visit('/northmere/returns', 'police-contributor')
    await page
      .getByRole('link', { name: /^Enter figures/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Nil return', exact: true }).click()
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('button', { name: /^Enter nil return for/ }).click()
    await page.getByText(/^“Nil return” is entered for/).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Nil return', exact: true }).count()).toBe(0)
  })
})

describe('when figures are due', () => {
  it('is proposed by a lead, agreed by the manager, and moves the due day', async () => {
    const lead = await journey.visit('/northmere/schedules', 'police-lead')
    await lead.getByRole('heading', { name: 'When figures are due', level: 1 }).waitFor()
    expect(await accessProblems(lead)).toEqual([])
    await lead
      .getByRole('button', { name: /^Propose when/ })
      .first()
      .click()
    await lead.getByLabel('Days after the end of the period').fill('0')
    await lead.getByRole('button', { name: 'Propose to the manager' }).click()
    await lead.getByRole('link', { name: 'Give whole days from 1 to 365.' }).waitFor()
    await lead.getByLabel('Days after the end of the period').fill('30')
    expect(await accessProblems(lead)).toEqual([])
    await lead.getByRole('button', { name: 'Propose to the manager' }).click()
    await lead.getByText(/^Proposed for/).waitFor()

    const manager = await journey.visit('/northmere/schedules', 'manager')
    await manager
      .getByRole('button', { name: /^Agree for/ })
      .first()
      .click()
    await manager.getByText('Agreed: the proposed schedule holds.').waitFor()
    expect(await accessProblems(manager)).toEqual([])
  })
})
