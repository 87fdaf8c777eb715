import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Services } from '../base/context.ts'

const minutes = 5

const signatureOf = (payload: string, secret: string): string =>
  createHmac('sha256', secret).update(`second factor\n${payload}`).digest('base64url')

/** Says that the password was right, for a while: the second factor follows. */
export function challengeOf({ config, now }: Services, personId: string): string {
  const until = Date.parse(now()) + minutes * 60_000
  const payload = `${personId}.${until}`
  return `${payload}.${signatureOf(payload, config.authSecret)}`
}

/** Whose challenge it is, or null where it is none, or too old. */
export function personOfChallenge({ config, now }: Services, challenge: string): string | null {
  const [personId = '', until = '', given = ''] = challenge.split('.')
  const expected = Buffer.from(signatureOf(`${personId}.${until}`, config.authSecret))
  const signature = Buffer.from(given)
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null
  return Number(until) > Date.parse(now()) ? personId : null
}
