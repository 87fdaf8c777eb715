import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ReturnTable } from '../tables/return.table.ts'
import { isSeatedOn } from './member.queries.ts'

export type SeatRow = {
  personId: string
  personName: string
  email: string
  memberId: string
  agencyId: string
  role: Role
  deputyFor: string | null
}

/** Everybody with a seat of the partnership on this day, own or deputised; or one of them. */
export async function listSeats(
  db: Db,
  { partnershipId, today, personId }: { partnershipId: string; today: string; personId?: string },
): Promise<SeatRow[]> {
  const one = personId === undefined ? sql`` : sql`and p.id = ${personId}`
  const { rows } = await sql<SeatRow>`
    select p.id as person_id, p.name as person_name, p.email, m.id as member_id, m.agency_id, m.role,
      case when p.id = m.person_id then null else h.name end as deputy_for
    from member m
    join person h on h.id = m.person_id
    join person p on p.id = m.person_id
      or (p.id = m.deputy_person_id and m.deputy_from_day <= ${today} and m.deputy_until_day >= ${today})
    where m.partnership_id = ${partnershipId} and ${isSeatedOn('m', today)} ${one}
    order by p.id, m.recorded_at, m.id`.execute(db)
  return rows
}

export type OpenReturnRow = ReturnTable & { agencyName: string }

/** Returns whose turn is somebody's, in partnerships that keep figures of their own. */
export async function listOpenReturns(db: Db, partnershipId: string | null): Promise<OpenReturnRow[]> {
  const one = partnershipId === null ? sql`` : sql`and r.partnership_id = ${partnershipId}`
  const { rows } = await sql<OpenReturnRow>`
    select r.*, a.name as agency_name
    from return r
    join partnership t on t.id = r.partnership_id and t.read_only = 0
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    where r.state in ('due', 'in-progress', 'submitted', 'sent-back') ${one}
    order by r.partnership_id, r.due_on, r.id`.execute(db)
  return rows
}

/** Who was told what of a return, as "person key". */
export async function listTold(
  db: Db,
  { partnershipId, returnId }: { partnershipId: string; returnId: string },
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('notice')
    .select(['personId', 'dedupeKey'])
    .where('partnershipId', '=', partnershipId)
    .where('returnId', '=', returnId)
    .execute()
  return new Set(rows.map(({ personId, dedupeKey }) => `${personId} ${dedupeKey}`))
}

/** The goals whose indicators a return asks for. */
export async function listGoalsOfReturn(
  db: Db,
  asked: { partnershipId: string; agencyId: string; frequency: Frequency },
): Promise<string[]> {
  const rows = await db
    .selectFrom('series as s')
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 's.partnershipId').onRef('i.id', '=', 's.indicatorId'),
    )
    .select('i.goalId')
    .distinct()
    .where('s.partnershipId', '=', asked.partnershipId)
    .where('s.reportingAgencyId', '=', asked.agencyId)
    .where('i.frequency', '=', asked.frequency)
    .execute()
  return rows.flatMap(({ goalId }) => goalId ?? [])
}

export async function findPersonName(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}
