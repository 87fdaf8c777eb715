import { newId } from '@roundtable/db/ids.ts'
import { sessionCookieName, signedToken } from '@roundtable/server/auth/session-cookie.ts'
import type { Config } from '@roundtable/server/base/config.ts'
import type { Services } from '@roundtable/server/base/context.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { exportRoutes } from '@roundtable/server/download/export-routes.ts'
import express from 'express'
import { openTestDatabase, type TestDatabase, testNow } from '../database/test-database.ts'
import { type SmallPartnership, seedSmallPartnership } from '../make/small-partnership.ts'
import { readCsv } from '../read/csv.ts'

export type Downloaded = {
  status: number
  type: string
  name: string
  body: string
  rows: Record<string, string>[]
}

export type ExportServer = SmallPartnership & {
  database: TestDatabase
  url: string
  cookieOf: (personId: string) => Promise<string>
  /** The download as one person, or as nobody. */
  get: (path: string, as: string | null) => Promise<Downloaded>
  close: () => Promise<void>
}

const config: Config = {
  mode: 'demonstration',
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://127.0.0.1',
  databaseUrl: '',
  authSecret: 'a-secret-of-the-tests-and-of-nothing-else',
  logLevel: 'silent',
}

/** The downloads alone, over HTTP, on a small partnership; the clock stands still. */
export async function startExportServer(): Promise<ExportServer> {
  const database = await openTestDatabase()
  const small = await seedSmallPartnership(database, testNow)
  const services: Services = { database, config, logger: openLogger(config), now: () => testNow, newId }
  const app = express()
  app.use('/export', exportRoutes(services))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const url = `http://127.0.0.1:${port}/export`

  async function cookieOf(personId: string): Promise<string> {
    const token = `session of ${personId}`
    const session = { id: personId, token, personId, expiresAt: '2099-01-01T00:00:00.000Z' }
    await database.db
      .insertInto('session')
      .values({ ...session, createdAt: testNow, updatedAt: testNow })
      .onConflict((on) => on.column('id').doNothing())
      .execute()
    return `${sessionCookieName(config)}=${signedToken(token, config)}`
  }

  async function get(path: string, as: string | null): Promise<Downloaded> {
    const headers = as === null ? {} : { cookie: await cookieOf(small.person(as)) }
    const answer = await fetch(`${url}/${path}`, { headers })
    const body = Buffer.from(await answer.arrayBuffer()).toString('utf8')
    const type = answer.headers.get('content-type') ?? ''
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
    return { status: answer.status, type, name, body, rows: answer.status === 200 ? readCsv(body) : [] }
  }

  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await database.close()
  }
  return { ...small, database, url, cookieOf, get, close }
}
