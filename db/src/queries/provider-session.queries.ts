import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { ProviderSessionTable, SignInFlowTable } from '../tables/identity-provider.table.ts'

export async function insertProviderSession(tx: Tx, row: Insertable<ProviderSessionTable>): Promise<void> {
  await tx.insertInto('providerSession').values(row).execute()
}

export async function findProviderSession(
  db: Db,
  sessionId: string,
): Promise<ProviderSessionTable | undefined> {
  return db.selectFrom('providerSession').selectAll().where('sessionId', '=', sessionId).executeTakeFirst()
}

/** False where another process has set out to ask meanwhile. */
export async function claimCheck(
  db: Db,
  { sessionId, checkedAt, now }: { sessionId: string; checkedAt: string; now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('providerSession')
    .set({ checkedAt: now })
    .where('sessionId', '=', sessionId)
    .where('checkedAt', '=', checkedAt)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function updateProviderSession(
  db: Db,
  sessionId: string,
  change: Partial<Pick<ProviderSessionTable, 'checkedAt' | 'provenAt' | 'refreshToken'>>,
): Promise<void> {
  await db.updateTable('providerSession').set(change).where('sessionId', '=', sessionId).execute()
}

type Ended = { sessionId: string; personId: string }

/** Sessions that the provider has ended: of its own session, or all of a subject. */
export async function listSessionsOfSubject(
  db: Db,
  { providerKeys, sid, sub }: { providerKeys: readonly string[]; sid?: string; sub?: string },
): Promise<Ended[]> {
  if (providerKeys.length === 0 || (sid === undefined && sub === undefined)) return []
  return db
    .selectFrom('providerSession as q')
    .innerJoin('session as s', 's.id', 'q.sessionId')
    .select(['q.sessionId', 's.personId'])
    .where('q.providerKey', 'in', [...providerKeys])
    .$if(sid !== undefined, (query) => query.where('q.providerSid', '=', sid ?? ''))
    .$if(sub !== undefined, (query) => query.where('q.subject', '=', sub ?? ''))
    .orderBy('q.sessionId')
    .execute()
}

/** False where it was used before. */
export async function useLogoutToken(
  tx: Tx,
  row: { issuer: string; jti: string; expiresAt: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('logoutToken')
    .values(row)
    .onConflict((on) => on.columns(['issuer', 'jti']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function insertFlow(tx: Tx, row: SignInFlowTable): Promise<void> {
  await tx.insertInto('signInFlow').values(row).execute()
}

/** Takes it out: whoever comes second with the same state finds none. */
export async function useFlow(
  db: Db,
  { stateHash, browserHash, now }: { stateHash: string; browserHash: string; now: string },
): Promise<{ payload: string } | undefined> {
  return db
    .deleteFrom('signInFlow')
    .where('stateHash', '=', stateHash)
    .where('browserHash', '=', browserHash)
    .where('expiresAt', '>', now)
    .returning('payload')
    .executeTakeFirst()
}

export async function findFlow(
  db: Db,
  { stateHash, browserHash, now }: { stateHash: string; browserHash: string; now: string },
): Promise<{ payload: string } | undefined> {
  return db
    .selectFrom('signInFlow')
    .select('payload')
    .where('stateHash', '=', stateHash)
    .where('browserHash', '=', browserHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}
