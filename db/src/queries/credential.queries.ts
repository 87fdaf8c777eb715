import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { CredentialTable } from '../tables/person.table.ts'

const withPassword = 'credential'

export type PasswordRow = { personId: string; password: string }

/** The hash of the password with which whoever has this address, or made up this name, signs in. */
export async function findPassword(db: Db, email: string): Promise<PasswordRow | undefined> {
  const row = await db
    .selectFrom('credential as c')
    .innerJoin('person as p', 'p.id', 'c.personId')
    .select(['c.personId', 'c.password'])
    .where((eb) => eb.or([eb('p.email', '=', email), eb('p.signInName', '=', email)]))
    .where('c.providerId', '=', withPassword)
    .executeTakeFirst()
  return row?.password == null ? undefined : { personId: row.personId, password: row.password }
}

type NewPassword = { id: string; personId: string; password: string; at: string }

/** The first password of a person; false where they have one. */
export async function insertPassword(tx: Tx, { id, personId, password, at }: NewPassword): Promise<boolean> {
  const row: Insertable<CredentialTable> = {
    id,
    providerId: withPassword,
    accountId: personId,
    personId,
    password,
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
    scope: null,
    createdAt: at,
    updatedAt: at,
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('credential')
    .values(row)
    .onConflict((on) => on.columns(['providerId', 'accountId']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findPasswordOf(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('credential')
    .select('password')
    .where('personId', '=', personId)
    .where('providerId', '=', withPassword)
    .executeTakeFirst()
  return row?.password ?? undefined
}

async function updatePassword(
  tx: Tx,
  { personId, password, at }: { personId: string; password: string; at: string },
): Promise<void> {
  await tx
    .updateTable('credential')
    .set({ password, updatedAt: at })
    .where('personId', '=', personId)
    .where('providerId', '=', withPassword)
    .execute()
}

/** The password from now on, whether there was one or not. */
export async function setPassword(tx: Tx, password: NewPassword): Promise<void> {
  const isFirst = await insertPassword(tx, password)
  if (!isFirst) await updatePassword(tx, password)
}

export async function deletePassword(tx: Tx, personId: string): Promise<void> {
  await tx
    .deleteFrom('credential')
    .where('personId', '=', personId)
    .where('providerId', '=', withPassword)
    .execute()
}

/** Somebody with an account and this address, however they sign in. */
export async function findAccount(db: Db, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person as p')
    .innerJoin('credential as c', 'c.personId', 'p.id')
    .select('p.id')
    .where('p.email', '=', email)
    .executeTakeFirst()
  return row?.id
}
