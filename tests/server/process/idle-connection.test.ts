import { type Running, startServer } from '@roundtable/server/main.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership, testConfig } from '../../support/make/partnership.ts'

const at = perFile(openPartnership)
let server: Running
beforeAll(async () => {
  server = await startServer({ config: testConfig, database: at.database })
})
afterAll(() => server.close())

it('a connection that nobody uses stays open longer than a proxy before the server keeps its own', async () => {
  const answer = await fetch(`${server.url}/robots.txt`)
  const seconds = Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1])
  // nginx keeps one for 60 seconds unless it is configured otherwise, Caddy for 120.
  expect(seconds).toBeGreaterThan(120)
})
