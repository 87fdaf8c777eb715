import { readConfig } from '@roundtable/server/base/config.ts'
import { describe, expect, test } from 'vitest'

const whole = {
  DATABASE_URL: 'postgres://roundtable@db/roundtable',
  PUBLIC_URL: 'https://roundtable.example.org/',
  AUTH_SECRET: 'kX9d2LwQ7vR4tY8uB1nM5cZ6pA3sD0fG',
  REMOVAL_FILE: '/var/lib/roundtable/removals',
}

describe('production refuses to start', () => {
  test.each([
    ['without a database', { DATABASE_URL: undefined }, /DATABASE_URL is missing/],
    ['with an unknown kind of database', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL begins with/],
    ['on PostgreSQL without a file of removals', { REMOVAL_FILE: undefined }, /REMOVAL_FILE is missing/],
    ['without its public address', { PUBLIC_URL: undefined }, /PUBLIC_URL is missing/],
    ['with a public address that is not https', { PUBLIC_URL: 'http://example.org' }, /https/],
    ['without a secret', { AUTH_SECRET: undefined }, /AUTH_SECRET is missing/],
    ['with a short secret', { AUTH_SECRET: 'kX9d2LwQ7vR4' }, /too weak/],
    ['with a secret of one letter', { AUTH_SECRET: 'a'.repeat(64) }, /too weak/],
    [
      'with a secret from a manual',
      { AUTH_SECRET: 'change-me-please-this-is-only-an-example-1' },
      /too weak/,
    ],
    ['with a proxy that is none', { TRUSTED_PROXY: 'loopback, everybody' }, /TRUSTED_PROXY.*"everybody"/],
    ['with a proxy of all addresses', { TRUSTED_PROXY: '0.0.0.0/0' }, /TRUSTED_PROXY/],
    ['with a port that is none', { PORT: 'eighty' }, /PORT is a number/],
  ])('%s', (_case, change, sentence) => {
    expect(() => readConfig({ ...whole, ...change }, 'production')).toThrow(sentence)
  })
})

test('a whole configuration is read, the public address without its slash', () => {
  expect(readConfig(whole, 'production')).toMatchObject({
    mode: 'production',
    publicUrl: 'https://roundtable.example.org',
    port: 4310,
    trustedProxy: 'loopback',
    logLevel: 'info',
  })
})

test('a SQLite file has its removals beside it: no file of them is named', () => {
  const ofFile = { ...whole, DATABASE_URL: 'sqlite:roundtable.db', REMOVAL_FILE: undefined }
  expect(readConfig(ofFile, 'production').removalFile).toBeUndefined()
})

test.each(['10.0.0.5', '10.0.0.0/24, loopback', 'fd00::/8', 'uniquelocal'])(
  'a proxy is trusted: %s',
  (trusted) => {
    expect(readConfig({ ...whole, TRUSTED_PROXY: trusted }, 'production').trustedProxy).toBe(trusted)
  },
)
