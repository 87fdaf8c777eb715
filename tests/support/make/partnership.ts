import { newId } from '@roundtable/db/ids.ts'
import { appRouter } from '@roundtable/server/app-router.ts'
import { sessionCookieName, signedToken } from '@roundtable/server/auth/session-cookie.ts'
import type { Config } from '@roundtable/server/base/config.ts'
import { actorIn, type Context, findVisitor, type Services } from '@roundtable/server/base/context.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { hashOf } from '@roundtable/server/base/token-hash.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import { fileDatabase } from '../database/file-database.ts'
import { openTestDatabase, type TestDatabase, testNow } from '../database/test-database.ts'
import { type SmallPartnership, seedSmallPartnership, smallSlug } from './small-partnership.ts'

export type Caller = ReturnType<typeof callerOf>

export type TestPartnership = SmallPartnership & {
  database: TestDatabase
  services: Services
  /** What the product believes the time is. */
  clock: { now: string }
  /** The whole router as one person, or as they try on a role; the session and its seats are read anew at each call. */
  callerAs: (key: string, seenAs?: string, signal?: AbortSignal) => Caller
  /** The same in another partnership of the database, by its slug. */
  callerIn: (slug: string, key: string, seenAs?: string) => Caller
  cookieOf: (key: string) => Promise<string>
}

export const testConfig: Config = {
  mode: 'demonstration',
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'https://roundtable.example',
  trustedProxy: 'loopback',
  heavyPerMinute: 100_000,
  internalProviders: [],
  databaseUrl: '',
  authSecret: 'a-secret-of-the-tests-and-of-nothing-else',
  logLevel: 'silent',
}

const callerOf = (context: () => Promise<Context>, signal?: AbortSignal) =>
  createCaller(appRouter)(context, signal === undefined ? {} : { signal })

const founded = new WeakMap<TestDatabase, number>()

/** A small partnership beside those of the file, or alone, with a clock that stands still until it is set. */
export async function openPartnership(now: string = testNow, alone?: TestDatabase): Promise<TestPartnership> {
  const database = alone ?? (await fileDatabase())
  const before = founded.get(database) ?? 0
  founded.set(database, before + 1)
  const clock = { now }
  const config = testConfig
  const services: Services = {
    database,
    config,
    logger: openLogger(config),
    now: () => clock.now,
    newId,
  }
  const small = await seedSmallPartnership(
    database,
    now,
    before === 0 ? smallSlug : `${smallSlug}-${before + 1}`,
  )
  const { person, slug } = small
  const callerIn = (there: string, key: string, seenAs?: string, signal?: AbortSignal) =>
    callerOf(() => contextOf(services, { personId: person(key), slug: there, seenAs }), signal)
  const callerAs = (key: string, seenAs?: string, signal?: AbortSignal) => callerIn(slug, key, seenAs, signal)
  const cookieOf = async (key: string) =>
    `${sessionCookieName(config)}=${signedToken(await openSession(services, person(key)), config)}`
  return { ...small, database, services, clock, callerAs, callerIn, cookieOf }
}

/** A small partnership on a database that holds nothing else. */
export async function openPartnershipAlone(
  now: string = testNow,
): Promise<TestPartnership & { close: () => Promise<void> }> {
  const database = await openTestDatabase()
  return { ...(await openPartnership(now, database)), close: database.close }
}

type Reader = { personId: string; slug: string; seenAs?: string | undefined }

/** Opens a session for the person where none is open, and comes with it. */
async function contextOf(services: Services, { personId, slug, seenAs }: Reader): Promise<Context> {
  const visitor = await findVisitor(services, await openSession(services, personId))
  const acting = visitor === null ? null : actorIn(visitor, slug)
  return {
    ...services,
    requestId: 'request of the test',
    visitor,
    membership: acting?.membership ?? null,
    actor: acting?.actor ?? null,
    seenAs,
  }
}

/** The token of a session that is young. */
async function openSession(services: Services, personId: string): Promise<string> {
  const token = `session of ${personId}`
  const at = services.now()
  const session = { id: personId, token: hashOf(token), personId, expiresAt: '2099-01-01T00:00:00.000Z' }
  const { db } = services.database
  // Two calls of one person at once open it once: its id and its token are both unique.
  await db
    .insertInto('session')
    .values({ ...session, createdAt: at, updatedAt: at })
    .onConflict((on) => on.doNothing())
    .execute()
  await db.updateTable('session').set({ updatedAt: at }).where('id', '=', personId).execute()
  return token
}
