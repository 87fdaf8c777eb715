import { findPassword } from '@roundtable/db/queries/credential.queries.ts'
import { isKnownAddress, upsertKnownAddress } from '@roundtable/db/queries/throttle.queries.ts'
import { ofAccount, ofAddress, ofPair } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Services } from '../base/context.ts'
import { isPassword } from '../base/password.ts'
import { type Throttled, throttled } from '../base/throttle.ts'

type Typed = { email: string; password: string; address: string }

const notTogether = 'This e-mail address and password do not belong together. Check both.'

/** Whose password it is: the same answer in the same time whether the account exists, is slowed or not. */
export async function personOfPassword(services: Services, typed: Typed): Promise<string> {
  const { database, now } = services
  const { password, address } = typed
  const email = typed.email.trim().toLowerCase()
  const keys = await throttlesOf(services, { email, address })
  const personId = await throttled(services, keys, async () => {
    const known = await findPassword(database.reader, email)
    const isRight = await isPassword(password, known?.password)
    if (known === undefined || !isRight) throw new DomainError('not-signed-in', notTogether)
    return known.personId
  })
  await database.db.transaction().execute((tx) => upsertKnownAddress(tx, { personId, address, at: now() }))
  return personId
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
