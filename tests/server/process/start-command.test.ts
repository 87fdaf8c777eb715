import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@roundtable/db/database.ts'
import Sqlite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../support/server/free-port.ts'
import { startCommand } from '../../support/server/run-program.ts'

const stack = /\n\s+at /
const secret = 'q8Zr1xT5vK2mN7pL4sW9yB3cD6fG0hJa'
let folder = ''
let env: Record<string, string> = {}
let url = ''

async function chooseFolder(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'roundtable-start-'))
  const port = await freePort()
  env = { ROUNDTABLE_DATA: join(folder, 'data'), PORT: String(port) }
  url = `http://127.0.0.1:${port}`
}
const removeFolder = () => rmSync(folder, { recursive: true, force: true })

const startUntilReady = async (...words: string[]) => {
  const started = startCommand('start', words, env)
  await started.until('Roundtable is ready')
  return started
}

const signIn = async () => {
  const answer = await fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'chair' }),
  })
  return answer.status
}

const countSessions = async () => {
  const database = await openDatabase(`sqlite:${env.ROUNDTABLE_DATA}/roundtable.db`)
  const rows = await database.reader.selectFrom('session').select('id').execute()
  await database.close()
  return rows.length
}

describe('a demonstration', () => {
  beforeAll(chooseFolder)
  afterAll(removeFolder)
  const data = () => env.ROUNDTABLE_DATA ?? ''

  it('is made whole by the first start, whatever an interrupted one has left, which says how to sign in', {
    timeout: 120_000,
  }, async () => {
    mkdirSync(data())
    writeFileSync(join(data(), 'roundtable.db.unfinished'), 'half')
    const started = await startUntilReady()
    expect((await fetch(`${url}/ready`)).status).toBe(200)
    expect(await (await fetch(url, { headers: { accept: 'text/html' } })).text()).toContain('<div id="root">')
    expect(await signIn()).toBe(200)
    const { code, said } = await started.stop()
    expect(code).toBe(0)
    expect(said).toContain(url)
    expect(said).toContain('choose a person')
    expect(readdirSync(data()).sort()).toEqual(['auth-secret', 'roundtable.db'])
  })

  it('keeps what was entered at the second start and is set aside by a fresh one', {
    timeout: 120_000,
  }, async () => {
    await (await startUntilReady()).stop()
    expect(await countSessions()).toBe(1)
    const fresh = await startUntilReady('--fresh')
    expect(await countSessions()).toBe(0)
    const { said } = await fresh.stop()
    const aside = readdirSync(data()).filter((name) => /-until-.*\.db$/.test(name))
    expect(aside).toHaveLength(1)
    expect(said).toContain(`The old demonstration is kept as ${aside[0]}.`)
  })
})

describe('what cannot start', () => {
  beforeEach(chooseFolder)
  afterEach(removeFolder)

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

  it.each([
    { fault: 'AUTH_SECRET is missing', given: { AUTH_SECRET: '' } },
    { fault: 'too weak', given: { AUTH_SECRET: 'a'.repeat(40) } },
  ])('production says what is wrong with its settings: $fault', async ({ fault, given }) => {
    const settings = { DATABASE_URL: `sqlite:${folder}/p.db`, PUBLIC_URL: 'https://a.example', ...given }
    const { code, said } = await startCommand('serve', [], { ...env, ...settings }).ended
    expect(code).toBe(1)
    expect(said).toContain(fault)
    expect(said).not.toMatch(stack)
  })

  it('a database that does not answer is one clear sentence', async () => {
    const settings = {
      DATABASE_URL: `postgres://nobody:secret-word@127.0.0.1:${await freePort()}/none`,
      PUBLIC_URL: 'https://a.example',
      AUTH_SECRET: secret,
    }
    const { code, said } = await startCommand('migrate', [], { ...env, ...settings }).ended
    expect(code).toBe(1)
    expect(said).toContain('The database cannot be opened')
    expect(said).not.toContain('secret-word')
    expect(said).not.toMatch(stack)
  })
})

describe('production', () => {
  beforeAll(chooseFolder)
  afterAll(removeFolder)

  it('has no demonstration sign-in', { timeout: 120_000 }, async () => {
    const settings = {
      DATABASE_URL: `sqlite:${folder}/p.db`,
      PUBLIC_URL: 'https://a.example',
      AUTH_SECRET: secret,
    }
    const started = startCommand('serve', [], { ...env, ...settings })
    await started.until('Roundtable serves')
    expect(await signIn()).toBe(404)
    expect((await fetch(`${url}/ready`)).status).toBe(200)
    expect((await started.stop()).code).toBe(0)
  })
})
