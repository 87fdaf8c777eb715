import { expect } from 'vitest'
import type { Hand } from '../first-afternoon.ts'

const said = 'The partners agreed who is called first.'

/** Begun on the year, every heading but one with nothing recorded, and one statement that leads to no record. */
export async function beginReport(manager: Hand): Promise<void> {
  const { page } = manager
  await manager.menu('Meetings')
  await manager.link('Yearly reports')
  await manager.button('Begin a report')
  await manager.choose('Which year it is about', /^2026\/27/)
  await manager.dialog.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^Yearly report 2026/ }).waitFor()
  await manager.button(/^Add a statement/)
  await manager.type('Statement', said)
  await manager.confirm('Add it')
  await manager.sees(`“${said}” leads to no record.`)
  const empty = page.getByRole('button', { name: /^Nothing recorded/ })
  for (let left = await empty.count(); left > 0; left -= 1) {
    await empty.first().click()
    await expect.poll(() => empty.count()).toBe(left - 1)
  }
  await manager.button('Ask for the scrutineer’s statement')
  await manager.sees(/^The scrutineer is asked/)
}

export async function writeScrutiny(scrutineer: Hand): Promise<void> {
  await scrutineer.link('Write the statement')
  await scrutineer.button(/^Add a statement/)
  await scrutineer.type('Statement', 'I saw the board decide in the open.')
  await scrutineer.dialog.getByRole('checkbox').first().check()
  await scrutineer.confirm('Add it')
}

/** Refused while a statement leads to no record; sent once it leads to one. */
export async function sendReport(manager: Hand): Promise<void> {
  const { page } = manager
  await page.reload()
  const send = page.getByRole('button', { name: 'Send to be signed' })
  await manager.sees(`“${said}” leads to no record.`)
  expect(await send.getAttribute('aria-disabled')).toBe('true')
  expect(await send.getAttribute('title')).toBe('1 thing is missing: it is listed below.')
  await manager.button(new RegExp(`^Edit ?: ${said}`))
  await manager.dialog.getByRole('checkbox').first().check()
  await manager.confirm('Save')
  await page.getByRole('heading', { name: 'What is missing' }).waitFor({ state: 'detached' })
  await send.click()
  await manager.sees('Draft, to be signed')
}

export async function signReport(lead: Hand): Promise<void> {
  await lead.link(/^Read and sign/)
  await lead.button('Sign the report')
  await lead.confirm('Sign')
}

export async function publishReport(manager: Hand): Promise<void> {
  await manager.page.reload()
  await manager.button('Publish')
  await manager.sees('The report is published, as it was signed.')
  // Twelve headings and a statement are one line of what happened.
  await manager.sees(/^Its text written or changed \d+ times/)
}
