import { randomBytes } from 'node:crypto'
import { newId } from '@roundtable/db/ids.ts'
import { listJobs } from '@roundtable/db/queries/job.queries.ts'
import { readConfig } from '@roundtable/server/base/config.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { JobRunner } from '@roundtable/server/job/job-runner.ts'
import { jobs } from '@roundtable/server/job/jobs.ts'
import { startServer } from '@roundtable/server/main.ts'
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { type Clock, movingClock } from './clock.ts'

export type AppServer = {
  url: string
  database: TestDatabase
  /** What the server has logged as an error. */
  complaints: string[]
  /** The clock goes on from this moment, and what is due by then has run. */
  moveTo(moment: string): Promise<void>
  close(): Promise<void>
}

/** The whole product on a port of its own, with a demonstration nobody else writes to, or on what it is given. */
export async function startAppServer(
  env: NodeJS.ProcessEnv = {},
  clock: Clock = {},
  given?: TestDatabase,
): Promise<AppServer> {
  const database = given ?? (await openTestDatabase({ demonstration: true }))
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
  const { now, moveTo } = movingClock(clock)
  const server = await startServer({ config, database, logger, now })
  // Beside the server's own, as another process would: what it looks for every ten seconds is not waited for.
  const runner = new JobRunner({ config, database, logger, now, newId }, jobs)
  const runDue = async () => {
    while ((await listJobs(database.reader)).some(({ nextRunAt }) => nextRunAt <= now())) {
      await runner.runDue()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const close = async () => {
    await server.close()
    await database.close()
  }
  const move = async (moment: string) => {
    moveTo(moment)
    await runDue()
  }
  return { url: server.url, database, complaints, moveTo: move, close }
}

function textOf(word: unknown): string {
  return JSON.stringify(word, (_, value) => (value instanceof Error ? value.stack : value))
}
