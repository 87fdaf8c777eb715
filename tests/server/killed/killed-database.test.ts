import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type LosableDatabase,
  lastingLosses,
  losses,
  openLosableDatabase,
} from '../../support/database/lost-database.ts'
import { testNow } from '../../support/database/test-database.ts'
import { testConfig } from '../../support/make/partnership.ts'
import { entriesWith, groupRows, type KilledReturn, returnToKill } from '../../support/make/ward-return.ts'
import { type ServerProcess, startServerProcess } from '../../support/server/server-process.ts'

let losable: LosableDatabase
let owed: KilledReturn
let server: ServerProcess
let cookie = ''
let stamp = 0
let version = 0

beforeAll(async () => {
  losable = await openLosableDatabase()
  owed = await returnToKill(losable.database, testNow)
  cookie = await owed.at.cookieOf('police-contributor')
})
afterEach(() => server.kill())
afterAll(() => losable.close())

const start = async (laterMs = 0) => {
  server = await startServerProcess(new Date(Date.parse(testNow) + laterMs).toISOString(), {
    DATABASE_URL: losable.database.url,
    AUTH_SECRET: testConfig.authSecret,
    PUBLIC_URL: testConfig.publicUrl,
  })
}

const statusOf = async (path: string) => (await fetch(`${server.url}${path}`)).status
const soon = { timeout: 30_000, interval: 20 }

async function standing(): Promise<number[]> {
  const rows = await losable.database.db
    .selectFrom('returnEntry')
    .select(['value', 'version'])
    .where('returnId', '=', owed.returnId)
    .where(
      'seriesId',
      'in',
      owed.lines.A.map(({ seriesId }) => seriesId),
    )
    .execute()
  expect(rows.length % groupRows).toBe(0)
  version = rows[0]?.version ?? 0
  return [...new Set(rows.map(({ value }) => Number(value)))]
}

/** Saves a group of rows; the status of the answer. */
async function save(): Promise<number> {
  stamp += 1
  const answer = await fetch(`${server.url}/trpc/${owed.at.slug}/return.saveDraft`, {
    method: 'POST',
    body: JSON.stringify({ id: owed.returnId, entries: entriesWith(owed.lines.A, version, stamp) }),
    headers: { 'content-type': 'application/json', cookie },
  })
  await answer.arrayBuffer()
  if (answer.status === 200) version += 1
  return answer.status
}

const manyRows = `Code,Series,Period,Value\r\n${Array.from(
  { length: 150_000 },
  (_, n) => `PO09,Ward A1,2026-10-01,${n}\r\n`,
).join('')}`

async function upload(text: string): Promise<string> {
  const query = new URLSearchParams({ partnership: owed.at.slug, answers: '{}' })
  const answer = await fetch(`${server.url}/upload/returns/${owed.returnId}?${query}`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/octet-stream', 'x-roundtable-upload': '1', cookie },
  })
  return ((await answer.json()) as { id: string }).id
}

type View = { state: string; rowsRead: number; sentence: string }

async function importOf(id: string): Promise<View> {
  const query = new URLSearchParams({ input: JSON.stringify({ id }) })
  const answer = await fetch(`${server.url}/trpc/${owed.at.slug}/import.get?${query}`, {
    headers: { cookie },
  })
  return ((await answer.json()) as { result: { data: View } }).result.data
}

/** People who read and write all the time; what they were answered. */
function people() {
  const statuses: number[] = []
  const acknowledged: number[] = []
  let isOver = false
  const read = async () => {
    while (!isOver) {
      statuses.push(await statusOf('/ready'))
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const write = async () => {
    while (!isOver) {
      const status = await save()
      statuses.push(status)
      if (status === 200) acknowledged.push(stamp)
      // An act whose answer was lost with the connection may have been written all the same.
      if (status === 409) await standing()
    }
  }
  const all = Promise.all([write(), read(), read(), read()])
  all.catch(() => undefined)
  const leave = async () => {
    isOver = true
    await all
  }
  return { statuses, acknowledged, leave }
}

describe('a server whose database', () => {
  it.each(losses)(
    '%s goes on, is not ready meanwhile, and is ready after',
    { timeout: 120_000 },
    async (loss) => {
      await start()
      await standing()
      const { statuses, acknowledged, leave } = people()
      await expect.poll(() => acknowledged.length, soon).toBeGreaterThan(3)
      const giveBack = await losable.lose(loss)
      try {
        if (lastingLosses.includes(loss)) await expect.poll(() => statusOf('/ready'), soon).toBe(503)
        expect(await statusOf('/health')).toBe(200)
      } finally {
        await giveBack()
      }
      await expect.poll(() => statusOf('/ready'), soon).toBe(200)
      const before = acknowledged.length
      await expect.poll(() => acknowledged.length, soon).toBeGreaterThan(before + 2)
      await leave()
      expect(server.isAlive()).toBe(true)
      expect(statuses.filter((status) => ![200, 409, 500, 503].includes(status))).toEqual([])
      expect(await standing()).toEqual([acknowledged.at(-1)])
    },
  )

  it.each(lastingLosses.slice(-1))('%s while a file is read goes on', { timeout: 120_000 }, async (loss) => {
    await start()
    const id = await upload(manyRows)
    const reading = async () => (await importOf(id)).rowsRead
    await expect.poll(reading, soon).toBeGreaterThan(0)
    const giveBack = await losable.lose(loss)
    try {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      expect(await statusOf('/health')).toBe(200)
    } finally {
      await giveBack()
    }
    await expect.poll(() => statusOf('/ready'), soon).toBe(200)
    expect(server.isAlive()).toBe(true)
    await server.kill()
    await start(300_000)
    await expect.poll(async () => (await importOf(id)).state, soon).not.toBe('reading')
  })
})
