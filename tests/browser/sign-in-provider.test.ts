import { afterAll, describe, expect, it } from 'vitest'
import { accessProblems, useJourney } from '../support/browser/journey.ts'
import { clientSecret, openIdentityProvider, type TestProvider } from '../support/make/identity-provider.ts'
import { freePort } from '../support/server/free-port.ts'

const [own, there] = [await freePort(), await freePort()]
const journey = useJourney({
  env: () => ({ PORT: String(own), INTERNAL_PROVIDERS: `127.0.0.1:${there}` }),
})
let provider: TestProvider | undefined
afterAll(() => provider?.close())

const email = 'nell.ortega@northmere.example'

describe('an agency with a provider of its own', () => {
  it('is set up, tried and put in force by two keepers; its people sign in there', async () => {
    const manager = await journey.visit('/northmere/people', 'manager')
    const row = manager.getByRole('row').filter({ hasText: 'Northmere Police' })
    await row
      .getByRole('button', { name: /^Mail domains/ })
      .last()
      .click()
    await manager.getByLabel('Mail domains, one a line').fill('northmere.example')
    await manager.getByRole('button', { name: 'Save' }).click()
    await manager.getByRole('link', { name: 'Sign-in through agencies' }).click()
    await manager.getByRole('button', { name: 'Northmere Police', exact: true }).click()
    const dialog = manager.getByRole('dialog')
    provider = await openIdentityProvider({
      returnAddress: await dialog.getByLabel('Address of return').inputValue(),
      logoutAddress: await dialog.getByLabel('Back-channel logout address').inputValue(),
      port: there,
    })
    await dialog.getByLabel('Address of the provider').fill(provider.issuer)
    await dialog.getByLabel('Client id').fill('roundtable')
    await dialog.getByLabel('Client secret').fill(clientSecret)
    expect(await accessProblems(manager)).toEqual([])
    await dialog.getByRole('button', { name: 'Save' }).click()
    provider.signInAs('anna', { name: 'Anna', email: 'anna@northmere.example', email_verified: true })
    await manager.getByRole('button', { name: /^Try it/ }).click()
    await manager.getByText('It says that this address is yours.').waitFor()
    expect(await manager.getByRole('button', { name: /^Put in force/ }).count()).toBe(0)
    expect(await accessProblems(manager)).toEqual([])

    const second = await journey.visit('/northmere/sign-in-providers', 'administrator')
    await second.getByRole('button', { name: /^Put in force/ }).click()
    await second.getByLabel('How you know that it is theirs').fill('I rang their service desk.')
    await second.getByRole('button', { name: 'Put it in force' }).click()
    await second.getByText('sign in through their provider from now on').waitFor()

    const headers = { origin: journey.url }
    const seat = { agencyCode: 'police', role: 'contributor', title: 'Analyst', fromDay: '2026-01-05' }
    const data = { name: 'Nell Ortega', email, ...seat, untilDay: null, goalCodes: [] }
    const invited = await manager.request.post('/trpc/northmere/member.invite', { data, headers })
    const { link } = (await invited.json()).result.data
    provider.signInAs('nell', { name: 'Nell', email, email_verified: true })
    const nell = await journey.visit(new URL(link).pathname)
    await nell.getByRole('button', { name: 'Sign in through your agency' }).waitFor()
    expect(await accessProblems(nell)).toEqual([])
    await nell.getByRole('button', { name: 'Sign in through your agency' }).click()
    await nell.waitForURL('**/northmere')

    const again = await journey.visit('/sign-in?with=password&from=%2Fnorthmere%2Freturns')
    await again.getByLabel('E-mail address').fill('somebody@northmere.example')
    await again.getByRole('button', { name: 'Continue to your agency' }).waitFor()
    expect(await again.getByLabel('Password').count()).toBe(0)
    expect(await accessProblems(again)).toEqual([])
    await again.getByRole('button', { name: 'Continue to your agency' }).click()
    await again.waitForURL('**/northmere/returns')
    await again.getByText('Nell Ortega').first().waitFor()
  })
})
