import { randomBytes } from 'node:crypto'
import { readConfig } from '@roundtable/server/base/config.ts'
import { startServer } from '@roundtable/server/main.ts'
import { freePort } from '../database/postgres-server.ts'
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts'

export type AppServer = { url: string; database: TestDatabase; close(): Promise<void> }

/** The whole product on a port of its own, with a demonstration nobody else writes to. */
export async function startAppServer(env: NodeJS.ProcessEnv = {}, now?: () => string): Promise<AppServer> {
  const database = await openTestDatabase({ demonstration: true })
  const settings = {
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    LOG_LEVEL: 'error',
  }
  const config = readConfig({ ...settings, ...env }, 'demonstration')
  const server = await startServer(now === undefined ? { config, database } : { config, database, now })
  const close = async () => {
    await server.close()
    await database.close()
  }
  return { url: server.url, database, close }
}
