import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@roundtable/db/database.ts'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freePort } from '../support/database/postgres-server.ts'
import { startCommand } from '../support/server/run-program.ts'

const stack = /\n\s+at /
let folder = ''
let env: Record<string, string> = {}
let url = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roundtable-start-'))
  const port = await freePort()
  env = { ROUNDTABLE_DATA: join(folder, 'data'), PORT: String(port) }
  url = `http://127.0.0.1:${port}`
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const startUntilReady = async (...words: string[]) => {
  const started = startCommand('start', words, env)
  await started.until('Roundtable is ready')
  return started
}

const countSessions = async () => {
  const database = await openDatabase(`sqlite:${env.ROUNDTABLE_DATA}/roundtable.db`)
  const rows = await database.reader.selectFrom('session').select('id').execute()
  await database.close()
  return rows.length
}

it('a first start makes the demonstration and says how to sign in', { timeout: 120_000 }, async () => {
  const started = await startUntilReady()
  expect((await fetch(`${url}/ready`)).status).toBe(200)
  expect(await (await fetch(url, { headers: { accept: 'text/html' } })).text()).toContain('<div id="root">')
  const { code, said } = await started.stop()
  expect(code).toBe(0)
  expect(said).toContain(url)
  expect(said).toContain('choose a person')
})

it('a second start keeps what was entered, a fresh one sets it aside', { timeout: 120_000 }, async () => {
  const first = await startUntilReady()
  const answer = await fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'chair' }),
  })
  expect(answer.status).toBe(200)
  await first.stop()
  const second = await startUntilReady()
  expect(await countSessions()).toBe(1)
  await second.stop()
  const third = await startUntilReady('--fresh')
  expect(await countSessions()).toBe(0)
  const { said } = await third.stop()
  const kept = readdirSync(env.ROUNDTABLE_DATA ?? '').filter((name) => /-until-.*\.db$/.test(name))
  expect(kept).toHaveLength(1)
  expect(said).toContain(`The old demonstration is kept as ${kept[0]}.`)
})

it('an interrupted first start leaves nothing half made', { timeout: 120_000 }, async () => {
  await (await startUntilReady()).stop()
  const file = join(env.ROUNDTABLE_DATA ?? '', 'roundtable.db')
  rmSync(file)
  writeFileSync(`${file}.unfinished`, 'half')
  await (await startUntilReady()).stop()
  expect(readdirSync(env.ROUNDTABLE_DATA ?? '').sort()).toEqual(['auth-secret', 'roundtable.db'])
})

it('a taken port is one clear sentence', async () => {
  const taken = createServer().listen(Number(env.PORT), '127.0.0.1')
  const { code, said } = await startCommand('start', [], env).ended
  taken.close()
  expect(code).toBe(1)
  expect(said).toContain(`Port ${env.PORT} is taken by another program`)
  expect(said).not.toMatch(stack)
})

it('a folder that cannot be written to is one clear sentence', async () => {
  writeFileSync(join(folder, 'file'), '')
  const inFile = join(folder, 'file', 'data')
  const { code, said } = await startCommand('start', [], { ...env, ROUNDTABLE_DATA: inFile }).ended
  expect(code).toBe(1)
  expect(said).toContain(`The folder ${inFile} cannot be written to`)
  expect(said).not.toMatch(stack)
})

it('a database of a newer version is one clear sentence', async () => {
  await startCommand('migrate', [], env).ended
  const database = new Sqlite(join(env.ROUNDTABLE_DATA ?? '', 'roundtable.db'))
  database.exec("insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
  database.close()
  const { code, said } = await startCommand('start', [], env).ended
  expect(code).toBe(1)
  expect(said).toContain('newer version of Roundtable')
  expect(said).not.toMatch(stack)
})

it('a word the command does not know is one clear sentence', async () => {
  const { code, said } = await startCommand('start', ['--frehs'], env).ended
  expect(code).toBe(1)
  expect(said).toContain('--fresh')
  expect(said).not.toMatch(stack)
})

it('production refuses to start without its settings or with a weak secret', {
  timeout: 120_000,
}, async () => {
  const secret = 'q8Zr1xT5vK2mN7pL4sW9yB3cD6fG0hJa'
  const whole = {
    DATABASE_URL: `sqlite:${folder}/p.db`,
    PUBLIC_URL: 'https://a.example',
    AUTH_SECRET: secret,
  }
  const cases = [
    { missing: 'DATABASE_URL', given: { ...whole, DATABASE_URL: '' } },
    { missing: 'PUBLIC_URL', given: { ...whole, PUBLIC_URL: '' } },
    { missing: 'AUTH_SECRET', given: { ...whole, AUTH_SECRET: '' } },
    { missing: 'AUTH_SECRET', given: { ...whole, AUTH_SECRET: 'short' } },
    { missing: 'AUTH_SECRET', given: { ...whole, AUTH_SECRET: 'a'.repeat(40) } },
  ]
  for (const { missing, given } of cases) {
    const { code, said } = await startCommand('serve', [], { ...env, ...given }).ended
    expect(code).toBe(1)
    expect(said).toContain(missing)
    expect(said).not.toMatch(stack)
  }
})

it('a database that does not answer is one clear sentence', async () => {
  const settings = {
    DATABASE_URL: `postgres://nobody:secret-word@127.0.0.1:${await freePort()}/none`,
    PUBLIC_URL: 'https://a.example',
    AUTH_SECRET: 'q8Zr1xT5vK2mN7pL4sW9yB3cD6fG0hJa',
  }
  const { code, said } = await startCommand('migrate', [], { ...env, ...settings }).ended
  expect(code).toBe(1)
  expect(said).toContain('The database cannot be opened')
  expect(said).not.toContain('secret-word')
  expect(said).not.toMatch(stack)
})

it('production has no demonstration sign-in', { timeout: 120_000 }, async () => {
  const secret = 'q8Zr1xT5vK2mN7pL4sW9yB3cD6fG0hJa'
  const settings = {
    DATABASE_URL: `sqlite:${folder}/p.db`,
    PUBLIC_URL: 'https://a.example',
    AUTH_SECRET: secret,
  }
  const started = startCommand('serve', [], { ...env, ...settings })
  await started.until('Roundtable serves')
  const answer = await fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'chair' }),
  })
  expect(answer.status).toBe(404)
  expect((await fetch(`${url}/ready`)).status).toBe(200)
  expect((await started.stop()).code).toBe(0)
})
