import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../../support/browser/journey.ts'
import { answered } from '../../support/read/answered.ts'

const journey = useJourney()
const email = 'nell.ortega@northmere.example'
const password = 'four quiet words together'

type Half = { path: string; code: string }
const keepers = { manager: 'manager', second: 'administrator' }

/** The address an invitation leads to, as the manager would hand it over, and the code that a second keeper has. */
async function invitationTo(agencyCode: string): Promise<Half> {
  const post = async (persona: string, procedure: string, data: object) => {
    const page = await journey.visit('/northmere/people', persona)
    const headers = { origin: journey.url }
    const answer = await page.request.post(`/trpc/northmere/${procedure}`, { data, headers })
    expect(answer.status()).toBe(200)
    const seats = answered(await (await page.request.get('/trpc/northmere/member.list')).json())
    return { answer: (await answer.json()).result.data, seats }
  }
  const invited = { name: 'Nell Ortega', email, agencyCode, role: 'contributor', title: 'Analyst' }
  const days = { fromDay: '2026-01-05', untilDay: null, goalCodes: [] }
  const { answer, seats } = await post(keepers.manager, 'member.invite', { ...invited, ...days })
  const { id, version } = seats.find((seat: { id: string }) => seat.id === answer.memberId)
  const vouched = await post(keepers.second, 'member.vouch', { id, version, reason: 'We met.' })
  return { path: new URL(answer.link).pathname, code: vouched.answer.code }
}
async function openWith(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

describe('an invitation', () => {
  it('asks for a password once, and for a second seat only that the person signs in', async () => {
    const first = await invitationTo('police')
    const page = await journey.visit(first.path)
    await openWith(page, first.code)
    await page.getByLabel('Choose a password').fill(password)
    await page.getByLabel('The same password again').fill(password)
    await page.getByRole('button', { name: 'Take your seat' }).click()
    await page.waitForURL(/\/northmere(\/waiting)?$/)

    const second = await invitationTo('icb')
    const stranger = await journey.visit(second.path)
    await openWith(stranger, second.code)
    await stranger.getByRole('button', { name: 'Take your seat' }).waitFor()
    expect(await stranger.getByLabel('Choose a password').count()).toBe(0)
    expect(await accessProblems(stranger)).toEqual([])
    await stranger.getByRole('button', { name: 'Take your seat' }).click()
    await stranger.getByRole('link', { name: 'Sign in and come back here' }).click()
    await stranger.getByLabel('E-mail address').fill(email)
    await stranger.getByLabel('Password').fill(password)
    await stranger.getByRole('button', { name: 'Sign in', exact: true }).click()
    await openWith(stranger, second.code)
    await stranger.getByRole('button', { name: 'Take your seat' }).click()
    await stranger.waitForURL(/\/northmere(\/waiting)?$/)
    expect(new URL(stranger.url()).pathname).toMatch(/^\/northmere/)
  })

  it('is made by one keeper on the screen, and opened by the code that another hands over', async () => {
    const manager = await journey.visit('/northmere/people', keepers.manager)
    await manager.getByRole('button', { name: 'Invite somebody' }).click()
    const dialog = manager.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Ada Quill')
    await dialog.getByLabel('E-mail address').fill('ada.quill@northmere.example')
    await dialog.getByLabel('Agency', { exact: true }).selectOption('police')
    await dialog.getByRole('radio', { name: /Agency lead/ }).check()
    await dialog.getByLabel('Post').fill('Superintendent')
    await dialog.getByRole('button', { name: 'Make the invitation' }).click()
    const link = await manager.getByLabel('Invitation link').inputValue()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await manager.goto(`${journey.url}/northmere/people?search=Ada`)
    await manager.locator('.seats').getByText('waits for a second keeper who knows who they are').waitFor()
    expect(await manager.getByRole('button', { name: /^Say who they are/ }).count()).toBe(0)

    const administrator = await journey.visit('/northmere/people?search=Ada', keepers.second)
    await administrator.getByRole('button', { name: 'Say who they are for Ada Quill' }).click()
    await administrator.getByLabel('How you know who they are').fill('We spoke on her desk’s number.')
    expect(await accessProblems(administrator)).toEqual([])
    await administrator.getByRole('button', { name: 'Show the code' }).click()
    const code = await administrator.getByLabel('Code', { exact: true }).inputValue()

    const page = await journey.visit(new URL(link).pathname)
    await openWith(page, code)
    await page.getByLabel('Choose a password').fill(password)
    await page.getByLabel('The same password again').fill(password)
    await page.getByRole('button', { name: 'Take your seat' }).click()
    await page.waitForURL(/\/northmere(\/waiting)?$/)
    await page.goto(`${journey.url}/northmere/people`)
    await page.getByRole('button', { name: 'Invite somebody' }).waitFor()
    expect(await page.getByText('waits for its second keeper').count()).toBe(0)
  })
})
