import { isIP } from 'node:net'
import { DomainError } from '@roundtable/shared/base/errors.ts'

export type Config = {
  mode: 'production' | 'demonstration'
  host: string
  port: number
  /** Without a trailing slash; links in invitations begin with it. */
  publicUrl: string
  /** Addresses, subnets or `loopback`, `uniquelocal`, `linklocal`, with commas: whose word for the visitor's address counts. */
  trustedProxy: string
  /** Hosts, with a port that is not the usual one, of providers of sign-in that lie inside the own network. */
  internalProviders: readonly string[]
  /** Files, uploads and pages as at another moment that one person may ask for in a minute. */
  heavyPerMinute: number
  databaseUrl: string
  /** Where removals of words are written down beside the database; a SQLite file has one of its own. */
  removalFile?: string
  /** The Chromium that prints; without it one is looked for on the PATH. */
  chromiumPath?: string
  authSecret: string
  /** A command that reads a file and ends with 0 where no virus is in it and with 1 where one is. */
  scanCommand?: string
  /** The secret before this one: what was encrypted with it is still read. */
  authSecretBefore?: string
  /** Where e-mails go out; without it nobody is mailed, and notices stand in the app only. */
  mail?: MailConfig
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

export type MailConfig = { smtpUrl: string; from: string }

const leastSecret = 32
const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** Reads the environment; throws a sentence about the first setting that is missing or weak. */
export function readConfig(env: Record<string, string | undefined>, mode: Config['mode']): Config {
  const production = mode === 'production'
  const host = env.HOST || '127.0.0.1'
  const port = readPort(env.PORT)
  const databaseUrl = readDatabaseUrl(env.DATABASE_URL)
  return {
    mode,
    host,
    port,
    publicUrl: production ? readPublicUrl(env.PUBLIC_URL) : (env.PUBLIC_URL ?? `http://${host}:${port}`),
    trustedProxy: readTrustedProxy(env.TRUSTED_PROXY),
    internalProviders: readInternalProviders(env.INTERNAL_PROVIDERS),
    heavyPerMinute: readHeavyPerMinute(env.HEAVY_PER_MINUTE),
    databaseUrl,
    ...readRemovalFile(env.REMOVAL_FILE, production && !databaseUrl.startsWith('sqlite:')),
    ...(env.CHROMIUM_PATH ? { chromiumPath: env.CHROMIUM_PATH } : {}),
    authSecret: readSecret(env.AUTH_SECRET),
    ...(env.AUTH_SECRET_BEFORE ? { authSecretBefore: env.AUTH_SECRET_BEFORE } : {}),
    ...(env.SCAN_COMMAND ? { scanCommand: env.SCAN_COMMAND } : {}),
    ...readMail(env.SMTP_URL, env.MAIL_FROM),
    logLevel: levels.find((level) => level === env.LOG_LEVEL) ?? (production ? 'info' : 'warn'),
  }
}

const refuse = (sentence: string): never => {
  throw new DomainError('bad-input', sentence)
}

function readPort(text: string | undefined): number {
  const port = text ? Number(text) : 4310
  return Number.isInteger(port) && port >= 0 && port < 65_536
    ? port
    : refuse(`PORT is a number from 0 to 65535, not "${text}".`)
}

function readPublicUrl(text: string | undefined): string {
  if (!text) return refuse('PUBLIC_URL is missing: the https address under which people reach Roundtable.')
  const url = URL.canParse(text) ? new URL(text) : null
  const local = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && local))) {
    return refuse('PUBLIC_URL begins with https:// (http only for localhost).')
  }
  if (url.pathname !== '/' || url.search !== '') return refuse('PUBLIC_URL is an origin, without a path.')
  return url.origin
}

function readTrustedProxy(text: string | undefined): string {
  const proxies = (text || 'loopback').split(',').map((each) => each.trim())
  const wrong = proxies.find((each) => !isProxy(each))
  return wrong === undefined
    ? proxies.join(', ')
    : refuse(`TRUSTED_PROXY lists addresses such as 10.0.0.5 or 10.0.0.0/24, not "${wrong}".`)
}

function readInternalProviders(text: string | undefined): string[] {
  const hosts = (text ?? '')
    .split(',')
    .flatMap((each) => (each.trim() === '' ? [] : [each.trim().toLowerCase()]))
  const wrong = hosts.find((host) => !/^[a-z0-9.-]+(:\d{1,5})?$/.test(host))
  return wrong === undefined
    ? hosts
    : refuse(`INTERNAL_PROVIDERS lists hosts such as adfs.example.local, not "${wrong}".`)
}

function readHeavyPerMinute(text: string | undefined): number {
  const most = text ? Number(text) : 60
  return Number.isInteger(most) && most >= 10 && most <= 100_000
    ? most
    : refuse(`HEAVY_PER_MINUTE is a whole number from 10 to 100000, not "${text}".`)
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, ...more] = text.split('/')
  const most = isIP(address) === 6 ? 128 : 32
  const isSubnet = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most)
  return isIP(address) !== 0 && more.length === 0 && isSubnet
}

function readDatabaseUrl(text: string | undefined): string {
  if (!text) return refuse('DATABASE_URL is missing: sqlite:/path/roundtable.db or postgres://…')
  return /^(sqlite:.+|postgres(ql)?:\/\/.+)$/s.test(text)
    ? text
    : refuse('DATABASE_URL begins with sqlite: or postgres://')
}

function readRemovalFile(path: string | undefined, isNeeded: boolean): { removalFile?: string } {
  if (path) return { removalFile: path }
  return isNeeded
    ? refuse(
        'REMOVAL_FILE is missing: a file outside the backups of the PostgreSQL database, in which removals of words are written down. Without it a restored backup brings back a name that was taken out.',
      )
    : {}
}

function readSecret(text: string | undefined): string {
  if (!text) return refuse(`AUTH_SECRET is missing: at least ${leastSecret} random characters.`)
  const varied = new Set(text).size >= 10
  const usual = /^(secret|password|change.?me|example|default)/i.test(text)
  if (text.length >= leastSecret && varied && !usual) return text
  return refuse(`AUTH_SECRET is too weak: at least ${leastSecret} random characters, no words.`)
}

function readMail(smtpUrl: string | undefined, from: string | undefined): { mail?: MailConfig } {
  if (!smtpUrl) return {}
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    return refuse('SMTP_URL begins with smtp:// or smtps:// and names a mail server.')
  }
  if (!from) return refuse('MAIL_FROM is missing: the address e-mails come from, as SMTP_URL is set.')
  return /^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from)
    ? { mail: { smtpUrl, from } }
    : refuse('MAIL_FROM is an address such as Roundtable <roundtable@example.org>.')
}
