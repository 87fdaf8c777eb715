import type { Role } from '@roundtable/shared/base/role.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { InvitationTable, PersonTable } from '../tables/person.table.ts'

export type InvitationRow = {
  tokenHash: string
  partnershipId: string
  partnershipName: string
  slug: string
  memberId: string
  personId: string
  name: string
  email: string
  role: Role
  agencyId: string
  agencyName: string
  title: string
  expiresAt: string
  usedAt: string | null
  memberEndedAt: string | null
  memberVersion: number
  memberConfirmedAt: string | null
  /** 1 where the person can already prove who they are. */
  hasCredential: number
}

export async function findInvitation(db: Db, tokenHash: string): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select n.token_hash, n.partnership_id, t.name as partnership_name, t.slug, n.member_id, n.person_id, p.name,
      p.email, m.role, m.agency_id, a.name as agency_name, m.title, n.expires_at, n.used_at,
      m.ended_at as member_ended_at, m.version as member_version, m.confirmed_at as member_confirmed_at,
      case when exists (select 1 from credential c where c.person_id = p.id) then 1 else 0 end as has_credential
    from invitation n
    join partnership t on t.id = n.partnership_id
    join member m on m.partnership_id = n.partnership_id and m.id = n.member_id
    join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
    join person p on p.id = n.person_id
    where n.token_hash = ${tokenHash}`.execute(db)
  return rows[0]
}

export async function insertInvitation(tx: Tx, row: Insertable<InvitationTable>): Promise<void> {
  await tx.insertInto('invitation').values(row).execute()
}

/** Marks every open invitation to the seat; false where this one was used meanwhile. */
export async function useInvitation(
  tx: Tx,
  used: { tokenHash: string; partnershipId: string; memberId: string; usedAt: string },
): Promise<boolean> {
  const { tokenHash, partnershipId, memberId, usedAt } = used
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ usedAt })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  await tx
    .updateTable('invitation')
    .set({ usedAt })
    .where('partnershipId', '=', partnershipId)
    .where('memberId', '=', memberId)
    .where('usedAt', 'is', null)
    .execute()
  return numUpdatedRows > 0n
}

/** By the e-mail somebody was invited with; it says nothing about who signs in. */
export async function findPersonByEmail(db: Db, email: string): Promise<PersonTable | undefined> {
  return db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
}

/** Leaves the person who has this address already as they are. */
export async function insertPerson(tx: Tx, row: Insertable<PersonTable>): Promise<void> {
  await tx
    .insertInto('person')
    .values(row)
    .onConflict((on) => on.column('email').doNothing())
    .execute()
}
