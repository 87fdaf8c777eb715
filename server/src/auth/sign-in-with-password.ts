import { findPassword } from '@roundtable/db/queries/credential.queries.ts'
import { isKnownAddress } from '@roundtable/db/queries/throttle.queries.ts'
import { wrongSecondFactor } from '@roundtable/shared/account/account-form.ts'
import { ofAccount, ofAddress, ofPair } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Services } from '../base/context.ts'
import { isPassword } from '../base/password.ts'
import { isSecondFactor } from '../base/second-factor.ts'
import { type Throttled, throttled } from '../base/throttle.ts'
import { personOfChallenge } from './sign-in-challenge.ts'

type Typed = { email: string; password: string; address: string }

const notTogether = 'This e-mail address or name and this password do not belong together. Check both.'

/** Whose password it is: the same answer in the same time whether the account exists, is slowed or not. */
export async function personOfPassword(services: Services, typed: Typed): Promise<string> {
  const { database } = services
  const { password, address } = typed
  const email = typed.email.trim().toLowerCase()
  const keys = await throttlesOf(services, { email, address })
  return throttled(services, keys, async () => {
    const known = await findPassword(database.reader, email)
    const isRight = await isPassword(password, known?.password)
    if (known === undefined || !isRight) throw new DomainError('not-signed-in', notTogether)
    return known.personId
  })
}

/**
 * Whoever has signed in from here before waits for their own mistakes alone: others who guess, from elsewhere or from
 * behind the same proxy, never lock them out.
 */
async function throttlesOf(
  { database }: Services,
  { email, address }: { email: string; address: string },
): Promise<Throttled[]> {
  const pair: Throttled = { of: ['password', email, address], limit: ofPair, forgets: true }
  if (await isKnownAddress(database.reader, { email, address })) return [pair]
  return [
    pair,
    { of: ['password of', email], limit: ofAccount },
    { of: ['password from', address], limit: ofAddress },
  ]
}

type Second = { challenge: string; code: string; address: string }

/** Who gave the second factor after the password; each code counts once. */
export async function personOfFactor(
  services: Services,
  { challenge, code, address }: Second,
): Promise<string> {
  const personId = personOfChallenge(services, challenge)
  if (personId === null)
    throw new DomainError('not-signed-in', 'That took too long: enter your password again.')
  const keys: Throttled[] = [
    { of: ['factor', personId, address], limit: ofPair, forgets: true },
    { of: ['factor of', personId], limit: ofAccount },
  ]
  await throttled(services, keys, async () => {
    const isRight = await services.database.db
      .transaction()
      .execute((tx) => isSecondFactor(tx, services, { personId, code }))
    if (isRight) return
    throw new DomainError('bad-input', wrongSecondFactor, {
      fields: [{ field: 'code', sentence: wrongSecondFactor }],
    })
  })
  return personId
}
