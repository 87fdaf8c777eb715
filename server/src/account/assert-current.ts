import { findPasswordOf } from '@roundtable/db/queries/credential.queries.ts'
import { notCurrent } from '@roundtable/shared/account/account-form.ts'
import { ofPair } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'
import { isPassword } from '../base/password.ts'
import { throttled } from '../base/throttle.ts'

/** Who sits at an open screen does not take the account over: the password is asked for once more. */
export async function assertCurrent(ctx: ActorContext, password: string): Promise<void> {
  const { personId } = ctx.visitor
  const key = { of: ['current password', personId], limit: ofPair, forgets: true } as const
  await throttled(ctx, [key], async () => {
    if (await isPassword(password, await findPasswordOf(ctx.database.reader, personId))) return
    throw new DomainError('bad-input', notCurrent, { fields: [{ field: 'current', sentence: notCurrent }] })
  })
}
