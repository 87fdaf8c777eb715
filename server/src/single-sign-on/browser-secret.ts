import { randomBytes } from 'node:crypto'
import { flowMinutes } from '@roundtable/shared/identity-provider/provider-rules.ts'
import type { Request, Response } from 'express'
import { sessionCookieAttributes } from '../auth/session-cookie.ts'
import type { Services } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'

const nameOf = (secure: boolean): string => (secure ? '__Host-roundtable-flow' : 'roundtable-flow')

/** What only this browser has: nobody finishes in it what was begun in another. */
export function browserHashOf({ config }: Services, req: Request): string | null {
  const name = `${nameOf(sessionCookieAttributes(config).secure)}=`
  const part = (req.headers.cookie ?? '').split('; ').find((cookie) => cookie.startsWith(name))
  const secret = part?.slice(name.length) ?? ''
  return /^[\w-]{43}$/.test(secret) ? hashOf(secret) : null
}

/** The same, given to the browser where it has none. */
export function giveBrowserSecret(services: Services, req: Request, res: Response): string {
  const known = browserHashOf(services, req)
  if (known !== null) return known
  const { secure, path } = sessionCookieAttributes(services.config)
  const secret = randomBytes(32).toString('base64url')
  const parts = [`${nameOf(secure)}=${secret}`, `Path=${path}`, `Max-Age=${flowMinutes * 60}`]
  res.append('Set-Cookie', [...parts, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; '))
  return hashOf(secret)
}
