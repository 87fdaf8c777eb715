import type { Role } from '@roundtable/shared/base/role.ts'
import type { InvitationWay } from '@roundtable/shared/member/invitation.ts'
import { keepersOfAll } from '@roundtable/shared/member/member-rights.ts'
import { takesTwoKeepers } from '@roundtable/shared/rights/role-group.ts'
import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AccountMailTable } from '../tables/account-mail.table.ts'
import type { MemberTable } from '../tables/member.table.ts'
import type { AgencyScope } from './return.queries.ts'

type Key = { partnershipId: string; id: string }

export type MemberRow = MemberTable & {
  name: string
  email: string
  agencyCode: string
  agencyName: string
  deputyName: string | null
  confirmedByName: string | null
  /** 1 while the invitation to this seat has not been accepted: until then it gives no rights. */
  invited: number
  invitationWay: InvitationWay | null
  invitationExpiresAt: string | null
  needsSecond: number
  secondNotOf: string | null
  vouchedAt: string | null
  vouchedByName: string | null
  mailState: AccountMailTable['state'] | null
  hasPassword: number
  hasFactor: number
}

/** A seat that gives rights on a day: accepted, begun, and not over. The day is asked for twice. */
export const seatedOn = (seat: string): string => `(${seat}.ended_at is null and ${seat}.from_day <= ?
  and (${seat}.until_day is null or ${seat}.until_day >= ?)
  and not exists (select 1 from invitation n where n.partnership_id = ${seat}.partnership_id
    and n.member_id = ${seat}.id and n.used_at is null))`

export function isSeatedOn(seat: string, today: string): RawBuilder<boolean> {
  const [start, between, end] = seatedOn(seat).split('?')
  const raw = (text = '') => sql.raw(text)
  return sql<boolean>`${raw(start)}${today}${raw(between)}${today}${raw(end)}`
}

const inScope = (scope: AgencyScope) =>
  scope === 'all' ? sql`1 = 1` : scope.length === 0 ? sql`1 = 0` : sql`m.agency_id in (${sql.join(scope)})`

/** Every seat of the agencies in the scope, also those that have ended; or one of them. */
export async function listMembers(
  db: Db,
  asked: { partnershipId: string; scope: AgencyScope; id?: string },
): Promise<MemberRow[]> {
  const one = asked.id === undefined ? sql`1 = 1` : sql`m.id = ${asked.id}`
  const { rows } = await sql<MemberRow>`
    select m.*, coalesce(n.name, p.name) as name, p.email, a.code as agency_code, a.name as agency_name, d.name as deputy_name, k.name as confirmed_by_name,
      case when n.token_hash is null then 0 else 1 end as invited, n.way as invitation_way,
      n.expires_at as invitation_expires_at, coalesce(n.needs_second, 0) as needs_second, n.second_not_of, n.vouched_at,
      v.name as vouched_by_name, o.state as mail_state,
      case when exists (select 1 from credential c where c.person_id = m.person_id) then 1 else 0 end as has_password,
      case when exists (select 1 from second_factor f where f.person_id = m.person_id and f.confirmed_at is not null)
        or exists (select 1 from passkey y where y.person_id = m.person_id) then 1 else 0 end as has_factor
    from member m
    join person p on p.id = m.person_id
    join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
    left join person d on d.id = m.deputy_person_id
    left join person k on k.id = m.confirmed_by
    left join invitation n on n.partnership_id = m.partnership_id and n.member_id = m.id and n.used_at is null
    left join person v on v.id = n.vouched_by
    left join account_mail o on o.id = n.mail_id
    where m.partnership_id = ${asked.partnershipId} and ${inScope(asked.scope)} and ${one}
    order by a.position, name, m.recorded_at, m.id`.execute(db)
  return rows
}

/** Who has one of these roles at an agency on this day, and those who deputise for one. */
export async function listPeopleInRoles(
  db: Db,
  {
    partnershipId,
    agencyId,
    roles,
    today,
  }: { partnershipId: string; agencyId: string; roles: readonly Role[]; today: string },
): Promise<{ personId: string; name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select p.id as person_id, p.name
    from member m
    join person p on p.id = m.person_id
      or (p.id = m.deputy_person_id and m.deputy_from_day <= ${today} and m.deputy_until_day >= ${today})
    where m.partnership_id = ${partnershipId} and m.agency_id = ${agencyId} and m.role in (${sql.join(roles)})
      and ${isSeatedOn('m', today)}
    order by p.name, p.id`.execute(db)
  return rows
}

/** `state` is that of its invitation, where it waits for one. */
export type HeldRole = {
  id: string
  role: Role
  agencyId: string
  version: number
  invited: boolean
  state: 'invited' | 'vouched'
}

/** The roles a person has in the partnership from this day on, begun or not. */
export async function listRolesOf(
  db: Db,
  { partnershipId, personId, today }: { partnershipId: string; personId: string; today: string },
): Promise<HeldRole[]> {
  const rows = await db
    .selectFrom('member as m')
    .select(['m.id', 'm.role', 'm.agencyId', 'm.version'])
    .leftJoin('invitation as n', (on) =>
      on
        .onRef('n.partnershipId', '=', 'm.partnershipId')
        .onRef('n.memberId', '=', 'm.id')
        .on('n.usedAt', 'is', null),
    )
    .select(['n.tokenHash', 'n.vouchedAt'])
    .where('m.partnershipId', '=', partnershipId)
    .where('m.personId', '=', personId)
    .where('m.endedAt', 'is', null)
    .where((eb) => eb.or([eb('m.untilDay', 'is', null), eb('m.untilDay', '>=', today)]))
    .orderBy('m.id')
    .execute()
  return rows.map(({ tokenHash, vouchedAt, ...row }) => ({
    ...row,
    invited: tokenHash !== null,
    state: vouchedAt === null ? 'invited' : 'vouched',
  }))
}

/** Other seats with the same role that give all its rights on this day; of one agency, or of the whole partnership. */
export async function countOthersInRole(
  db: Db,
  asked: Key & { role: Role; agencyId: string | null; today: string },
): Promise<number> {
  const { total } = await db
    .selectFrom('member as m')
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .where('m.partnershipId', '=', asked.partnershipId)
    .where('m.role', '=', asked.role)
    .where('m.id', '!=', asked.id)
    .$if(takesTwoKeepers(asked.role), (query) => query.where('m.confirmedAt', 'is not', null))
    .$if(asked.agencyId !== null, (query) => query.where('m.agencyId', '=', asked.agencyId ?? ''))
    .where(isSeatedOn('m', asked.today))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** Those who keep people of the whole partnership and have been confirmed, on this day. */
export async function countConfirmedKeepers(
  db: Db,
  { partnershipId, today }: { partnershipId: string; today: string },
): Promise<number> {
  const { total } = await db
    .selectFrom('member as m')
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .where('m.partnershipId', '=', partnershipId)
    .where('m.role', 'in', keepersOfAll)
    .where('m.confirmedAt', 'is not', null)
    .where(isSeatedOn('m', today))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** Who has a confirmed seat with this role on this day. */
export async function listConfirmedInRole(
  db: Db,
  { partnershipId, role, today }: { partnershipId: string; role: Role; today: string },
): Promise<{ personId: string; personName: string; confirmedBy: string | null }[]> {
  return db
    .selectFrom('member as m')
    .innerJoin('person as p', 'p.id', 'm.personId')
    .select(['m.personId', 'p.name as personName', 'm.confirmedBy'])
    .where('m.partnershipId', '=', partnershipId)
    .where('m.role', '=', role)
    .where('m.confirmedAt', 'is not', null)
    .where(isSeatedOn('m', today))
    .orderBy('m.id')
    .execute()
}

export async function insertMember(tx: Tx, row: Insertable<MemberTable>): Promise<void> {
  await tx.insertInto('member').values(row).execute()
}

/** Raises the version; how the seat stood before stays readable. */
export async function updateMember(
  tx: Tx,
  { at, ...key }: Key & { at: string },
  change: Updateable<MemberTable>,
): Promise<void> {
  await keepHistory(tx, key)
  await tx
    .updateTable('member')
    .set(change)
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('partnershipId', '=', key.partnershipId)
    .where('id', '=', key.id)
    .execute()
  await sql`insert into member_version ${versionColumns} select m.partnership_id, m.id, m.version, ${stands},
    m.ended_at, m.ended_by, m.successor_member_id, ${at} from member m where ${isMember(key)}`.execute(tx)
}

const versionColumns = sql`(partnership_id, member_id, version, role, title, from_day, until_day,
  deputy_person_id, deputy_from_day, deputy_until_day, confirmed_at, confirmed_by, ended_at, ended_by, successor_member_id, recorded_at)`
const stands = sql`m.role, m.title, m.from_day, m.until_day, m.deputy_person_id, m.deputy_from_day,
  m.deputy_until_day, m.confirmed_at, m.confirmed_by`
const isMember = ({ partnershipId, id }: Key) => sql`m.partnership_id = ${partnershipId} and m.id = ${id}`

/** How it stood from the beginning, and since it ended where it has, comes first: nothing was recorded until then. */
async function keepHistory(tx: Tx, key: Key): Promise<void> {
  const isNew = sql`not exists (select 1 from member_version v
    where v.partnership_id = m.partnership_id and v.member_id = m.id and v.version > 0)`
  await sql`insert into member_version ${versionColumns} select m.partnership_id, m.id, 0, ${stands},
    null, null, null, m.recorded_at from member m where ${isMember(key)} and ${isNew}`.execute(tx)
  await sql`insert into member_version ${versionColumns} select m.partnership_id, m.id, m.version, ${stands},
    m.ended_at, m.ended_by, m.successor_member_id, m.ended_at from member m
    where ${isMember(key)} and m.ended_at is not null and ${isNew}`.execute(tx)
}

/** A person without a seat of their own deputises for nobody any more. */
export async function endDeputations(
  tx: Tx,
  { partnershipId, personId, at }: { partnershipId: string; personId: string; at: string },
): Promise<void> {
  const seats = await tx
    .selectFrom('member')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('deputyPersonId', '=', personId)
    .orderBy('id')
    .execute()
  for (const { id } of seats) await updateMember(tx, { partnershipId, id, at }, noDeputy)
}

export const unconfirmed = { confirmedAt: null, confirmedBy: null } as const
export const noDeputy = { deputyPersonId: null, deputyFromDay: null, deputyUntilDay: null } as const

export async function listPersonNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').where('id', 'in', ids).select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
