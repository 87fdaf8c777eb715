import { newId } from '@roundtable/db/ids.ts'
import { appRouter } from '@roundtable/server/app-router.ts'
import type { Config } from '@roundtable/server/base/config.ts'
import { actorIn, type Context, findVisitor, type Services } from '@roundtable/server/base/context.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import { openTestDatabase, type TestDatabase, testNow } from '../database/test-database.ts'
import { type SmallPartnership, seedSmallPartnership } from './small-partnership.ts'

export type Caller = ReturnType<typeof callerOf>

export type TestPartnership = SmallPartnership & {
  database: TestDatabase
  services: Services
  /** What the product believes the time is. */
  clock: { now: string }
  /** The whole router as one person; the session and its seats are read anew at each call. */
  callerAs: (key: string) => Caller
  close: () => Promise<void>
}

export const testConfig: Config = {
  mode: 'demonstration',
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'https://roundtable.example',
  databaseUrl: '',
  authSecret: 'a-secret-of-the-tests-and-of-nothing-else',
  logLevel: 'silent',
}

const callerOf = (context: () => Promise<Context>) => createCaller(appRouter)(context)

let founded = 0

/**
 * A small partnership with a clock that stands still until it is set: on a migrated database of its own, or as a
 * further one on the database that is given, which then stays open.
 */
export async function openPartnership(
  now: string = testNow,
  shared?: TestDatabase,
): Promise<TestPartnership> {
  const database = shared ?? (await openTestDatabase())
  founded += 1
  const clock = { now }
  const config = testConfig
  const services: Services = {
    database,
    config,
    logger: openLogger(config),
    now: () => clock.now,
    newId,
  }
  const slug = shared === undefined ? undefined : `smallborough-${founded}`
  const small = await seedSmallPartnership(database, now, slug)
  const callers = new Map<string, Caller>()
  const callerAs = (key: string): Caller => {
    const caller = callers.get(key) ?? callerOf(() => contextOf(services, small.person(key), small.slug))
    callers.set(key, caller)
    return caller
  }
  const close = shared === undefined ? database.close : async () => undefined
  return { ...small, database, services, clock, callerAs, close }
}

/** The router on a partnership that is there already, as each of its people, or as they try on another's view. */
export function callersOn(
  database: TestDatabase,
  small: SmallPartnership,
  seenAs?: string,
): (key: string) => Caller {
  const services: Services = {
    database,
    config: testConfig,
    logger: openLogger(testConfig),
    now: () => testNow,
    newId,
  }
  return (key) =>
    callerOf(async () => ({ ...(await contextOf(services, small.person(key), small.slug)), seenAs }))
}

/** Opens a session for the person where none is open, and comes with it. */
async function contextOf(services: Services, personId: string, slug: string): Promise<Context> {
  const token = `session of ${personId}`
  const at = services.now()
  const { db } = services.database
  await db
    .insertInto('session')
    .values({
      id: personId,
      token,
      personId,
      expiresAt: '2099-01-01T00:00:00.000Z',
      createdAt: at,
      updatedAt: at,
    })
    .onConflict((on) => on.doNothing())
    .execute()
  await db.updateTable('session').set({ updatedAt: at }).where('id', '=', personId).execute()
  const visitor = await findVisitor(services, token)
  const acting = visitor === null ? null : actorIn(visitor, slug)
  return {
    ...services,
    requestId: 'request of the test',
    visitor,
    membership: acting?.membership ?? null,
    actor: acting?.actor ?? null,
  }
}
