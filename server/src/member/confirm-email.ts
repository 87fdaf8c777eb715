import {
  findAccountChange,
  insertOpenedAccount,
  listOpenChanges,
  updateAccountChange,
} from '@roundtable/db/queries/account.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { memberStepSchema } from '@roundtable/shared/member/member.ts'
import { refusedSecondKeeper } from '@roundtable/shared/member/member-rights.ts'
import { problemsOfConfirming } from '@roundtable/shared/member/seat-form.ts'
import type { z } from 'zod'
import { replaceEmail } from '../account/replace-email.ts'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { requireWholeAccount } from './hold-member.ts'

/** Where no mail goes out, the address somebody asked for counts once two keepers know that it is theirs. */
export async function confirmEmail(ctx: ActorContext, input: z.infer<typeof memberStepSchema>) {
  const { actor, database } = ctx
  assertNoProblems(problemsOfConfirming(input))
  return database.db.transaction().execute(async (tx) => {
    const { personId, name, agencyId } = await requireWholeAccount(tx, ctx, input.id)
    const open = await listOpenChanges(tx, { personId, kind: 'email', now: ctx.now() })
    const waiting = open.find(({ way }) => way === 'code')
    const change = waiting === undefined ? undefined : await findAccountChange(tx, waiting.tokenHash)
    if (change === undefined) {
      throw new DomainError('rule', `${name} has asked for no other address, or has it by now.`)
    }
    const { vouchedBy, tokenHash } = change
    const hand = { openedBy: actor.personId, personId, at: ctx.now() }
    const told = { subjectId: input.id, reason: input.reason, agencyId }
    if (vouchedBy === null) {
      await updateAccountChange(tx, tokenHash, { vouchedBy: actor.personId })
      await insertOpenedAccount(tx, hand)
      const summary = `A keeper knows that the new address of ${name} is theirs: it takes a second.`
      await act(tx, ctx, { ...told, act: 'member.email-vouched', summary })
      return { isDone: false }
    }
    const refused = refusedSecondKeeper(actor, [vouchedBy], {
      own: 'You confirmed this address: it takes a second keeper.',
      opened: 'Who confirmed this address has their seat from you: it takes another keeper.',
    })
    if (refused !== null) throw refused
    await insertOpenedAccount(tx, hand)
    await replaceEmail(tx, ctx, change, 'by two keepers')
    const summary = `A second keeper knows that the new address of ${name} is theirs: they sign in with it.`
    await act(tx, ctx, { ...told, act: 'member.email-confirmed', summary })
    return { isDone: true }
  })
}
