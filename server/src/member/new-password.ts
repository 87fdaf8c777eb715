import { randomInt } from 'node:crypto'
import type { Tx } from '@roundtable/db/database.ts'
import {
  insertOpenedAccount,
  listOpenChanges,
  updateAccountChange,
} from '@roundtable/db/queries/account.queries.ts'
import { listWaysOfPerson } from '@roundtable/db/queries/identity-provider.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { codeInGroups, codeLength, codeLetters } from '@roundtable/shared/member/invitation-code.ts'
import type { memberStepSchema } from '@roundtable/shared/member/member.ts'
import { refusedSecondKeeper } from '@roundtable/shared/member/member-rights.ts'
import { problemsOfConfirming } from '@roundtable/shared/member/seat-form.ts'
import type { z } from 'zod'
import { giveChange } from '../account/give-change.ts'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'
import { requireWholeAccount } from './hold-member.ts'

type Step = z.infer<typeof memberStepSchema>

/** Where no mail goes out, a lost password is set anew by two keepers: one gives the link, another its code. */
export async function offerPassword(ctx: ActorContext, input: Step) {
  const { actor, config, database } = ctx
  assertNoProblems(problemsOfConfirming(input))
  return database.db.transaction().execute(async (tx) => {
    const { personId, name, agencyId, hasFactor } = await requireWholeAccount(tx, ctx, input.id)
    const kind = await kindFor(tx, personId)
    if (kind === 'password' && config.mail !== undefined && hasFactor === 0) {
      throw new DomainError('rule', 'Mail is set up: they ask for a new password on the sign-in page.')
    }
    const change = { personId, kind, email: null, createdBy: actor.personId }
    const { token, expiresAt } = await giveChange(tx, ctx, change, null)
    const summary = `${whatOf(kind)} was offered to ${name}: it takes a second keeper.`
    await act(tx, ctx, {
      act: 'member.password-offered',
      subjectId: input.id,
      summary,
      reason: input.reason,
      agencyId,
    })
    return { link: `${config.publicUrl}/change/${token}`, expiresAt }
  })
}

export async function vouchPassword(ctx: ActorContext, input: Step) {
  const { actor, database } = ctx
  assertNoProblems(problemsOfConfirming(input))
  return database.db.transaction().execute(async (tx) => {
    const { personId, name, agencyId } = await requireWholeAccount(tx, ctx, input.id)
    const kind = await kindFor(tx, personId)
    const changes = await listOpenChanges(tx, { personId, kind, now: ctx.now() })
    const change = changes.find(({ way }) => way === 'code')
    if (change === undefined) {
      throw new DomainError(
        'rule',
        `Nobody has offered ${name} ${whatOf(kind).toLowerCase()}, or it has been set.`,
      )
    }
    const refused = refusedSecondKeeper(actor, [change.createdBy], {
      own: 'You gave the link: it takes a second keeper.',
      opened: 'Who gave the link has their seat from you: it takes another keeper.',
    })
    if (refused !== null) throw refused
    const code = Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')
    const vouched = { codeHash: hashOf(code), wrongCodes: 0, vouchedBy: actor.personId }
    await updateAccountChange(tx, change.tokenHash, vouched)
    // Whoever could enter as somebody approves nothing of theirs from now on.
    for (const openedBy of [change.createdBy, actor.personId]) {
      if (openedBy !== null) await insertOpenedAccount(tx, { openedBy, personId, at: ctx.now() })
    }
    const summary = `A second keeper knows who ${name} is: the code for ${whatOf(kind).toLowerCase()} was handed over.`
    await act(tx, ctx, {
      act: 'member.password-vouched',
      subjectId: input.id,
      summary,
      reason: input.reason,
      agencyId,
    })
    return { code: codeInGroups(code), expiresAt: change.expiresAt }
  })
}

/** Whose agencies all have a provider gets no password: another account at the provider is connected. */
async function kindFor(tx: Tx, personId: string): Promise<'password' | 'identity'> {
  const ways = await listWaysOfPerson(tx, personId)
  const isElsewhere = ways.length > 0 && ways.every(({ providerKey }) => providerKey !== null)
  return isElsewhere ? 'identity' : 'password'
}

const whatOf = (kind: 'password' | 'identity'): string =>
  kind === 'password' ? 'A new password' : 'A new connection to the agency’s provider'
