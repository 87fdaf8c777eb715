import { listPasskeys } from '@roundtable/db/queries/passkey.queries.ts'
import { findFactor } from '@roundtable/db/queries/second-factor.queries.ts'
import { notCurrent, problemsOfCurrent } from '@roundtable/shared/account/account-form.ts'
import { ofPair } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { isPassword } from '../base/password.ts'
import { throttled } from '../base/throttle.ts'
import { proofOf } from './proof.ts'

const again = {
  passkey: 'You have been signed in for a while: sign in again with your passkey first.',
  provider: 'Sign in through your agency once more first: it says whether it is still you who sits here.',
} as const

/**
 * Who sits at an open screen does not take the account over: the password is asked for once more. Who has none has
 * signed in just now, with a passkey or through their agency, which was asked anew; who has a second factor has begun
 * the session with it.
 */
export async function assertCurrent(ctx: ActorContext, current: string): Promise<void> {
  const { personId, withFactor, providerKey } = ctx.visitor
  const { reader } = ctx.database
  // A passkey opens no seat of an agency that signs its people in.
  const hasPasskey = providerKey === null && (await listPasskeys(reader, personId)).length > 0
  const hasFactor = hasPasskey || (await findFactor(reader, personId))?.confirmedAt != null
  if (hasFactor && !withFactor) {
    throw new DomainError(
      'rule',
      'This session began without your second factor: sign in with it first. Who has lost it asks two who keep people.',
    )
  }
  const { by, password, isFresh } = await proofOf(ctx)
  if (by === 'passkey' || by === 'provider') {
    if (isFresh) return
    throw new DomainError('rule', again[by])
  }
  assertNoProblems(problemsOfCurrent({ current }))
  const key = { of: ['current password', personId], limit: ofPair, forgets: true } as const
  await throttled(ctx, [key], async () => {
    if (await isPassword(current, password)) return
    throw new DomainError('bad-input', notCurrent, { fields: [{ field: 'current', sentence: notCurrent }] })
  })
}
