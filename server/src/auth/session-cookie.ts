import { createHmac, timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Config } from '../base/config.ts'

const hours = 12
/** Absolute life of a session; the idle limit stands in context.ts. */
export const sessionSeconds = hours * 3600

const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https:')

/** `__Host-` binds the cookie to this host and to https; plain http on one's own machine cannot have it. */
export const sessionCookieName = (config: Config): string =>
  isSecure(config) ? '__Host-roundtable-session' : 'roundtable-session'

export const sessionCookieAttributes = (config: Config) => ({
  secure: isSecure(config),
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
})

const signatureOf = (token: string, config: Config): string =>
  createHmac('sha256', config.authSecret).update(token).digest('base64')

/** The cookie: token, dot, HMAC-SHA256 in base64. */
export function signedToken(token: string, config: Config): string {
  return encodeURIComponent(`${token}.${signatureOf(token, config)}`)
}

const mostVerified = 5_000
/** Tokens of cookies whose signature was found right, by what the cookie says. */
const verified = new WeakMap<Config, LRUCache<string, string>>()

/** What a Cookie header says under a name; undefined where nothing. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const part = header?.split('; ').find((cookie) => cookie.startsWith(`${name}=`))
  return part?.slice(name.length + 1)
}

/** The session token of a Cookie header, or null where there is none or its signature is wrong. */
export function tokenIn(header: string | undefined, config: Config): string | null {
  const signed = cookieIn(header, sessionCookieName(config))
  if (signed === undefined) return null
  const known = verified.get(config) ?? new LRUCache<string, string>({ max: mostVerified })
  verified.set(config, known)
  const before = known.get(signed)
  if (before !== undefined) return before
  const value = decoded(signed)
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const expected = Buffer.from(signatureOf(token, config))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  known.set(signed, token)
  return token
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
