import type { Role } from '@roundtable/shared/base/role.ts'
import type { InvitationWay } from '@roundtable/shared/member/invitation.ts'
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
  way: InvitationWay
  vouchedAt: string | null
  vouchedByName: string | null
  codeHash: string | null
  wrongCodes: number
  /** 1 where the person can already prove who they are. */
  hasCredential: number
}

export async function findInvitation(db: Db, tokenHash: string): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select n.token_hash, n.partnership_id, t.name as partnership_name, t.slug, n.member_id, n.person_id, p.name,
      p.email, m.role, m.agency_id, a.name as agency_name, m.title, n.expires_at, n.used_at,
      n.way, n.vouched_at, v.name as vouched_by_name, n.code_hash, n.wrong_codes, m.ended_at as member_ended_at, m.version as member_version, m.confirmed_at as member_confirmed_at,
      case when exists (select 1 from credential c where c.person_id = p.id) then 1 else 0 end as has_credential
    from invitation n
    join partnership t on t.id = n.partnership_id
    join member m on m.partnership_id = n.partnership_id and m.id = n.member_id
    join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
    join person p on p.id = n.person_id
    left join person v on v.id = n.vouched_by
    where n.token_hash = ${tokenHash}`.execute(db)
  return rows[0]
}

export async function insertInvitation(tx: Tx, row: Insertable<InvitationTable>): Promise<void> {
  await tx.insertInto('invitation').values(row).execute()
}

/** False where it was used or given anew meanwhile. */
export async function useInvitation(
  tx: Tx,
  { tokenHash, usedAt }: { tokenHash: string; usedAt: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ usedAt })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type OfSeat = { partnershipId: string; memberId: string }

/** A new invitation ends the former; answers the mails it was to be sent by. */
export async function endOpenInvitations(
  tx: Tx,
  { partnershipId, memberId, at }: OfSeat & { at: string },
): Promise<{ mailId: string | null }[]> {
  return tx
    .updateTable('invitation')
    .set({ usedAt: at })
    .where('partnershipId', '=', partnershipId)
    .where('memberId', '=', memberId)
    .where('usedAt', 'is', null)
    .returning('mailId')
    .execute()
}

export async function updateOpenInvitation(
  tx: Tx,
  { partnershipId, memberId }: OfSeat,
  change: Pick<InvitationTable, 'vouchedAt' | 'vouchedBy' | 'expiresAt' | 'codeHash' | 'wrongCodes'>,
): Promise<{ mailId: string | null }> {
  return tx
    .updateTable('invitation')
    .set(change)
    .where('partnershipId', '=', partnershipId)
    .where('memberId', '=', memberId)
    .where('usedAt', 'is', null)
    .returning('mailId')
    .executeTakeFirstOrThrow()
}

export async function countWrongCode(db: Db, tokenHash: string): Promise<void> {
  await db
    .updateTable('invitation')
    .set((eb) => ({ wrongCodes: eb('wrongCodes', '+', 1) }))
    .where('tokenHash', '=', tokenHash)
    .execute()
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
