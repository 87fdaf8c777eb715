import { lockPerson } from '@roundtable/db/queries/account.queries.ts'
import { insertPasskey, listPasskeys } from '@roundtable/db/queries/passkey.queries.ts'
import { raiseSession } from '@roundtable/db/queries/session.queries.ts'
import type { addPasskeySchema, startPasskeySchema } from '@roundtable/shared/account/passkey.ts'
import { mostPasskeys, problemsOfPasskeyName } from '@roundtable/shared/account/passkey-form.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import { assertCurrent } from '../account/assert-current.ts'
import { proofOf } from '../account/proof.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { passkeyRequest, sameDevice, verifiedPasskey } from './make-passkey.ts'

/** What the person's device is asked to make a passkey from. */
export async function startPasskey(ctx: ActorContext, input: z.infer<typeof startPasskeySchema>) {
  const { personId, name } = ctx.visitor
  assertNoProblems(problemsOfPasskeyName(input))
  if ((await proofOf(ctx)).by === 'provider') {
    throw new DomainError('rule', 'You sign in through your agency: a passkey would open no seat of yours.')
  }
  await assertCurrent(ctx, input.current)
  const known = await listPasskeys(ctx.database.reader, personId)
  if (known.length >= mostPasskeys) throw tooMany()
  const exclude = known.map(({ credentialId }) => credentialId)
  return passkeyRequest(ctx, { personId, userName: name, exclude })
}

/** The passkey the device made: from then on it signs its person in by itself, and stands for a second factor. */
export async function addPasskey(ctx: ActorContext, input: z.infer<typeof addPasskeySchema>): Promise<void> {
  const { personId, sessionId } = ctx.visitor
  assertNoProblems(problemsOfPasskeyName(input))
  const { name, ...made } = input
  const row = await verifiedPasskey(ctx, { personId, name, made })
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPerson(tx, personId)
    if ((await listPasskeys(tx, personId)).length >= mostPasskeys) throw tooMany()
    if (!(await insertPasskey(tx, row))) throw sameDevice()
    await raiseSession(tx, sessionId)
    const summary = 'Signs in with a further passkey from now on.'
    await actOfPerson(tx, ctx, { personId, act: 'account.passkey-added', summary })
  })
}

const tooMany = () =>
  new DomainError('rule', `You have ${mostPasskeys} passkeys: take one away that you do not use.`)
