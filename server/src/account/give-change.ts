import { randomBytes } from 'node:crypto'
import type { Tx } from '@roundtable/db/database.ts'
import { endAccountChanges, insertAccountChange } from '@roundtable/db/queries/account.queries.ts'
import type { AccountChangeTable } from '@roundtable/db/tables/account.table.ts'
import { changeMinutes, keepersDays, keepersHours } from '@roundtable/shared/account/account-rules.ts'
import { secretOfMail } from '../account-mail/mail-secret.ts'
import { type AccountLetter, queueAccountMail } from '../account-mail/queue-account-mail.ts'
import type { Services } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'

type Giving = Pick<AccountChangeTable, 'personId' | 'kind' | 'email' | 'createdBy'>

/** Once, for a while; the former one ends. By mail its secret is known to the mail alone. */
export async function giveChange(
  tx: Tx,
  services: Services,
  change: Giving,
  letter: AccountLetter | null,
): Promise<{ token: string; expiresAt: string }> {
  const { config, now } = services
  const at = now()
  await endAccountChanges(tx, { personId: change.personId, kind: change.kind, at })
  const mailId = letter === null ? null : await queueAccountMail(tx, services, letter)
  const token = mailId === null ? randomBytes(32).toString('base64url') : secretOfMail(mailId, config)
  const byKeepers = change.kind === 'email' ? keepersDays * 24 * 60 : keepersHours * 60
  const minutes = mailId === null ? byKeepers : changeMinutes
  const expiresAt = new Date(Date.parse(at) + minutes * 60_000).toISOString()
  await insertAccountChange(tx, {
    ...change,
    tokenHash: hashOf(token),
    way: mailId === null ? 'code' : 'mail',
    createdAt: at,
    expiresAt,
    usedAt: null,
    codeHash: null,
    wrongCodes: 0,
    vouchedBy: null,
    mailId,
  })
  return { token, expiresAt }
}
