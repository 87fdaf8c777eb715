import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../support/browser/journey.ts'
import { type MailBox, openMailBox } from '../support/make/mail-box.ts'

let box: MailBox
beforeAll(async () => {
  box = await openMailBox()
})
afterAll(() => box.close())

/** An hour after the demonstration was made, on a working day: mails go out. */
const journey = useJourney({
  env: () => ({ SMTP_URL: box.url, MAIL_FROM: 'Roundtable <roundtable@example.org>' }),
  from: '2026-11-23T10:00:00.000Z',
})

describe('the bell', () => {
  it('tells a lead what waits for them, leads there, and counts down', async () => {
    const page = await journey.visit('/northmere', 'health-lead')
    const bell = page.getByRole('button', { name: /^Notices/ })
    await expect.poll(() => bell.textContent()).toContain('5 new')
    await bell.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: 'Notices' })
    await panel.getByRole('heading', { name: '5 new notices' }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await bell.getAttribute('aria-expanded')).toBe('false')
    expect(await bell.evaluate((element) => element === document.activeElement)).toBe(true)
    await bell.click()
    await panel.getByRole('link', { name: /^Waits for your approval/ }).click()
    await page.waitForURL(/\/northmere\/returns\//)
    await expect.poll(() => bell.textContent()).toContain('4 new')
  })

  it('says so where nothing is new any more', async () => {
    const page = await journey.visit('/northmere', 'carer-representative')
    await page.getByRole('button', { name: /^Notices/ }).click()
    const panel = page.getByRole('region', { name: 'Notices' })
    await panel.getByRole('button', { name: 'Mark all as read' }).click()
    await panel.getByRole('heading', { name: 'Nothing new' }).waitFor()
    // What was read stays there to be found.
    expect(await panel.getByRole('listitem').count()).toBeGreaterThan(0)
    expect(await panel.getByRole('button', { name: 'Mark all as read' }).count()).toBe(0)
  })
})

describe('the page of notices', () => {
  it('lists, filters by the address, and marks as read', async () => {
    const page = await journey.visit('/northmere/notices', 'manager')
    await page.getByRole('heading', { name: 'Notices', level: 1 }).waitFor()
    const items = page.getByRole('list', { name: /notices shown/ }).getByRole('listitem')
    // What was read before stands among them.
    await expect.poll(() => items.count()).toBeGreaterThan(11)
    expect(await accessProblems(page)).toEqual([])
    await page.getByLabel('Kind').selectOption('return-waiting')
    await page.getByText('No notice fits these filters').waitFor()
    expect(page.url()).toContain('kind=return-waiting')
    await page.goto('/northmere/notices?show=new')
    await expect.poll(() => items.count()).toBe(11)
    await items
      .first()
      .getByRole('button', { name: /^Mark as read/ })
      .click()
    await expect.poll(() => items.count()).toBe(10)
    await page.getByRole('button', { name: 'Mark all as read' }).first().click()
    await page.getByText('You have read every notice.').waitFor()
  })

  it('holds what waits for a lead, of every noun, as many as the bell says', async () => {
    const page = await journey.visit('/northmere', 'health-lead')
    await page.getByRole('button', { name: /^Notices/ }).click()
    await page.getByRole('link', { name: '6 things wait for you' }).click()
    await page.waitForURL('**/northmere/waiting')
    const items = page.locator('.waiting-row')
    await expect.poll(() => items.count()).toBe(6)
    await page.getByRole('button', { name: 'Return 1' }).click()
    await expect.poll(() => items.count()).toBe(1)
    expect(page.url()).toContain('kind=Return')
    await items.getByRole('link', { name: /^Look and approve/ }).click()
    await page.waitForURL(/\/northmere\/returns\//)
  })

  it('shows the manager what runs by itself and nobody else', async () => {
    const page = await journey.visit('/northmere/notices?part=jobs', 'manager')
    await page.getByRole('row', { name: /Opens returns whose period has ended.*Went well/ }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    const other = await journey.visit('/northmere/notices?part=jobs', 'health-lead')
    await other.getByRole('heading', { name: 'This page is not for your seat' }).waitFor()
    expect(await other.getByRole('button', { name: 'What runs by itself' }).count()).toBe(0)
  })

  it('keeps how somebody wants to be told', async () => {
    const page = await journey.visit('/northmere/notices?part=choices', 'police-lead')
    const late = page.getByLabel('A return is late')
    await late.selectOption('weekly')
    expect(await accessProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Save how I am told' }).click()
    await page.getByText('Saved.').waitFor()
    await page.reload()
    await expect.poll(() => late.inputValue()).toBe('weekly')
  })

  it('gives a calendar address once, which works until it is revoked', async () => {
    const page = await journey.visit('/northmere/notices?part=choices', 'police-contributor')
    await page.getByRole('button', { name: 'Make a calendar address' }).click()
    const address = await page.getByLabel('Your new calendar address').inputValue()
    const read = async () => {
      const answer = await fetch(`${journey.url}${new URL(address).pathname}`)
      return { status: answer.status, text: await answer.text() }
    }
    const { status, text } = await read()
    expect([status, text.startsWith('BEGIN:VCALENDAR\r\n')]).toEqual([200, true])
    await page.reload()
    await page.getByText('Your calendar address was made on').waitFor()
    expect(await page.getByLabel('Your new calendar address').count()).toBe(0)
    await page.getByRole('button', { name: 'Revoke it' }).click()
    await page.getByText('You have no calendar address.').waitFor()
    expect((await read()).status).toBe(404)
  })

  it('fits a phone', async () => {
    const page = await journey.visit('/northmere/notices', 'education-lead', {
      viewport: { width: 320, height: 640 },
    })
    await page.getByRole('heading', { name: /^Late/ }).waitFor()
    await page.getByRole('button', { name: /^Notices.* \d+ new$/ }).click()
    await page.getByRole('heading', { name: /new notices?$/ }).waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(320)
    expect(await accessProblems(page)).toEqual([])
  })
})

describe('a mail', () => {
  it('arrives from the running server and is stopped by its link, without signing in', async () => {
    await expect.poll(() => box.received.length, { timeout: 30_000 }).toBeGreaterThan(0)
    const letter = box.received.find(({ subject }) => subject.startsWith('Late'))
    const link = /(http\S+\/stop\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
    const page = await journey.visit(new URL(link).pathname)
    await page.getByRole('heading', { name: 'Stop these e-mails?' }).waitFor()
    expect(await accessProblems(page)).toEqual([])
    await page.reload()
    await page.getByRole('button', { name: 'Stop these e-mails' }).click()
    await page.getByRole('heading', { name: 'These e-mails are stopped' }).waitFor()
    await page.goto(`${new URL(link).pathname.slice(0, -3)}AAA`)
    await page.getByRole('heading', { name: 'This link does not open' }).waitFor()
  })
})
