import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Services } from '../base/context.ts'

const minutes = 5

/** What follows the password: the second factor, or the account at the agency's provider that is to be connected. */
type Next = 'second factor' | 'connect'

const signatureOf = (payload: string, secret: string, next: Next): string =>
  createHmac('sha256', secret).update(`${next}\n${payload}`).digest('base64url')

/** Says that the password was right, for a while. */
export function challengeOf(
  { config, now }: Services,
  personId: string,
  next: Next = 'second factor',
): string {
  const until = Date.parse(now()) + minutes * 60_000
  const payload = `${personId}.${until}`
  return `${payload}.${signatureOf(payload, config.authSecret, next)}`
}

/** Whose challenge it is, or null where it is none, or too old. */
export function personOfChallenge(
  { config, now }: Services,
  challenge: string,
  next: Next = 'second factor',
): string | null {
  const [personId = '', until = '', given = ''] = challenge.split('.')
  const expected = Buffer.from(signatureOf(`${personId}.${until}`, config.authSecret, next))
  const signature = Buffer.from(given)
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null
  return Number(until) > Date.parse(now()) ? personId : null
}
