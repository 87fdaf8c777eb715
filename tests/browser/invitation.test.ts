import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../support/browser/journey.ts'

const journey = useJourney()
const email = 'nell.ortega@northmere.example'
const password = 'four quiet words together'

/** The address an invitation leads to, as the manager would hand it over. */
async function invitationTo(manager: Page, agencyCode: string, changes = {}): Promise<string> {
  const invited = { name: 'Nell Ortega', email, agencyCode, role: 'contributor', title: 'Analyst' }
  const data = { ...invited, ...changes }
  const answer = await manager.request.post('/trpc/northmere/member.invite', {
    data: { ...data, fromDay: '2026-01-05', untilDay: null, goalCodes: [] },
    headers: { origin: journey.url },
  })
  expect(answer.status()).toBe(200)
  return new URL((await answer.json()).result.data.link).pathname
}

describe('an invitation', () => {
  it('asks for a password once, and for a second seat only that the person signs in', async () => {
    const manager = await journey.visit('/northmere/people', 'manager')
    const page = await journey.visit(await invitationTo(manager, 'police'))
    await page.getByLabel('Choose a password').fill(password)
    await page.getByLabel('The same password again').fill(password)
    await page.getByRole('button', { name: 'Take your seat' }).click()
    await page.getByText('Northmere Police').first().waitFor()

    const second = await invitationTo(manager, 'icb')
    const stranger = await journey.visit(second)
    await stranger.getByRole('button', { name: 'Take your seat' }).waitFor()
    expect(await stranger.getByLabel('Choose a password').count()).toBe(0)
    expect(await accessProblems(stranger)).toEqual([])
    await stranger.getByRole('button', { name: 'Take your seat' }).click()
    await stranger.getByRole('link', { name: 'Sign in and come back here' }).click()
    await stranger.getByLabel('E-mail address').fill(email)
    await stranger.getByLabel('Password').fill(password)
    await stranger.getByRole('button', { name: 'Sign in' }).click()
    await stranger.getByRole('button', { name: 'Take your seat' }).click()
    await stranger.waitForURL('**/northmere')
    expect(new URL(stranger.url()).pathname).toBe('/northmere')
  })

  it('to a seat that takes two keepers lets read and prepare until another than who gave it confirms it', async () => {
    const manager = await journey.visit('/northmere/people', 'manager')
    const lead = { name: 'Ada Quill', email: 'ada.quill@northmere.example', role: 'agency-lead' }
    const page = await journey.visit(await invitationTo(manager, 'police', lead))
    await page.getByLabel('Choose a password').fill(password)
    await page.getByLabel('The same password again').fill(password)
    await page.getByRole('button', { name: 'Take your seat' }).click()
    await page.getByText('Your seat as agency lead waits for its second keeper.').waitFor()

    await manager.goto(`${journey.url}/northmere/people?search=Ada`)
    await manager.locator('.seats').getByText('Waits for a second keeper').waitFor()
    expect(await manager.getByRole('button', { name: /^Confirm/ }).count()).toBe(0)

    const administrator = await journey.visit('/northmere/people?search=Ada', 'administrator')
    await administrator.getByRole('button', { name: /^Confirm the seat of/ }).click()
    await administrator.getByLabel('How you know who they are').fill('We spoke on her desk’s number.')
    expect(await accessProblems(administrator)).toEqual([])
    await administrator.getByRole('button', { name: 'Confirm the seat', exact: true }).click()
    await administrator.getByText('The seat of Ada Quill is confirmed.').waitFor()

    await page.goto(`${journey.url}/northmere/people`)
    await page.getByRole('button', { name: 'Invite somebody' }).waitFor()
    expect(await page.getByText('waits for its second keeper').count()).toBe(0)
  })
})
