import { afterAll, beforeAll, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perFile(openPartnership)
let app: Awaited<ReturnType<typeof serveApp>>
beforeAll(async () => {
  app = await serveApp(at.services)
})
afterAll(() => app.close())

const ask = (path: string) => fetch(`${app.url}${path}`, { headers: { accept: 'text/html' } })

it.each([
  ['/', 200],
  ['/sign-in?from=%2Fnorthmere', 200],
  ['/northmere', 200],
  ['/northmere/', 200],
  ['/northmere/indicators/CL01?chart=table', 200],
  ['/northmere/meetings/8/present', 200],
  ['/northmere/no-such-page', 404],
  ['/northmere/meetings/8/no-such-page', 404],
  ['/wp-admin/setup/config', 404],
])('a browser that asks for %s gets the one page, with %i', async (path, status) => {
  const answer = await ask(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
  expect(await answer.text()).toContain('<div id="root">')
})

it.each(['/favicon.gif', '/backup.php'])('the file %s that is not there is not there', async (path) => {
  const answer = await ask(path)
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('<div id="root">')
})
