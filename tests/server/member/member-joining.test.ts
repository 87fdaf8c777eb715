import { type Running, startServer } from '@roundtable/server/main.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { codeOf, inviteMember } from '../../support/make/member.ts'
import { openPartnership, testConfig } from '../../support/make/partnership.ts'
import { answered } from '../../support/read/answered.ts'

const at = perFile(openPartnership)
let server: Running
beforeAll(async () => {
  server = await startServer({
    config: { ...testConfig, publicUrl: 'http://127.0.0.1' },
    database: at.database,
    now: () => at.clock.now,
  })
})
afterAll(() => server.close())

const invite = async (agencyCode: string) => {
  const { memberId, token } = await inviteMember(at.callerAs('manager'), { agencyCode })
  return { token, code: await codeOf(at, memberId) }
}
const open = (body: object) =>
  fetch(`${server.url}/api/invitation/open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const accept = (body: Record<string, string>, cookie = '') =>
  fetch(`${server.url}/api/invitation/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const agenciesOwing = async (cookie: string) => {
  const answer = await fetch(`${server.url}/trpc/smallborough/return.list`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  const agencies: { agencyCode: string }[] = answered(await answer.json())
  return [...new Set(agencies.map(({ agencyCode }) => agencyCode))].sort()
}

describe('somebody who was invited', () => {
  const password = 'four quiet words together'
  let cookie = ''

  it('chooses a password, is signed in, and has the seat from then on', async () => {
    const opening = await invite('police')
    const page = await fetch(`${server.url}/api/invitation/${opening.token}`)
    const found = await page.json()
    expect(found).toMatchObject({ needsCode: true })
    expect(JSON.stringify(found)).not.toContain('Ortega')
    expect((await open({ ...opening, code: 'K7QX' })).status).toBe(400)
    expect(await (await open(opening)).json()).toMatchObject({ name: 'Nell Ortega', needsPassword: true })
    expect((await accept(opening)).status).toBe(400)
    const answer = await accept({ ...opening, password })
    expect(await answer.json()).toEqual({ signedIn: true, partnership: 'smallborough' })
    cookie = cookieOf(answer)
    expect(await agenciesOwing(cookie)).toEqual(['police'])
    expect((await accept({ ...opening, password })).status).toBe(422)
  })

  it('takes a second seat only signed in, and keeps the password', async () => {
    const opening = await invite('icb')
    expect(await agenciesOwing(cookie)).toEqual(['police'])
    const stranger = await accept({ ...opening, password: 'another password entirely' })
    expect(stranger.status).toBe(401)
    expect((await accept(opening, cookie)).status).toBe(200)
    expect(await agenciesOwing(cookie)).toEqual(['icb', 'police'])
    const signIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nell.ortega@police.example', password }),
    })
    expect(signIn.status).toBe(200)
  })
})
