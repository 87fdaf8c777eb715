import { newId } from '@roundtable/db/ids.ts'
import { randomOf } from '@roundtable/db/seeds/base/random.ts'
import SQLite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase, testNow } from '../../support/database/test-database.ts'
import { testConfig } from '../../support/make/partnership.ts'
import {
  entriesWith,
  fileWith,
  type Group,
  groupRows,
  groups,
  type KilledReturn,
  returnToKill,
} from '../../support/make/ward-return.ts'
import { answered } from '../../support/read/answered.ts'
import { eventsOn } from '../../support/read/trail.ts'
import { type ServerProcess, startServerProcess } from '../../support/server/server-process.ts'

const acts = 30
const seed = process.env.KILL_SEED ?? 'a server that is killed'
const random = randomOf(seed)

let database: TestDatabase
let owed: KilledReturn
let server: ServerProcess | null = null
/** Nothing is sent any more: the server is gone, or has refused. */
let isOver = false
const cookies: Record<Group, string> = { A: '', B: '', C: '' }

beforeAll(async () => {
  database = await openTestDatabase()
  owed = await returnToKill(database, testNow)
  cookies.A = await owed.at.cookieOf('police-contributor')
  cookies.B = await owed.at.cookieOf('police-second-contributor')
  cookies.C = await owed.at.cookieOf('police-lead')
})
afterEach(() => server?.kill())
afterAll(() => database.close())

async function start(moment = testNow): Promise<ServerProcess> {
  server = await startServerProcess(moment, {
    DATABASE_URL: database.url,
    HEAVY_PER_MINUTE: '100000',
    AUTH_SECRET: testConfig.authSecret,
    PUBLIC_URL: testConfig.publicUrl,
  })
  return server
}

type Sent = { group: Group; path: string; input: unknown }

async function call<Answer>({ group, path, input }: Sent): Promise<Answer> {
  const answer = await fetch(`${server?.url}/trpc/${owed.at.slug}/${path}`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { 'content-type': 'application/json', cookie: cookies[group] },
  })
  const body = (await answer.json()) as { result: { data: Answer }; error?: { message: string } }
  if (!answer.ok) throw new Refused(body.error?.message ?? String(answer.status))
  return body.result.data
}
class Refused extends Error {}

async function ask<Answer>(group: Group, path: string, input: unknown): Promise<Answer> {
  const query = new URLSearchParams({ input: JSON.stringify(input) })
  const answer = await fetch(`${server?.url}/trpc/${owed.at.slug}/${path}?${query}`, {
    headers: { cookie: cookies[group] },
  })
  return answered((await answer.json()) as { result: { data: unknown } })
}

async function upload(text: string): Promise<string> {
  const answer = await fetch(
    `${server?.url}/upload/returns/${owed.returnId}?partnership=${owed.at.slug}&answers=%7B%7D`,
    {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/octet-stream',
        'x-roundtable-upload': '1',
        'x-file-name': 'October.csv',
        cookie: cookies.C,
      },
    },
  )
  return ((await answer.json()) as { id: string }).id
}

type View = { state: string; sentence: string; ready: number; applied: number }

async function readUpload(text: string): Promise<string> {
  const id = await upload(text)
  for (;;) {
    const { state } = await ask<View>('C', 'import.get', { id })
    if (state !== 'reading') return id
    await new Promise((resolve) => setTimeout(resolve, 3))
  }
}

/** What a group stands at: one stamp and one version in each of its rows, or the test has failed. */
async function standing(group: Group): Promise<{ stamp: number; version: number }> {
  const ids = owed.lines[group].map(({ seriesId }) => seriesId)
  const rows = await database.db
    .selectFrom('returnEntry')
    .select(['value', 'version'])
    .where('returnId', '=', owed.returnId)
    .where('seriesId', 'in', ids)
    .execute()
  if (rows.length === 0) return { stamp: 0, version: 0 }
  expect(rows, `${group} is whole`).toHaveLength(groupRows)
  expect(new Set(rows.map(({ value, version }) => `${value} ${version}`)).size, `${group} is one`).toBe(1)
  return { stamp: Number(rows[0]?.value), version: rows[0]?.version ?? 0 }
}

type Hand = {
  stamp: number
  version: number
  acknowledged: number
  underWay: number
  key: string
  importId: string
}
const hands = Object.fromEntries(
  groups.map((group) => [
    group,
    { stamp: 0, version: 0, acknowledged: 0, underWay: 0, key: '', importId: '' },
  ]),
) as Record<Group, Hand>
let nextStamp = 1
let acknowledged = 0

/** Writes a group again and again until the server is gone; answers when it is. */
async function write(group: Group): Promise<void> {
  const hand = hands[group]
  for (;;) {
    const stamp = nextStamp++
    try {
      if (group === 'C') {
        hand.key = newId()
        hand.importId = await readUpload(fileWith(owed.lines.C, stamp))
        hand.underWay = stamp
        await call({ group, path: 'import.save', input: { id: hand.importId, key: hand.key, leaveOut: [] } })
      } else {
        hand.underWay = stamp
        const entries = entriesWith(owed.lines[group], hand.version, stamp)
        await call({ group, path: 'return.saveDraft', input: { id: owed.returnId, entries } })
      }
    } catch (error) {
      if (error instanceof Refused) throw error
      return
    }
    hand.acknowledged = stamp
    hand.version += 1
    acknowledged += 1
  }
}

/** Every group as it was acknowledged last, or as the act that was under way would have it. */
async function check(): Promise<void> {
  let written = 1
  for (const group of groups) {
    const hand = hands[group]
    const { stamp, version } = await standing(group)
    const wasKept = stamp === hand.underWay && stamp !== hand.acknowledged
    expect([hand.acknowledged, hand.underWay], `${group} stands as it was told`).toContain(stamp)
    expect(version, `${group} was written as often as was told`).toBe(hand.version + Number(wasKept))
    Object.assign(hand, { acknowledged: stamp, version })
    written += version
  }
  const { version } = await database.db
    .selectFrom('return')
    .select('version')
    .where('id', '=', owed.returnId)
    .executeTakeFirstOrThrow()
  expect(version, 'the return knows of each act').toBe(written)
  const applied = await database.db
    .selectFrom('returnImport')
    .select('id')
    .where('returnId', '=', owed.returnId)
    .where('state', '=', 'applied')
    .execute()
  expect(applied, 'a file is saved where its rows are').toHaveLength(hands.C.version)
  const events = (await eventsOn(owed.at, owed.returnId)).map(({ action }) => action)
  expect(events.filter((action) => action === 'return.imported')).toHaveLength(hands.C.version)
  if (database.dialect === 'sqlite') {
    const file = new SQLite(database.url.slice('sqlite:'.length), { readonly: true })
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    file.close()
  }
}

describe(`a server that is killed (${seed})`, () => {
  it('has kept everything it acknowledged, and nothing in half', { timeout: 180_000 }, async () => {
    let kills = 0
    while (acknowledged < acts || kills < 5) {
      await start()
      const before = acknowledged
      const until = before + 4 + Math.floor(random() * 14)
      isOver = false
      const hand = Promise.all(groups.map(write)).finally(() => {
        isOver = true
      })
      hand.catch(() => undefined)
      while (acknowledged < until && !isOver) await new Promise((resolve) => setTimeout(resolve, 1))
      await new Promise((resolve) => setTimeout(resolve, random() * 30))
      await server?.kill()
      await hand
      kills += 1
      await check()
    }
  })

  it('takes an import that was under way with the same key once', { timeout: 60_000 }, async () => {
    await start()
    const id = await readUpload(fileWith(owed.lines.C, nextStamp))
    const input = { id, key: newId(), leaveOut: [] }
    const lost = call({ group: 'C', path: 'import.save', input }).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, random() * 20))
    await server?.kill()
    await lost
    await start()
    const view = await call<View>({ group: 'C', path: 'import.save', input })
    expect(view).toMatchObject({ state: 'applied', applied: groupRows })
    expect(await call<View>({ group: 'C', path: 'import.save', input })).toEqual(view)
    Object.assign(hands.C, { underWay: nextStamp, acknowledged: nextStamp, version: hands.C.version + 1 })
    nextStamp += 1
    await check()
  })

  it('does not leave a file that was being read in the air', { timeout: 60_000 }, async () => {
    await start()
    const row = (n: number) => `PO09,Ward A1,2026-10-01,${n}\r\n`
    const id = await upload(
      `Code,Series,Period,Value\r\n${Array.from({ length: 150_000 }, (_, n) => row(n)).join('')}`,
    )
    expect((await ask<View>('C', 'import.get', { id })).state).toBe('reading')
    await server?.kill()
    const later = new Date(Date.parse(testNow) + 300_000).toISOString()
    await start(later)
    expect(await ask<View>('C', 'import.get', { id })).toMatchObject({
      state: 'failed',
      sentence: 'The server was interrupted while it read this file: upload it again.',
    })
  })

  it('takes a submission that was under way once', { timeout: 60_000 }, async () => {
    await start()
    const nothing = { value: null, reason: 'not-available' }
    const entries = ['PO01', 'PO02'].map((code) => ({
      ...entriesWith([{ seriesId: owed.at.series(code) }], 0, 0)[0],
      ...nothing,
    }))
    const input = { id: owed.returnId, entries }
    const { version } = await call<{ version: number }>({ group: 'A', path: 'return.saveDraft', input })
    const act: Sent = { group: 'A', path: 'return.submit', input: { id: owed.returnId, version } }
    const lost = call(act).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, random() * 20))
    await server?.kill()
    await lost
    await start()
    expect(await call<View>(act)).toMatchObject({ state: 'submitted' })
    const events = (await eventsOn(owed.at, owed.returnId)).map(({ action }) => action)
    expect(events.filter((action) => action === 'return.submitted')).toHaveLength(1)
  })
})
