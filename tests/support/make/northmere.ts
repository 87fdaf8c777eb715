import { newId } from '@roundtable/db/ids.ts'
import { appRouter } from '@roundtable/server/app-router.ts'
import { actorIn, type Context, findVisitor, type Services } from '@roundtable/server/base/context.ts'
import { openLogger } from '@roundtable/server/base/logger.ts'
import { hashOf } from '@roundtable/server/base/token-hash.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { openTestDatabase, type TestDatabase, testNow } from '../database/test-database.ts'
import { testConfig } from './partnership.ts'

const callerOf = (context: () => Promise<Context>) => createCaller(appRouter)(context)
export type NorthmereCaller = ReturnType<typeof callerOf>

export type Northmere = {
  database: TestDatabase
  services: Services
  partnershipId: string
  clock: { now: string }
  /** The whole router as the demonstration's first person with this role; the session is read at each call. */
  callerAs: (role: Role) => NorthmereCaller
  contextAs: (role: Role) => Promise<Context>
  close: () => Promise<void>
}

export const northmere = 'northmere'

/** The demonstration on a database of its own, with a clock that stands still until it is set. */
export async function openNorthmere(now: string = testNow): Promise<Northmere> {
  const database = await openTestDatabase({ demonstration: true })
  const clock = { now }
  const services: Services = {
    database,
    config: testConfig,
    logger: openLogger(testConfig),
    now: () => clock.now,
    newId,
  }
  const { id: partnershipId } = await database.db
    .selectFrom('partnership')
    .select('id')
    .where('slug', '=', northmere)
    .executeTakeFirstOrThrow()
  const contextAs = async (role: Role): Promise<Context> => {
    const token = await openSession(database, { partnershipId, role, now: clock.now })
    const visitor = await findVisitor(services, token)
    const acting = visitor === null ? null : actorIn(visitor, northmere)
    return {
      ...services,
      requestId: 'request of the test',
      visitor,
      membership: acting?.membership ?? null,
      actor: acting?.actor ?? null,
    }
  }
  const callerAs = (role: Role) => callerOf(() => contextAs(role))
  return { database, services, partnershipId, clock, callerAs, contextAs, close: database.close }
}

/** A session of the first person who holds this role and no other. */
async function openSession(
  { db }: TestDatabase,
  { partnershipId, role, now }: { partnershipId: string; role: Role; now: string },
): Promise<string> {
  const { personId } = await db
    .selectFrom('member')
    .select('personId')
    .where('partnershipId', '=', partnershipId)
    .where('role', '=', role)
    .where('endedAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const token = `session of ${role}`
  const times = { expiresAt: '2099-01-01T00:00:00.000Z', createdAt: now, updatedAt: now }
  await db
    .insertInto('session')
    .values({ id: `${role} ${personId}`, token: hashOf(token), personId, ...times })
    .onConflict((on) => on.column('id').doUpdateSet({ updatedAt: now }))
    .execute()
  return token
}
