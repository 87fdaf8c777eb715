import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

const at = perTest(openPartnership)
const most = 10

/** Two processes on one database, and what one person asks of them in turn. */
async function serveTwice() {
  const services = { ...at.services, config: { ...at.services.config, heavyPerMinute: most } }
  const servers = [await serveApp(services), await serveApp(services)] as const
  const ask = async (path: string, persona: string, times: number) => {
    const headers = { cookie: await at.cookieOf(persona) }
    const answers: Response[] = []
    for (let n = 0; n < times; n++) {
      const answer = await fetch(
        `${servers[n % 2 === 0 ? 0 : 1].url}${path.replace('smallborough', at.slug)}`,
        { headers },
      )
      await answer.arrayBuffer()
      answers.push(answer)
    }
    return answers
  }
  const close = async () => {
    for (const server of servers) await server.close()
  }
  return { ask, close }
}

describe('what is heavy', () => {
  it.each([
    ['files', '/export/goals.csv'],
    [
      'pages as at another moment',
      `/trpc/smallborough/goal.list?input=${encodeURIComponent('{"asAt":"2026-10-01T09:00:00Z"}')}`,
    ],
  ])('is given to one person so often in a minute, by all processes together: %s', async (_what, path) => {
    const { ask, close } = await serveTwice()
    const answers = await ask(path, 'manager', most + 3)
    expect(answers.map(({ status }) => status).indexOf(429)).toBe(most)
    const refused = answers.at(-1)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(path, 'chair', 1))[0]?.status).not.toBe(429)
    await close()
  })

  it('counts for the agency of a person until that person is refused', async () => {
    const { ask, close } = await serveTwice()
    await ask('/export/goals.csv', 'manager', most + 3)
    const windows = await at.database.db
      .selectFrom('requestWindow')
      .select('hits')
      .where('key', 'like', 'agency %')
      .execute()
    expect(Math.max(...windows.map(({ hits }) => hits))).toBe(most)
    await close()
  })

  it('is given again in the next minute, and the page as it stands all the time', async () => {
    const { ask, close } = await serveTwice()
    expect((await ask('/export/goals.csv', 'manager', most + 1)).at(-1)?.status).toBe(429)
    expect(
      (await ask('/trpc/smallborough/goal.list', 'manager', most + 5)).map(({ status }) => status),
    ).toEqual(Array.from({ length: most + 5 }, () => 200))
    at.clock.now = new Date(Date.parse(at.clock.now) + 61_000).toISOString()
    expect((await ask('/export/goals.csv', 'manager', 1))[0]?.status).toBe(200)
    await close()
  })
})

describe('what is plain', () => {
  const page = '/trpc/smallborough/goal.list'

  it('is given to one person ten times as often, by all processes together, and to others all the time', async () => {
    const { ask, close } = await serveTwice()
    const statuses = (await ask(page, 'manager', most * 10 + 25)).map(({ status }) => status)
    expect(statuses.slice(0, most * 10).filter((status) => status === 429)).toEqual([])
    expect(statuses.at(-1)).toBe(429)
    const refused = (await ask(page, 'manager', 1))[0]
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(page, 'chair', 1))[0]?.status).toBe(200)
    at.clock.now = new Date(Date.parse(at.clock.now) + 61_000).toISOString()
    expect((await ask(page, 'manager', 1))[0]?.status).toBe(200)
    await close()
  })
})
