import { randomBytes } from 'node:crypto'
import { deleteSession, insertSession } from '@roundtable/db/queries/session.queries.ts'
import { upsertKnownAddress } from '@roundtable/db/queries/throttle.queries.ts'
import type { Request, Response } from 'express'
import { actOfPerson } from '../act/act-of-person.ts'
import { findVisitor, type Services } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'
import { addressOf } from '../base/visitor-address.ts'
import { type ProviderProof, rememberProof } from '../provider/provider-proof.ts'
import {
  sessionCookieAttributes,
  sessionCookieName,
  sessionSeconds,
  signedToken,
  tokenIn,
} from './session-cookie.ts'

const longestAgent = 300

type Entering = {
  req: Request
  res: Response
  personId: string
  /** What the provider of an agency said, where the person came from there. */
  proof?: ProviderProof
  /** Whether more than a password was given. */
  withFactor?: boolean
  /** Whether the provider was asked anew who sits there. */
  isAnew?: boolean
}

/** Starts a new session for a person whose identity has been established, and ends the browser's former one. */
export async function signIn(
  services: Services,
  { req, res, personId, proof, withFactor = false, isAnew = false }: Entering,
): Promise<void> {
  await endSession(services, req)
  const token = randomBytes(32).toString('base64url')
  const { database, newId, now } = services
  const at = now()
  const session = {
    id: newId(),
    token: hashOf(token),
    personId,
    expiresAt: new Date(Date.parse(at) + sessionSeconds * 1000).toISOString(),
    createdAt: at,
    updatedAt: at,
    ipAddress: req.ip ?? null,
    withFactor: withFactor ? 1 : 0,
    reauthenticatedAt: isAnew ? at : null,
    userAgent: req.headers['user-agent']?.slice(0, longestAgent) ?? null,
  }
  const summary = proof === undefined ? 'Signed in.' : 'Signed in through the provider of the agency.'
  await database.db.transaction().execute(async (tx) => {
    await insertSession(tx, session)
    if (proof !== undefined) await rememberProof(tx, proof, { sessionId: session.id, at })
    await upsertKnownAddress(tx, { personId, address: addressOf(req), at })
    await actOfPerson(tx, services, { personId, act: 'session.started', summary })
  })
  res.append('Set-Cookie', cookieText(services, signedToken(token, services.config), sessionSeconds))
}

export async function signOut(
  services: Services,
  { req, res, keepsStorage }: { req: Request; res: Response; keepsStorage: boolean },
): Promise<void> {
  await endSession(services, req)
  res.append('Set-Cookie', cookieText(services, '', 0))
  res.setHeader('Clear-Site-Data', keepsStorage ? '"cache"' : '"cache", "storage"')
}

async function endSession(services: Services, req: Request): Promise<void> {
  const token = tokenIn(req.headers.cookie, services.config)
  const visitor = token === null ? null : await findVisitor(services, token)
  if (visitor !== null) await deleteSession(services.database.db, visitor.sessionId)
}

function cookieText({ config }: Services, value: string, maxAge: number): string {
  const { secure, path } = sessionCookieAttributes(config)
  const parts = [`${sessionCookieName(config)}=${value}`, `Path=${path}`, `Max-Age=${maxAge}`]
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ')
}
