import { listPartnershipsOf } from '@roundtable/db/queries/session.queries.ts'
import { betterAuth } from 'better-auth'
import type { Services } from '../base/context.ts'
import { auditSession } from './audit-session.ts'
import { sessionCookieAttributes, sessionCookieName, sessionSeconds } from './session-cookie.ts'

/**
 * Passwords and sessions on our own database. Its type is said to be SQLite for both databases, because our
 * booleans are 0 and 1 and our moments are text in both.
 */
export function openAuth(services: Services) {
  const { config, database, now, newId } = services
  return betterAuth({
    appName: 'Roundtable',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret: config.authSecret,
    database: { db: database.db, type: 'sqlite', transaction: false },
    user: { modelName: 'person' },
    session: {
      fields: { userId: 'personId' },
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'credential',
      fields: { userId: 'personId' },
      accountLinking: { enabled: false },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    advanced: {
      database: { generateId: () => newId() },
      useSecureCookies: false,
      cookies: {
        session_token: { name: sessionCookieName(config), attributes: sessionCookieAttributes(config) },
      },
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    telemetry: { enabled: false },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const started = new Date(now())
            const expiresAt = new Date(started.getTime() + sessionSeconds * 1000)
            return { data: { ...session, createdAt: started, updatedAt: started, expiresAt } }
          },
          after: async (session) => {
            const seats = await listPartnershipsOf(database.db, session.userId)
            await auditSession(services, seats)
          },
        },
      },
    },
  })
}

export type Auth = ReturnType<typeof openAuth>
