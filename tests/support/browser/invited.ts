import type { Page } from 'playwright-core'
import { answered } from '../read/answered.ts'

let code = ''
/** A link to a seat, as the manager would hand it over; the administrator has its code. */
export async function invitation(page: Page): Promise<string> {
  const headers = { origin: new URL(page.url()).origin }
  const signIn = (persona: string) => page.request.post('/api/demo/sign-in', { data: { persona }, headers })
  const post = async (procedure: string, data: object) => {
    const answer = await page.request.post(`/trpc/northmere/${procedure}`, { data, headers })
    return (await answer.json()).result.data
  }
  await signIn('manager')
  const seat = { name: 'Nell Ortega', email: 'nell.ortega@northmere.example', title: 'Analyst' }
  const from = { agencyCode: 'police', role: 'contributor', fromDay: '2026-01-05', untilDay: null }
  const { link, memberId } = await post('member.invite', { ...seat, ...from, goalCodes: [] })
  await signIn('administrator')
  const list = answered(await (await page.request.get('/trpc/northmere/member.list')).json())
  const { version } = list.find(({ id }: { id: string }) => id === memberId)
  code = (await post('member.vouch', { id: memberId, version, reason: 'We met.' })).code
  await page.context().clearCookies()
  return new URL(link).pathname
}
export async function typeCode(page: Page): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Choose a password').waitFor()
}
