import { findPasswordOf } from '@roundtable/db/queries/credential.queries.ts'
import { listPasskeys } from '@roundtable/db/queries/passkey.queries.ts'
import { findFactor } from '@roundtable/db/queries/second-factor.queries.ts'
import { notCurrent } from '@roundtable/shared/account/account-form.ts'
import { ofPair } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'
import { isPassword } from '../base/password.ts'
import { throttled } from '../base/throttle.ts'

const freshMinutes = 15

/**
 * Who sits at an open screen does not take the account over: the password is asked for once more. Who has a second
 * factor has begun the session with it; who has no password has signed in just now.
 */
export async function assertCurrent(ctx: ActorContext, password: string): Promise<void> {
  const { personId, withFactor, startedAt } = ctx.visitor
  const { reader } = ctx.database
  const hasPasskey = (await listPasskeys(reader, personId)).length > 0
  const hasFactor = hasPasskey || (await findFactor(reader, personId))?.confirmedAt != null
  if (hasFactor && !withFactor) {
    throw new DomainError(
      'rule',
      'This session began with your password alone: sign in with your second factor first. Who has lost it asks two who keep people.',
    )
  }
  const stored = await findPasswordOf(reader, personId)
  if (stored === undefined && hasPasskey) {
    if (Date.parse(ctx.now()) - Date.parse(startedAt) <= freshMinutes * 60_000) return
    throw new DomainError(
      'rule',
      'You have been signed in for a while: sign in again with your passkey first.',
    )
  }
  const key = { of: ['current password', personId], limit: ofPair, forgets: true } as const
  await throttled(ctx, [key], async () => {
    if (await isPassword(password, stored)) return
    throw new DomainError('bad-input', notCurrent, { fields: [{ field: 'current', sentence: notCurrent }] })
  })
}
