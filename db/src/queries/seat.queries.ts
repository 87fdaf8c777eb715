import type { Role } from '@roundtable/shared/base/role.ts'
import { openingSeats } from '@roundtable/shared/member/member-rights.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { isSeatedOn } from './member.queries.ts'
import { sharesOn } from './sharing-agreement.queries.ts'

export type SeatRow = {
  personId: string
  personName: string
  email: string
  memberId: string
  agencyId: string
  role: Role
  confirmedAt: string | null
  deputyFor: string | null
  shares: number
}

/** Everybody with a seat of the partnership on this day, own or deputised; or one of them. */
export async function listSeats(
  db: Db,
  { partnershipId, today, personId }: { partnershipId: string; today: string; personId?: string },
): Promise<SeatRow[]> {
  const one = personId === undefined ? sql`` : sql`and p.id = ${personId}`
  const { rows } = await sql<SeatRow>`
    select p.id as person_id, p.name as person_name, p.email, m.id as member_id, m.agency_id, m.role, m.confirmed_at,
      case when p.id = m.person_id then null else h.name end as deputy_for, ${sharesOn(today)} as shares
    from member m
    join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
    join person h on h.id = m.person_id
    join person p on p.id = m.person_id
      or (p.id = m.deputy_person_id and m.deputy_from_day <= ${today} and m.deputy_until_day >= ${today})
    where m.partnership_id = ${partnershipId} and ${isSeatedOn('m', today)} ${one}
    order by p.id, m.recorded_at, m.id`.execute(db)
  return rows
}

/** Who opened whose seats in the partnership, or had a hand in how they sign in. */
export async function listOpenedSeats(
  db: Db,
  partnershipId: string,
): Promise<{ openedBy: string; personId: string }[]> {
  const { rows } = await sql<{ openedBy: string; personId: string }>`
    select t.person_id as opened_by, m.person_id
    from transition t
    join member m on m.partnership_id = t.partnership_id and m.id = t.subject_id
    where t.partnership_id = ${partnershipId} and t.subject_kind = 'member' and t.person_id is not null
      and t.act in (${sql.join(openingSeats)})
    union
    select o.opened_by, m.person_id
    from opened_account o
    join member m on m.person_id = o.person_id
    where m.partnership_id = ${partnershipId}
    order by 1, 2`.execute(db)
  return rows
}

export async function findPersonName(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}
