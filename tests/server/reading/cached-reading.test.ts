import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answered } from '../../support/read/answered.ts'
import { procedures } from '../../support/read/procedure.ts'
import { type AppServer, startAppServer } from '../../support/server/app-server.ts'

let app: AppServer

beforeAll(async () => {
  app = await startAppServer()
  await quiet()
})
afterAll(() => app.close())

/** What runs by itself after a start has written what it had to. */
async function quiet(): Promise<void> {
  const { db } = app.database
  const version = () => db.selectFrom('partnership').select('dataVersion').orderBy('slug').execute()
  let before = await version()
  for (let looks = 0; looks < 20; looks++) {
    await new Promise((resolve) => setTimeout(resolve, 800))
    const now = await version()
    if (JSON.stringify(now) === JSON.stringify(before)) return
    before = now
  }
}

async function signedInAs(persona: string): Promise<string> {
  const answer = await fetch(`${app.url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const read = (cookie: string, path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/trpc/northmere/${path}`, { headers: { cookie, ...headers } })

async function counted(cookie: string, path: string) {
  const answer = await read(cookie, path)
  const data: unknown = answered(await answer.json())
  return { etag: answer.headers.get('etag') ?? '', data }
}

/** Without the moment at which it was answered. */
const untimed = (data: unknown) => (Array.isArray(data) ? data : { ...(data as object), asAt: null })

async function touchPartnership(): Promise<void> {
  await app.database.db
    .updateTable('partnership')
    .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
    .where('slug', '=', 'northmere')
    .execute()
}

const personas = ['chair', 'elected-member', 'observer', 'police-lead']
const cachedReadings = procedures.filter(({ cached }) => cached !== undefined)

/** One thing that even the observer may read, where a reading is of one. */
async function addressOf(path: string): Promise<string> {
  if (!path.endsWith('.get') || path === 'scorecard.get') return path
  const { data } = await counted(await signedInAs('observer'), path.replace('.get', '.list'))
  const [{ code }] = data as [{ code: string }]
  return `${path}?input=${encodeURIComponent(JSON.stringify({ code }))}`
}

describe('a reading that is asked for again', () => {
  it('is the same to the byte until something is written, and says so without a body', async () => {
    const cookie = await signedInAs('chair')
    const first = await counted(cookie, 'scorecard.get')
    const again = await counted(cookie, 'scorecard.get')
    expect(again).toEqual(first)
    const unchanged = await read(cookie, 'scorecard.get', { 'if-none-match': first.etag })
    expect(unchanged.status).toBe(304)
    expect(await unchanged.text()).toBe('')
    await touchPartnership()
    const changed = await read(cookie, 'scorecard.get', { 'if-none-match': first.etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(first.etag)
  })

  it('shows what was published meanwhile', async () => {
    const cookie = await signedInAs('chair')
    const seen = JSON.stringify(await counted(cookie, 'scorecard.get'))
    const { db } = app.database
    const figure = await db
      .selectFrom('measurement')
      .innerJoin('series', 'series.id', 'measurement.seriesId')
      .innerJoin('indicator', 'indicator.id', 'series.indicatorId')
      .where('indicator.code', '=', 'HP02')
      .where('series.kind', '=', 'partnership')
      .select(['measurement.seriesId', 'measurement.periodStart'])
      .orderBy('measurement.periodStart', 'desc')
      .executeTakeFirstOrThrow()
    const value = '77.7777777777'
    expect(seen).not.toContain(value)
    await db
      .updateTable('measurement')
      .set({ value })
      .where('seriesId', '=', figure.seriesId)
      .where('periodStart', '=', figure.periodStart)
      .execute()
    await touchPartnership()
    expect(JSON.stringify(await counted(cookie, 'scorecard.get'))).toContain(value)
  })

  it('is never another reader’s', async () => {
    const etags = new Set<string>()
    for (const persona of ['chair', 'elected-member', 'observer', 'police-lead']) {
      const { etag, data } = await counted(await signedInAs(persona), 'scorecard.get')
      etags.add(etag)
      const goals = (data as { goals: unknown[] }).goals.length
      expect(goals).toBe(persona === 'observer' ? 4 : 6)
    }
    expect(etags.size).toBe(4)
  })

  it.each(cachedReadings)('$path is that of its reader alone, whoever asked before', async ({ path }) => {
    const address = await addressOf(path)
    const cookies = await Promise.all(personas.map(signedInAs))
    const read = async (all: string[]) => {
      const answers = new Map<string, Awaited<ReturnType<typeof counted>>>()
      for (const cookie of all) answers.set(cookie, await counted(cookie, address))
      return answers
    }
    const first = await read(cookies)
    expect(new Set([...first.values()].map(({ etag }) => etag)).size).toBe(personas.length)
    const again = await read(cookies)
    for (const [cookie, { etag, data }] of first) {
      expect(again.get(cookie)?.etag).toBe(etag)
      expect(untimed(again.get(cookie)?.data)).toEqual(untimed(data))
    }
    await touchPartnership()
    const backwards = await read(cookies.toReversed())
    for (const [cookie, { data }] of backwards) {
      expect(untimed(data)).toEqual(untimed(first.get(cookie)?.data))
    }
  })

  it.each(cachedReadings)(
    '$path is shared by the same seats, as it says: by $cached',
    async ({ path, cached }) => {
      const address = await addressOf(path)
      const [chair, scrutineer] = [await signedInAs('chair'), await signedInAs('scrutineer')]
      const { etag } = await counted(chair, address)
      const { db } = app.database
      const seatOf = (email: string) =>
        db
          .selectFrom('member')
          .innerJoin('person', 'person.id', 'member.personId')
          .where('person.email', 'like', email)
          .select(['member.id', 'member.role', 'member.agencyId'])
          .executeTakeFirstOrThrow()
      const [{ role, agencyId }, other] = [await seatOf('amina.farrow@%'), await seatOf('gwen.pritchard@%')]
      const sit = (seat: { role: typeof role; agencyId: string }) =>
        db.updateTable('member').set(seat).where('id', '=', other.id).execute()
      await sit({ role, agencyId })
      const beside = await counted(scrutineer, address)
      await sit({ role: other.role, agencyId: other.agencyId })
      expect(beside.etag === etag).toBe(cached === 'audience')
    },
  )

  it('is refused to whoever has no right, though it is kept', async () => {
    await counted(await signedInAs('chair'), 'scorecard.get')
    expect((await read(await signedInAs('administrator'), 'scorecard.get')).status).toBe(403)
    expect((await read('', 'scorecard.get')).status).toBe(401)
  })

  it('ends with the seat it was kept for', async () => {
    const cookie = await signedInAs('police-contributor')
    await counted(cookie, 'scorecard.get')
    const { db } = app.database
    const seat = db
      .updateTable('member')
      .where('personId', 'in', (eb) =>
        eb.selectFrom('person').select('id').where('email', 'like', 'imran.sadiq@%'),
      )
    await seat.set({ endedAt: '2026-11-01T00:00:00.000Z' }).execute()
    expect((await read(cookie, 'scorecard.get')).status).toBe(404)
    await seat.set({ endedAt: null }).execute()
    expect((await read(cookie, 'scorecard.get')).status).toBe(200)
  })

  it('comes compressed to whoever takes it so, with the same words', async () => {
    const cookie = await signedInAs('chair')
    const path = 'indicator.list'
    const plain = await read(cookie, path, { 'accept-encoding': 'identity' })
    const small = await read(cookie, path, { 'accept-encoding': 'br' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(Number(small.headers.get('content-length'))).toBeLessThan(
      Number(plain.headers.get('content-length')) / 3,
    )
    expect(await small.text()).toBe(await plain.text())
  })

  it.each([
    ['gzip, br;q=0', 'gzip'],
    ['gzip', 'gzip'],
    ['br;q=0.1, gzip', 'br'],
    ['*', 'br'],
    ['deflate', null],
    ['identity;q=0.5, br;q=0, gzip;q=0.0', null],
  ])('comes as %s takes it', async (taken, encoding) => {
    const cookie = await signedInAs('chair')
    const first = await read(cookie, 'goal.list', { 'accept-encoding': taken })
    const again = await read(cookie, 'goal.list', { 'accept-encoding': taken })
    expect([first, again].map(({ headers }) => headers.get('content-encoding'))).toEqual([encoding, encoding])
    expect(await again.text()).toBe(await first.text())
  })

  it('that is answered from no memory comes whole and compressed too, without a tag, and is refused in words', async () => {
    const cookie = await signedInAs('chair')
    const path = (code: string) =>
      `timeline.list?input=${encodeURIComponent(JSON.stringify({ kind: 'indicator', code }))}`
    const plain = await read(cookie, path('CL01'), { 'accept-encoding': 'identity' })
    const small = await read(cookie, path('CL01'), { 'accept-encoding': 'gzip' })
    expect([plain.status, plain.headers.get('etag'), small.headers.get('content-encoding')]).toEqual([
      ...[200, null, 'gzip'],
    ])
    expect(Number(small.headers.get('content-length'))).toBeLessThan(
      Number(plain.headers.get('content-length')) / 2,
    )
    const text = await plain.text()
    expect(await small.text()).toBe(text)
    expect(answered(JSON.parse(text))).toMatchObject({ entries: expect.any(Array) })
    const missing = await read(cookie, path('XX99'))
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('There is no')])
    const unread = await read(cookie, 'timeline.list?input=%7B')
    expect(unread.status).toBe(400)
    await unread.text()
  })

  it('is kept by nobody on the way', async () => {
    const answer = await read(await signedInAs('chair'), 'goal.list')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    await answer.text()
  })
})
