import { loggedError, openLogger } from '@roundtable/server/base/logger.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openTestDatabase, type TestDatabase, testNow } from '../../support/database/test-database.ts'
import { openPartnership, type TestPartnership, testConfig } from '../../support/make/partnership.ts'
import { serveApp } from '../../support/server/served-partnership.ts'

type Written = { level: number; requestId?: string; error?: ReturnType<typeof loggedError>; msg: string }

function openLog() {
  const lines: string[] = []
  const logger = openLogger({ ...testConfig, logLevel: 'info' }, { write: (line) => lines.push(line) })
  const faults = () => lines.map((line) => JSON.parse(line) as Written).filter(({ level }) => level >= 50)
  return { logger, lines, faults }
}

let database: TestDatabase
let at: TestPartnership
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function serveWith({ logger }: ReturnType<typeof openLog>): Promise<string> {
  database = await openTestDatabase()
  open.push(database.close)
  at = await openPartnership(testNow, database)
  const { url, close } = await serveApp({ ...at.services, logger })
  open.push(close)
  return url
}
const takeAway = (table: 'session' | 'goal' | 'person') =>
  database.db.schema.alterTable(table).renameTo(`${table}_lost`).execute()

describe('the request id a person is told', () => {
  const cases = [
    { what: 'a reading that breaks', lost: 'goal' as const, path: 'trpc/smallborough/goal.list' },
    { what: 'a session that cannot be read', lost: 'session' as const, path: 'trpc/smallborough/goal.list' },
    { what: 'a person who cannot be read', lost: 'session' as const, path: 'trpc/smallborough/me.get' },
    { what: 'a download that breaks', lost: 'goal' as const, path: 'export/goals.csv' },
  ]
  it.each(cases)('leads to what went wrong: $what', async ({ lost, path }) => {
    const log = openLog()
    const url = await serveWith(log)
    const headers = { cookie: await at.cookieOf('manager') }
    await takeAway(lost)
    const answer = await fetch(`${url}/${path}`, { headers })
    const told = await answer.text()
    expect(answer.status).toBe(500)
    const [fault, ...more] = log.faults()
    expect(more).toEqual([])
    expect(fault?.requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(told).toContain(fault?.requestId)
    expect(answer.headers.get('x-request-id')).toBe(fault?.requestId)
    const wrong = fault?.error?.cause ?? fault?.error
    expect(wrong?.code).toBe(database.dialect === 'sqlite' ? 'SQLITE_ERROR' : '42P01')
    expect(wrong?.type).toMatch(/^(SqliteError|DatabaseError)$/)
    expect(wrong?.stack.join('\n')).toContain('/server/src/')
  })
})

describe('what the log says of an error', () => {
  it('holds no value out of the database', async () => {
    const { logger, lines, faults } = openLog()
    const url = await serveWith({ logger, lines, faults })
    expect(url).toContain('http')
    const row = { id: 'secret-person', name: 'Ada Secret', email: 'ada@secret.example' }
    const person = { ...row, emailVerified: 0, image: null, createdAt: testNow, updatedAt: testNow }
    const insert = () => database.db.insertInto('person').values(person).execute()
    await insert()
    await insert().catch((error: unknown) => logger.error({ error }, 'something broke'))
    expect(faults()[0]?.error?.code).toMatch(/^(SQLITE_CONSTRAINT|23505)/)
    expect(lines.join('')).not.toMatch(/secret/i)
  })

  const typed = 'four hundred and 12.75'
  const thrown: Record<string, () => unknown> = {
    'a parser of JSON': () => JSON.parse(`"a": "b" ${typed}`),
    'a number that is none': () => BigInt(12.75),
    'a text that is no number': () => BigInt(typed),
    'a contract': () => z.object({ value: z.enum(['low']) }).parse({ value: typed }),
    PostgreSQL: () => {
      const given = {
        code: '22P02',
        detail: `Key (value)=(${typed}) is wrong.`,
        parameters: [typed],
        where: typed,
      }
      throw Object.assign(new Error(`invalid input syntax for type integer: "${typed}"`), given)
    },
    'a mail server': () => {
      throw new Error("Can't send mail: 550 <ada@secret.example> is unknown", {
        cause: new Error(`"${typed}"`),
      })
    },
    'what looks like a place': () => {
      throw new Error(`wrong:\n    at "${typed}\n    at ${typed} (file:1:1)"`)
    },
    'no error at all': () => {
      throw typed
    },
  }
  it.each(Object.entries(thrown))('holds nothing that was typed: %s', (_, run) => {
    const { logger, lines, faults } = openLog()
    try {
      run()
    } catch (error) {
      logger.error({ requestId: 'r', error, also: error instanceof Error ? error : null }, 'something broke')
    }
    expect(faults()[0]).toMatchObject({
      requestId: 'r',
      msg: 'something broke',
      error: { type: expect.any(String) },
    })
    expect(lines.join('')).not.toMatch(/four|hundred|12\.75|secret/)
  })

  it('is its type, its words, its code, where it came from and what caused it', () => {
    const cause = Object.assign(new Error('relation "goal" is gone'), {
      code: '42P01',
      constraint: 'goal_pk',
    })
    expect(loggedError(new TypeError('It broke.', { cause }))).toEqual({
      type: 'TypeError',
      message: 'It broke.',
      stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      cause: {
        type: 'Error',
        message: 'relation … is gone',
        code: '42P01',
        constraint: 'goal_pk',
        stack: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
      },
    })
  })
})

describe('the line of a request', () => {
  const secret = 'Zq3vX9_pL0-kT7wYb2nRc5mHd8sGf1jA6uEoI4xVtBQ'
  it.each([
    `/stop/${secret}`,
    `/STOP/${secret}`,
    `/api/Invitation/${secret}`,
    `//calendar//${secret}.ics`,
    `/%73top/${secret}/`,
    `/invitation/${secret}?x=${secret}`,
    `/elsewhere/${secret.slice(0, 24)}/${secret}`,
  ])('never holds what lets somebody in, whatever the address looks like: %s', async (path) => {
    const log = openLog()
    const url = await serveWith(log)
    await fetch(`${url}${path}`).then((answer) => answer.text())
    const written = log.lines.join('')
    expect(written).toContain('"msg":"request"')
    expect(written).not.toContain(secret.slice(0, 24))
  })

  it('says which procedure, partnership and object it was for', async () => {
    const log = openLog()
    const url = await serveWith(log)
    await fetch(`${url}/trpc/smallborough/me.get`).then((answer) => answer.text())
    await fetch(`${url}/export/measurements.csv`).then((answer) => answer.text())
    expect(log.lines.join('')).toContain('"path":"/trpc/smallborough/me.get"')
    expect(log.lines.join('')).toContain('"path":"/export/measurements.csv"')
  })
})
