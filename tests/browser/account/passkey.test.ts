import { createServer } from 'node:net'
import { openDatabase } from '@roundtable/db/database.ts'
import { insertPassword } from '@roundtable/db/queries/credential.queries.ts'
import { findPersonByEmail } from '@roundtable/db/queries/session.queries.ts'
import { personas } from '@roundtable/db/seeds/base/personas.ts'
import { hashOfPassword } from '@roundtable/server/base/password.ts'
import { expect, it } from 'vitest'
import { accessProblems, untilDrawn, useJourney } from '../../support/browser/journey.ts'

const port = await new Promise<number>((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => found(address !== null && typeof address === 'object' ? address.port : 0))
  })
})
/** A passkey belongs to a name: an address of digits has none. */
const origin = `http://localhost:${port}`
const journey = useJourney({ env: () => ({ PORT: String(port), PUBLIC_URL: origin }) })
const email = personas.find(({ role }) => role === 'manager')?.email ?? ''
const password = 'four quiet words together'

async function givePassword(): Promise<void> {
  const database = await openDatabase(journey.databaseUrl)
  const hash = await hashOfPassword(password, { name: '', email })
  await database.db.transaction().execute(async (tx) => {
    const personId = (await findPersonByEmail(tx, email))?.id ?? ''
    await insertPassword(tx, { id: 'password', personId, password: hash, at: '2026-11-20T09:00:00.000Z' })
  })
  await database.close()
}

it('a passkey is added on the account page and signs its person in without anything typed', async () => {
  await givePassword()
  const page = await journey.visit(`${origin}/sign-in?with=password`)
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/northmere(\/waiting)?$/)
  await page.goto(`${origin}/northmere/account`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByLabel('Which device is it on?').fill('The hall’s laptop')
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('row', { name: /The hall’s laptop/ }).waitFor()
  await untilDrawn(page)
  expect(await accessProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.waitForURL('**/demo*')
  await page.goto(`${origin}/sign-in?with=password`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(/\/northmere(\/waiting)?$/)
  expect(new URL(page.url()).pathname).toMatch(/^\/northmere(\/waiting)?$/)
})
