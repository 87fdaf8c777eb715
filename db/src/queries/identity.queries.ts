import type { Db, Tx } from '../database.ts'

/** Whose this account of a provider is: never found by an e-mail. */
export async function findPersonOfIdentity(
  db: Db,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('credential')
    .select('personId')
    .where('providerId', '=', issuer)
    .where('accountId', '=', subject)
    .executeTakeFirst()
  return row?.personId
}

/** How the person is called at this provider. */
export async function findSubject(
  db: Db,
  { issuer, personId }: { issuer: string; personId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('credential')
    .select('accountId')
    .where('providerId', '=', issuer)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.accountId
}

type Binding = { id: string; issuer: string; subject: string; personId: string; at: string }

/** False where it is somebody's already. */
export async function insertIdentity(
  tx: Tx,
  { id, issuer, subject, personId, at }: Binding,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('credential')
    .values({ id, providerId: issuer, accountId: subject, personId, createdAt: at, updatedAt: at })
    .onConflict((on) => on.columns(['providerId', 'accountId']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function deleteIdentity(
  tx: Tx,
  { issuer, personId }: { issuer: string; personId: string },
): Promise<void> {
  await tx
    .deleteFrom('credential')
    .where('providerId', '=', issuer)
    .where('personId', '=', personId)
    .execute()
}
