import type { Frequency } from '@roundtable/shared/base/period.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { AccountabilityTable } from '../tables/accountability.table.ts'

type Seat = { partnershipId: string; memberId: string }

/** What this seat answers for, with the goal's wording or the indicator's name. */
export async function listAccountabilitiesOfSeat(
  db: Db,
  { partnershipId, memberId }: Seat,
): Promise<(AccountabilityTable & { subject: string })[]> {
  const { rows } = await sql<AccountabilityTable & { subject: string }>`
    select x.*, coalesce(gv.wording, iv.name, '') as subject
    from accountability x
    left join goal g on g.partnership_id = x.partnership_id and g.id = x.goal_id
    left join goal_version gv on gv.partnership_id = g.partnership_id and gv.goal_id = g.id
      and gv.version = (select max(v.version) from goal_version v
        where v.partnership_id = g.partnership_id and v.goal_id = g.id)
    left join indicator i on i.partnership_id = x.partnership_id and i.id = x.indicator_id
    left join indicator_version iv on iv.partnership_id = i.partnership_id and iv.indicator_id = i.id
      and iv.version = (select max(v.version) from indicator_version v
        where v.partnership_id = i.partnership_id and v.indicator_id = i.id)
    where x.partnership_id = ${partnershipId} and x.member_id = ${memberId} and x.ended_at is null
    order by g.position, i.position, x.kind, x.id`.execute(db)
  return rows
}

/** Returns of the agency that are not published yet, oldest due first. */
export async function listOpenReturns(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<{ id: string; frequency: Frequency; periodStart: string }[]> {
  return db
    .selectFrom('return')
    .select(['id', 'frequency', 'periodStart'])
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('state', '!=', 'published')
    .orderBy('dueOn')
    .orderBy('frequency')
    .execute()
}

/** What a seat that ended then left to its successor, or to nobody named, and that nobody has changed since. */
export async function listAccountabilitiesLeft(
  db: Db,
  { partnershipId, memberId, endedAt }: Seat & { endedAt: string },
): Promise<AccountabilityTable[]> {
  const { rows } = await sql<AccountabilityTable>`
    select n.* from accountability o
    join member m on m.partnership_id = o.partnership_id and m.id = o.member_id
    join accountability n on n.partnership_id = o.partnership_id and n.agency_id = o.agency_id and n.kind = o.kind
      and n.title = o.title and n.recorded_at = o.ended_at and n.recorded_by = o.ended_by and n.ended_at is null
      and coalesce(n.goal_id, '') = coalesce(o.goal_id, '')
      and coalesce(n.indicator_id, '') = coalesce(o.indicator_id, '')
      and coalesce(n.member_id, '') = coalesce(m.successor_member_id, '')
    where o.partnership_id = ${partnershipId} and o.member_id = ${memberId} and o.ended_at = ${endedAt}
    order by n.id`.execute(db)
  return rows
}
