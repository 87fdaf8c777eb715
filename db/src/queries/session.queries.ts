import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { openingSeats } from '@roundtable/shared/member/member-rights.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type { SessionTable } from '../tables/person.table.ts'
import { isShared } from './sharing-agreement.queries.ts'

export type SessionRow = {
  sessionId: string
  personId: string
  personName: string
  personEmail: string
  touchedAt: string
  expiresAt: string
  memberId: string | null
  holderPersonId: string | null
  holderName: string | null
  role: Role | null
  title: string | null
  untilDay: string | null
  confirmedAt: string | null
  agencyId: string | null
  agencyCode: string | null
  agencyName: string | null
  partnershipId: string | null
  slug: string | null
  partnershipName: string | null
  areaName: string | null
  readOnly: number | null
  marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE' | null
  attribution: string | null
  dataVersion: number | null
  sharedVersion: number | null
  /** Roles that ask for a second factor, with spaces. */
  factorRoles: string | null
  /** Through which provider the session began; null where it was a password. */
  sessionProvider: string | null
  /** When its provider was last asked. */
  checkedAt: string | null
  /** Through which provider the people of the seat's agency sign in; null where by a password. */
  seatProvider: string | null
  /** Whether a sharing agreement of the agency runs. */
  shares: number
  withFactor: number
  startedAt: string
  reauthenticatedAt: string | null
}

const seats = statement<SessionRow>(
  () => `
select s.id as "sessionId", p.id as "personId", p.name as "personName", p.email as "personEmail",
  s.updated_at as "touchedAt", s.expires_at as "expiresAt", m.id as "memberId", m.person_id as "holderPersonId", h.name as "holderName",
  m.role, m.title, m.until_day as "untilDay", m.confirmed_at as "confirmedAt", m.agency_id as "agencyId", a.code as "agencyCode",
  a.name as "agencyName", m.partnership_id as "partnershipId", t.slug, t.name as "partnershipName",
  t.area_name as "areaName", t.read_only as "readOnly", t.marking, t.attribution, t.data_version as "dataVersion",
  t.data_version - t.drafts_saved as "sharedVersion",
  t.factor_roles as "factorRoles",
  s.with_factor as "withFactor", s.created_at as "startedAt",
  s.reauthenticated_at as "reauthenticatedAt",
  q.provider_key as "sessionProvider", q.checked_at as "checkedAt", v.provider_key as "seatProvider",
  case when t.read_only = 1 then 1 else ${isShared('?')} end as shares
from session s
join person p on p.id = s.person_id
left join member m on m.ended_at is null and m.from_day <= ?
  and (m.until_day is null or m.until_day >= ?)
  and (m.person_id = p.id
    or (m.deputy_person_id = p.id and m.deputy_from_day <= ? and m.deputy_until_day >= ?))
  and not exists (select 1 from invitation n
    where n.partnership_id = m.partnership_id and n.member_id = m.id and n.used_at is null)
left join person h on h.id = m.person_id
left join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
left join partnership t on t.id = m.partnership_id
left join identity_provider v on v.partnership_id = m.partnership_id and v.agency_id = m.agency_id and v.state = 'in-force'
  and m.role <> '${administration}'
left join provider_session q on q.session_id = s.id
where s.token = ? and s.expires_at > ? and s.updated_at > ?
order by t.read_only, m.recorded_at, m.id`,
)

/** One row per seat the session's person has today, own or deputised; one row without a seat; none if the session has ended. */
export async function listSessionSeats(
  db: Db,
  { tokenHash, now, idleSince }: { tokenHash: string; now: string; idleSince: string },
): Promise<SessionRow[]> {
  const today = localDay(now)
  return ask(db, seats, [today, today, today, today, today, today, tokenHash, now, idleSince])
}

const opened = statement<{ partnershipId: string; personId: string }>(
  () => `
select m.partnership_id as "partnershipId", m.person_id as "personId"
from transition t
join member m on m.partnership_id = t.partnership_id and m.id = t.subject_id
where t.person_id = ? and t.subject_kind = 'member' and t.act in (${openingSeats.map((act) => `'${act}'`).join(', ')})
union
select m.partnership_id, m.person_id
from opened_account o
join member m on m.person_id = o.person_id
where o.opened_by = ?
order by 1, 2`,
)

/** Whose seats this person opened, or had a hand in how they sign in, in each partnership. */
export async function listSeatsOpenedBy(
  db: Db,
  personId: string,
): Promise<{ partnershipId: string; personId: string }[]> {
  return ask(db, opened, [personId, personId])
}

export async function listGrantedGoals(
  db: Db,
  { partnershipId, memberIds }: { partnershipId: string; memberIds: string[] },
): Promise<{ memberId: string; goalId: string }[]> {
  if (memberIds.length === 0) return []
  return db
    .selectFrom('memberGrant')
    .select(['memberId', 'goalId'])
    .where('partnershipId', '=', partnershipId)
    .where('memberId', 'in', memberIds)
    .where('endedAt', 'is', null)
    .orderBy('goalId')
    .execute()
}

export async function touchSession(db: Db, { id, now }: { id: string; now: string }): Promise<void> {
  await db.updateTable('session').set({ updatedAt: now }).where('id', '=', id).execute()
}

export type PartnershipOfPerson = {
  partnershipId: string
  memberId: string
  agencyId: string
  personId: string
  personName: string
}

/** One seat of the person's for each partnership they sit in. */
export async function listPartnershipsOf(db: Db, personId: string): Promise<PartnershipOfPerson[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.personId')
    .select(['member.partnershipId', 'member.id as memberId', 'member.agencyId'])
    .select(['person.id as personId', 'person.name as personName'])
    .where('member.personId', '=', personId)
    .where('member.endedAt', 'is', null)
    .orderBy('member.recordedAt')
    .execute()
  return [...new Map(rows.map((row) => [row.partnershipId, row])).values()]
}

export async function insertSession(db: Db, row: Insertable<SessionTable>): Promise<void> {
  await db.insertInto('session').values(row).execute()
}

/** It counts as begun with a second factor from now on. */
export async function raiseSession(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('session').set({ withFactor: 1 }).where('id', '=', id).execute()
}

export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).execute()
}

export async function findPersonByEmail(db: Db, email: string): Promise<{ id: string } | undefined> {
  return db.selectFrom('person').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst()
}
