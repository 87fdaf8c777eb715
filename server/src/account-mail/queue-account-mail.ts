import type { Tx } from '@roundtable/db/database.ts'
import { insertAccountMail } from '@roundtable/db/queries/account-mail.queries.ts'
import type { Services } from '../base/context.ts'

export type AccountLetter = {
  toName: string
  toAddress: string
  subject: string
  /** In plain words, without a secret. */
  sentence: string
  /** Where its link leads; its secret follows from the id of the mail. */
  page: string | null
}

/** Puts a mail about an account into the outbox, in the transaction of what it tells; answers its id. */
export async function queueAccountMail(
  tx: Tx,
  { newId, now }: Services,
  letter: AccountLetter,
  state: 'held' | 'waiting' = 'waiting',
): Promise<string> {
  const id = newId()
  const at = now()
  await insertAccountMail(tx, {
    ...letter,
    id,
    state,
    attempts: 0,
    nextAttemptAt: at,
    lastError: null,
    createdAt: at,
    endedAt: null,
  })
  return id
}
