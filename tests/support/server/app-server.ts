import { randomBytes } from 'node:crypto'
import { readConfig } from '@roundtable/server/base/config.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { startServer } from '@roundtable/server/main.ts'
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { type Clock, clockOf } from './clock.ts'

export type AppServer = {
  url: string
  database: TestDatabase
  /** What the server has logged as an error. */
  complaints: string[]
  close(): Promise<void>
}

/** The whole product on a port of its own, with a demonstration nobody else writes to. */
export async function startAppServer(env: NodeJS.ProcessEnv = {}, clock: Clock = {}): Promise<AppServer> {
  const database = await openTestDatabase({ demonstration: true })
  const settings = {
    PORT: '0',
    DATABASE_URL: database.url,
    HEAVY_PER_MINUTE: '100000',
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    LOG_LEVEL: 'error',
  }
  const config = readConfig({ ...settings, ...env }, 'demonstration')
  const complaints: string[] = []
  const logger = Object.assign(openLogger(config), {
    error: (...words: unknown[]) => complaints.push(words.map(textOf).join(' ')),
  })
  const server = await startServer({ config, database, logger, now: clockOf(clock) })
  const close = async () => {
    await server.close()
    await database.close()
  }
  return { url: server.url, database, complaints, close }
}

function textOf(word: unknown): string {
  return JSON.stringify(word, (_, value) => (value instanceof Error ? value.stack : value))
}
