import type { Db, Tx } from '../database.ts'
import type { PasskeyChallengeTable, PasskeyTable } from '../tables/passkey.table.ts'

export async function listPasskeys(db: Db, personId: string): Promise<PasskeyTable[]> {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function findPasskey(db: Db, credentialId: string): Promise<PasskeyTable | undefined> {
  return db.selectFrom('passkey').selectAll().where('credentialId', '=', credentialId).executeTakeFirst()
}

/** False where this device was added already, by whomever. */
export async function insertPasskey(tx: Tx, row: PasskeyTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values(row)
    .onConflict((on) => on.column('credentialId').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Own = { personId: string; id: string }

export async function renamePasskey(tx: Tx, { personId, id }: Own, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey')
    .set({ name })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False where its counter was raised meanwhile: the same answer came twice. */
export async function usePasskey(
  tx: Tx,
  { id, from, to, at }: { id: string; from: number; to: number; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey')
    .set({ counter: to, lastUsedAt: at })
    .where('id', '=', id)
    .where('counter', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** One of the person's, or all; answers how many there were. */
export async function deletePasskeys(
  tx: Tx,
  { personId, id }: { personId: string; id?: string },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkey')
    .where('personId', '=', personId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function insertPasskeyChallenge(tx: Tx, row: PasskeyChallengeTable): Promise<void> {
  await tx.insertInto('passkeyChallenge').values(row).execute()
}

export async function deletePasskeyChallenges(tx: Tx, { endedBy }: { endedBy: string }): Promise<void> {
  await tx.deleteFrom('passkeyChallenge').where('expiresAt', '<=', endedBy).execute()
}

/** Takes it away; false where it was none of this person's, too old, or taken already. */
export async function usePasskeyChallenge(
  tx: Tx,
  { challengeHash, personId, now }: { challengeHash: string; personId: string | null; now: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkeyChallenge')
    .where('challengeHash', '=', challengeHash)
    .$if(personId === null, (query) => query.where('personId', 'is', null))
    .$if(personId !== null, (query) => query.where('personId', '=', personId))
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
