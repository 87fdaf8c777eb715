import { createServer, type Server } from 'node:http'
import type { Database } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import { createApp } from './app.ts'
import type { Config } from './base/config.ts'
import type { Services } from './base/context.ts'
import { type Logger, openLogger } from './base/logger.ts'
import { startJobs } from './job/start-jobs.ts'
import { hubOf } from './presenting/hub.ts'
import { repeatRemovals } from './removal/repeat-removals.ts'
import { prepareSearch } from './search/prepare-search.ts'

export type Running = { url: string; close(): Promise<void> }

export type Start = {
  config: Config
  database: Database
  now?: () => string
  newId?: () => string
  logger?: Logger
}

/** The longest file on a line of two megabits a second. */
const uploadMinutes = 10

/**
 * How long a connection that nobody uses stays open: longer than nginx (60 s) and Caddy (120 s) keep theirs,
 * or a request that they send at that moment is lost.
 */
const idleSeconds = 130

/** Serves client and API from one process; `close` lets running requests end first. */
export async function startServer(start: Start): Promise<Running> {
  const { config, database } = start
  const services: Services = {
    config,
    database,
    logger: start.logger ?? openLogger(config),
    now: start.now ?? (() => new Date().toISOString()),
    newId: start.newId ?? newId,
  }
  await repeatRemovals(services)
  const jobs = await startJobs(services)
  await prepareSearch(services)
  const server = createServer(createApp(services))
  server.requestTimeout = uploadMinutes * 60_000
  server.headersTimeout = 20_000
  server.keepAliveTimeout = idleSeconds * 1000
  const port = await listen(server, config)
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    close: async () => {
      hubOf(services).close()
      await closeServer(server)
      await jobs.stop()
    },
  }
}

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), 5000)
    server.close(() => {
      clearTimeout(patience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
