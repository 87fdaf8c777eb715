import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AccountMailTable } from '../tables/account-mail.table.ts'

export async function insertAccountMail(tx: Tx, row: Insertable<AccountMailTable>): Promise<void> {
  await tx.insertInto('accountMail').values(row).execute()
}

/** Lets a mail go that was held. */
export async function releaseAccountMail(tx: Tx, { id, at }: { id: string; at: string }): Promise<void> {
  await tx
    .updateTable('accountMail')
    .set({ state: 'waiting', nextAttemptAt: at })
    .where('id', '=', id)
    .where('state', '=', 'held')
    .execute()
}

/** One that has not been sent is not sent any more. */
export async function dropAccountMail(tx: Tx, { id, at }: { id: string; at: string }): Promise<void> {
  await tx
    .updateTable('accountMail')
    .set({ state: 'dropped', sentence: '', endedAt: at })
    .where('id', '=', id)
    .where('state', 'in', ['held', 'waiting'])
    .execute()
}

/** Oldest first. */
export async function listAccountMailsDue(
  db: Db,
  { now, limit }: { now: string; limit: number },
): Promise<AccountMailTable[]> {
  return db
    .selectFrom('accountMail')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('nextAttemptAt', '<=', now)
    .orderBy('nextAttemptAt')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function updateAccountMail(
  db: Db,
  id: string,
  change: Partial<AccountMailTable>,
): Promise<void> {
  await db.updateTable('accountMail').set(change).where('id', '=', id).execute()
}
