import { lockPerson } from '@roundtable/db/queries/account.queries.ts'
import { deletePasskeys, renamePasskey as rename } from '@roundtable/db/queries/passkey.queries.ts'
import type { removePasskeySchema, renamePasskeySchema } from '@roundtable/shared/account/passkey.ts'
import { problemsOfPasskeyName } from '@roundtable/shared/account/passkey-form.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import { assertCurrent } from '../account/assert-current.ts'
import { assertWayIn } from '../account/assert-way-in.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'

export async function renamePasskey(
  ctx: ActorContext,
  input: z.infer<typeof renamePasskeySchema>,
): Promise<void> {
  const { personId } = ctx.visitor
  assertNoProblems(problemsOfPasskeyName(input))
  const { id, name } = input
  const isOwn = await ctx.database.db.transaction().execute((tx) => rename(tx, { personId, id }, name))
  if (!isOwn) throw noSuchPasskey()
}

/** It signs nobody in from now on; the last way in, and the last factor a seat asks for, stay. */
export async function removePasskey(
  ctx: ActorContext,
  input: z.infer<typeof removePasskeySchema>,
): Promise<void> {
  const { personId } = ctx.visitor
  await assertCurrent(ctx, input.current)
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    if ((await deletePasskeys(tx, { personId, id: input.id })) === 0) throw noSuchPasskey()
    await assertWayIn(tx, ctx)
    const summary = 'Took a passkey away.'
    await actOfPerson(tx, ctx, { personId, act: 'account.passkey-ended', summary })
  })
}

const noSuchPasskey = () => new DomainError('not-found', 'There is no such passkey, or it is gone already.')
