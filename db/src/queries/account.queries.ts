import { noAddress } from '@roundtable/shared/account/address.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AccountChangeTable, OpenedAccountTable } from '../tables/account.table.ts'
import type { PersonTable, SessionTable } from '../tables/person.table.ts'

export async function findPerson(db: Db, id: string): Promise<PersonTable | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function updatePerson(
  tx: Tx,
  { id, at }: { id: string; at: string },
  change: Partial<Pick<PersonTable, 'name' | 'email' | 'signInName'>>,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ ...change, updatedAt: at })
    .where('id', '=', id)
    .execute()
}

export async function findPersonBySignInName(db: Db, name: string): Promise<{ id: string } | undefined> {
  return db.selectFrom('person').select('id').where('signInName', '=', name).executeTakeFirst()
}

/** Young people who sign in by a name: no mail reaches them. */
export async function listPeopleWithoutAddress(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('card')
    .innerJoin('person', 'person.id', 'card.personId')
    .select('person.id')
    .distinct()
    .where('person.email', 'like', `%${noAddress}`)
    .execute()
  return rows.map(({ id }) => id)
}

/** Held against others who change the same account. */
export async function lockPerson(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('person')
    .set((eb) => ({ updatedAt: eb.ref('updatedAt') }))
    .where('id', '=', id)
    .execute()
}

/** Those that still run, the last used first. */
export async function listSessions(
  db: Db,
  { personId, now, idleSince }: { personId: string; now: string; idleSince: string },
): Promise<Selectable<SessionTable>[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .where('updatedAt', '>', idleSince)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute()
}

/** One of the person's, or all but one; answers how many there were. */
export async function deleteSessions(
  tx: Tx,
  { personId, id, but }: { personId: string; id?: string; but?: string },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('personId', '=', personId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(but !== undefined, (query) => query.where('id', '!=', but ?? ''))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function insertAccountChange(tx: Tx, row: Insertable<AccountChangeTable>): Promise<void> {
  await tx.insertInto('accountChange').values(row).execute()
}

export type AccountChangeRow = AccountChangeTable & { name: string; currentEmail: string }

export async function findAccountChange(db: Db, tokenHash: string): Promise<AccountChangeRow | undefined> {
  return db
    .selectFrom('accountChange as c')
    .innerJoin('person as p', 'p.id', 'c.personId')
    .selectAll('c')
    .select(['p.name', 'p.email as currentEmail'])
    .where('c.tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

/** What of this kind waits for the person. */
export async function listOpenChanges(
  db: Db,
  { personId, kind, now }: { personId: string; kind: AccountChangeTable['kind']; now: string },
): Promise<AccountChangeTable[]> {
  return db
    .selectFrom('accountChange')
    .selectAll()
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute()
}

/** Ends what waits of this kind: a new one stands for it, or it was done another way. */
export async function endAccountChanges(
  tx: Tx,
  { personId, kind, at }: { personId: string; kind: AccountChangeTable['kind']; at: string },
): Promise<void> {
  await tx
    .updateTable('accountChange')
    .set({ usedAt: at })
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('usedAt', 'is', null)
    .execute()
}

/** False where it was used meanwhile. */
export async function useAccountChange(
  tx: Tx,
  { tokenHash, at }: { tokenHash: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accountChange')
    .set({ usedAt: at })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function updateAccountChange(
  tx: Tx,
  tokenHash: string,
  change: Partial<Pick<AccountChangeTable, 'codeHash' | 'wrongCodes' | 'vouchedBy' | 'expiresAt'>>,
): Promise<void> {
  await tx.updateTable('accountChange').set(change).where('tokenHash', '=', tokenHash).execute()
}

/** Somebody had a hand in how another signs in. */
export async function insertOpenedAccount(tx: Tx, row: OpenedAccountTable): Promise<void> {
  await tx
    .insertInto('openedAccount')
    .values(row)
    .onConflict((on) => on.columns(['openedBy', 'personId']).doNothing())
    .execute()
}

export type SeatSomewhere = { partnershipId: string; slug: string; agencyId: string; role: Role }

/** Every seat of the person that has not ended, in every partnership. */
export async function listSeatsEverywhere(db: Db, personId: string): Promise<SeatSomewhere[]> {
  return db
    .selectFrom('member as m')
    .innerJoin('partnership as t', 't.id', 'm.partnershipId')
    .select(['m.partnershipId', 't.slug', 'm.agencyId', 'm.role'])
    .where('m.personId', '=', personId)
    .where('m.endedAt', 'is', null)
    .orderBy('m.id')
    .execute()
}

/** The addresses that wait for keepers of the partnership, and who has confirmed each. */
export async function listWaitingEmails(
  db: Db,
  { partnershipId, now }: { partnershipId: string; now: string },
): Promise<{ personId: string; email: string | null; vouchedBy: string | null }[]> {
  return db
    .selectFrom('accountChange as c')
    .innerJoin('member as m', 'm.personId', 'c.personId')
    .select(['c.personId', 'c.email', 'c.vouchedBy'])
    .distinct()
    .where('m.partnershipId', '=', partnershipId)
    .where('c.kind', '=', 'email')
    .where('c.way', '=', 'code')
    .where('c.usedAt', 'is', null)
    .where('c.expiresAt', '>', now)
    .orderBy('c.personId')
    .execute()
}

/** Who of the partnership was offered a new password, and by whom. */
export async function listOfferedPasswords(
  db: Db,
  { partnershipId, now }: { partnershipId: string; now: string },
): Promise<{ personId: string; createdBy: string | null }[]> {
  return db
    .selectFrom('accountChange as c')
    .innerJoin('member as m', 'm.personId', 'c.personId')
    .select(['c.personId', 'c.createdBy'])
    .distinct()
    .where('m.partnershipId', '=', partnershipId)
    .where('c.kind', 'in', ['password', 'identity'])
    .where('c.way', '=', 'code')
    .where('c.usedAt', 'is', null)
    .where('c.expiresAt', '>', now)
    .orderBy('c.personId')
    .execute()
}
