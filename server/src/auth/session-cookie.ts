import { createHmac, timingSafeEqual } from 'node:crypto'
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

/** The session token of a Cookie header, or null where there is none or its signature is wrong. */
export function tokenIn(header: string | undefined, config: Config): string | null {
  if (header === undefined) return null
  const name = `${sessionCookieName(config)}=`
  const part = header.split('; ').find((cookie) => cookie.startsWith(name))
  if (part === undefined) return null
  const value = decoded(part.slice(name.length))
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const expected = Buffer.from(signatureOf(token, config))
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
