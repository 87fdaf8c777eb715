import type { Tx } from '@roundtable/db/database.ts'
import {
  type AccountChangeRow,
  updatePerson,
  useAccountChange,
} from '@roundtable/db/queries/account.queries.ts'
import { findPersonByEmail } from '@roundtable/db/queries/invitation.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { queueAccountMail } from '../account-mail/queue-account-mail.ts'
import { actOfPerson } from '../act/act-of-person.ts'
import type { Services } from '../base/context.ts'

type Change = Pick<AccountChangeRow, 'tokenHash' | 'personId' | 'name' | 'email' | 'currentEmail'>

/** The new address counts from now on, once; the old one is told where mail goes out. */
export async function replaceEmail(tx: Tx, services: Services, change: Change, how: string): Promise<void> {
  const { personId, name, email, currentEmail, tokenHash } = change
  const at = services.now()
  if (email === null || !(await useAccountChange(tx, { tokenHash, at }))) {
    throw new DomainError('rule', 'This link has been used already: ask for a new one.')
  }
  if ((await findPersonByEmail(tx, email)) !== undefined) {
    throw new DomainError('rule', 'Somebody signs in with this address already.')
  }
  await updatePerson(tx, { id: personId, at }, { email })
  const summary = `Signs in with another e-mail address from now on, confirmed ${how}.`
  await actOfPerson(tx, services, { personId, act: 'account.email-changed', summary })
  if (services.config.mail === undefined) return
  await queueAccountMail(tx, services, {
    toName: name,
    toAddress: currentEmail,
    subject: 'Your address was changed',
    sentence: `Your account in Roundtable has another e-mail address now. If that was not you, tell who keeps people.`,
    page: null,
  })
}
