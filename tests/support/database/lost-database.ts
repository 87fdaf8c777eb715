import { openDatabase } from '@roundtable/db/database.ts'
import { migrateToLatest } from '@roundtable/db/migrations/migrate.ts'
import SQLite from 'better-sqlite3'
import { addressOf, ask } from './postgres-databases.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

type GiveBack = () => Promise<void>
type Lose = () => Promise<GiveBack>

/** A migrated database that a running server can lose without harm to any other test. */
export type LosableDatabase = {
  database: TestDatabase
  lose: (loss: string) => Promise<GiveBack>
  close: () => Promise<void>
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** SQLite lives in the process itself: it is lost where its file is not any more what it was a moment ago. */
const fileLosses: Record<string, (path: string) => Lose> = {
  'has its tables out of reach': (path) => async () => {
    await renameTables(path, '', '_lost')
    return () => renameTables(path, '_lost', '')
  },
}

const postgresLosses: Record<string, (server: PostgresServer) => Lose> = {
  'ends the connections in use': (server) => async () => {
    for (let time = 0; time < 20; time += 1) {
      await ask(server.url, `select pg_terminate_backend(pid) ${connections}`)
      await wait(25)
    }
    return async () => undefined
  },
  'has a process of it killed': (server) => async () => {
    const [row] = await ask(server.url, `select pid ${connections}`)
    process.kill(Number(row?.pid), 'SIGKILL')
    return async () => undefined
  },
  'is halted': (server) => async () => {
    await server.halt()
    return server.start
  },
  'is killed': (server) => async () => {
    await server.kill()
    return server.start
  },
}

const connections = `from pg_stat_activity where datname = 'partnership'`
const isOnPostgres = process.env.TEST_DATABASE_URL !== undefined

export const losses = Object.keys(isOnPostgres ? postgresLosses : fileLosses)
/** Those after which it does not come back by itself. */
export const lastingLosses = losses.filter((name) => /halted|is killed|reach/.test(name))

export async function openLosableDatabase(): Promise<LosableDatabase> {
  if (isOnPostgres) return openOwnPostgres()
  const database = await openTestDatabase()
  const path = database.url.slice('sqlite:'.length)
  return {
    database,
    lose: async (loss) => (await fileLosses[loss]?.(path)()) ?? none(loss),
    close: database.close,
  }
}

async function openOwnPostgres(): Promise<LosableDatabase> {
  const server = await startPostgres()
  await ask(server.url, 'create database partnership')
  const url = addressOf(server.url, 'partnership')
  const database = { ...(await openDatabase(url)), url }
  await migrateToLatest(database)
  const close = async () => {
    await database.close()
    await server.stop()
  }
  return { database, lose: async (loss) => (await postgresLosses[loss]?.(server)()) ?? none(loss), close }
}

function none(loss: string): never {
  throw new Error(`No database ${loss}.`)
}

async function renameTables(path: string, from: string, to: string): Promise<void> {
  const file = new SQLite(path)
  file.pragma('legacy_alter_table = ON')
  for (const table of ['kysely_migration', 'session', 'return_import', 'return_entry', 'job']) {
    file.exec(`alter table "${table}${from}" rename to "${table}${to}"`)
  }
  file.close()
}
