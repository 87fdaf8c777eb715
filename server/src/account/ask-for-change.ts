import { findPerson } from '@roundtable/db/queries/account.queries.ts'
import { findAccount } from '@roundtable/db/queries/credential.queries.ts'
import { listWaysOfPerson } from '@roundtable/db/queries/identity-provider.queries.ts'
import type { changeEmailSchema } from '@roundtable/shared/account/account.ts'
import { problemsOfAddress } from '@roundtable/shared/account/account-form.ts'
import { changeMinutes } from '@roundtable/shared/account/account-rules.ts'
import { hasAddress } from '@roundtable/shared/account/address.ts'
import { ofForgotten } from '@roundtable/shared/account/throttle-rules.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import { actOfPerson } from '../act/act-of-person.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { count } from '../base/throttle.ts'
import { assertCurrent } from './assert-current.ts'
import { giveChange } from './give-change.ts'

/** Another address, once whoever has its mailbox confirms it; where no mail goes out, two keepers do. */
export async function changeEmail(
  ctx: ActorContext,
  input: z.infer<typeof changeEmailSchema>,
): Promise<void> {
  const { personId, name } = ctx.visitor
  assertNoProblems(problemsOfAddress(input))
  if (!hasAddress(ctx.visitor.email)) {
    throw new DomainError('rule', 'You sign in with a name and need no address here.')
  }
  await assertCurrent(ctx, input.current)
  const email = input.email.toLowerCase()
  await ctx.database.db.transaction().execute(async (tx) => {
    await giveChange(
      tx,
      ctx,
      { personId, kind: 'email', email, createdBy: personId },
      ctx.config.mail === undefined
        ? null
        : {
            toName: name,
            toAddress: email,
            subject: 'Confirm your new address',
            sentence: `You sign in to Roundtable with this address once you have opened the link, within ${changeMinutes} minutes.`,
            page: '/change',
          },
    )
    const summary = 'Asked for another e-mail address, which is to be confirmed.'
    await actOfPerson(tx, ctx, { personId, act: 'account.email-asked', summary })
  })
}

/** A mail where somebody has this address and a seat that a password opens, nothing where not: who asks is told the same before it is looked up. */
export async function forgotPassword(services: Services, typed: string): Promise<void> {
  const { database, config } = services
  const email = typed.trim().toLowerCase()
  if (config.mail === undefined) return
  await count(services, [{ of: ['forgotten', email], limit: ofForgotten }])
  const personId = await findAccount(database.reader, email)
  const person = personId === undefined ? undefined : await findPerson(database.reader, personId)
  if (personId === undefined || person === undefined || !hasAddress(person.email)) return
  const ways = await listWaysOfPerson(database.reader, personId)
  if (ways.length > 0 && ways.every(({ providerKey }) => providerKey !== null)) return
  await database.db.transaction().execute(async (tx) => {
    await giveChange(
      tx,
      services,
      { personId, kind: 'password', email: null, createdBy: null },
      {
        toName: person.name,
        toAddress: person.email,
        subject: 'Choose a new password',
        sentence: `Somebody, probably you, has forgotten your password in Roundtable. This link lets you choose another, once, within ${changeMinutes} minutes.`,
        page: '/change',
      },
    )
    const summary = 'Asked for a new password by mail.'
    await actOfPerson(tx, services, { personId, act: 'account.password-asked', summary })
  })
}
