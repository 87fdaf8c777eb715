import { deleteSessions, endAccountChanges, updatePerson } from '@roundtable/db/queries/account.queries.ts'
import { setPassword } from '@roundtable/db/queries/credential.queries.ts'
import type {
  changePasswordSchema,
  renameSchema,
  sessionRefSchema,
} from '@roundtable/shared/account/account.ts'
import { problemsOfName } from '@roundtable/shared/account/account-form.ts'
import { hasAddress } from '@roundtable/shared/account/address.ts'
import { problemsOfPassword } from '@roundtable/shared/account/password-form.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import { queueAccountMail } from '../account-mail/queue-account-mail.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { hashOfPassword } from '../base/password.ts'
import { assertCurrent } from './assert-current.ts'
import { proofOf } from './proof.ts'

/** The name others know, from now on: what was told before keeps the old one. */
export async function renameAccount(ctx: ActorContext, input: z.infer<typeof renameSchema>): Promise<void> {
  const { personId } = ctx.visitor
  assertNoProblems(problemsOfName(input))
  if (!hasAddress(ctx.visitor.email)) {
    throw new DomainError(
      'rule',
      'Here you have a number instead of a name, so that nobody learns who you are.',
    )
  }
  await ctx.database.db.transaction().execute(async (tx) => {
    await updatePerson(tx, { id: personId, at: ctx.now() }, { name: input.name })
    const summary = `${ctx.visitor.name} is called ${input.name} from now on.`
    await actOfPerson(tx, ctx, { personId, act: 'account.renamed', summary })
  })
}

/** Another password; everywhere else the person is signed out. */
export async function changePassword(
  ctx: ActorContext,
  input: z.infer<typeof changePasswordSchema>,
): Promise<void> {
  const { personId, sessionId, name, email } = ctx.visitor
  assertNoProblems(problemsOfPassword(input.password))
  if ((await proofOf(ctx)).by === 'provider') {
    throw new DomainError('rule', 'You sign in through your agency and have no password here.')
  }
  await assertCurrent(ctx, input.current)
  const password = await hashOfPassword(input.password, { name, email })
  const at = ctx.now()
  await ctx.database.db.transaction().execute(async (tx) => {
    await setPassword(tx, { id: ctx.newId(), personId, password, at })
    await deleteSessions(tx, { personId, but: sessionId })
    await endAccountChanges(tx, { personId, kind: 'password', at })
    await actOfPerson(tx, ctx, {
      personId,
      act: 'account.password-changed',
      summary: 'Changed the password; other sessions ended.',
    })
    if (ctx.config.mail === undefined || !hasAddress(email)) return
    await queueAccountMail(tx, ctx, {
      toName: name,
      toAddress: email,
      subject: 'Your password was changed',
      sentence:
        'Your password in Roundtable was changed, and everywhere else you were signed out. If that was not you, ask for a new one on the sign-in page and tell who keeps people.',
      page: null,
    })
  })
}

export async function endSession(ctx: ActorContext, { id }: z.infer<typeof sessionRefSchema>): Promise<void> {
  const { personId } = ctx.visitor
  await ctx.database.db.transaction().execute(async (tx) => {
    if ((await deleteSessions(tx, { personId, id })) === 0) {
      throw new DomainError('not-found', 'This session has ended already.')
    }
    await actOfPerson(tx, ctx, { personId, act: 'account.sessions-ended', summary: 'Ended a session.' })
  })
}

/** Signs out everywhere, here too. */
export async function endSessions(ctx: ActorContext): Promise<void> {
  const { personId } = ctx.visitor
  await ctx.database.db.transaction().execute(async (tx) => {
    await actOfPerson(tx, ctx, {
      personId,
      act: 'account.sessions-ended',
      summary: 'Signed out everywhere.',
    })
    await deleteSessions(tx, { personId })
  })
}
