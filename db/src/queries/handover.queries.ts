import type { Role } from '@roundtable/shared/base/role.ts'
import type { RestrictedSides } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { HandoverRecord } from '@roundtable/shared/handover/handover-record.ts'
import type { BriefHolds } from '@roundtable/shared/handover/handover-rights.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { HandoverItemTable, HandoverTable } from '../tables/handover.table.ts'
import { lastStep, ofAgencies, ofRecords, type RecordParams, step } from './life-record.queries.ts'

type Key = { partnershipId: string; id: string }

export async function insertHandover(
  tx: Tx,
  row: Insertable<HandoverTable>,
  items: readonly Insertable<HandoverItemTable>[],
): Promise<void> {
  await tx.insertInto('handover').values(row).execute()
  if (items.length > 0) await tx.insertInto('handoverItem').values(items).execute()
}

export async function updateHandover(
  tx: Tx,
  { partnershipId, id }: Key,
  set: Updateable<HandoverTable>,
): Promise<void> {
  await tx
    .updateTable('handover')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

export type ListedHandover = HandoverTable & {
  holds: BriefHolds
  personId: string
  personName: string
  role: Role
  title: string
  agencyName: string
  seatEndedAt: string | null
  successorPersonId: string | null
  successorName: string | null
  acceptedAt: string | null
  acceptedBy: string | null
  acceptedAct: string | null
}

/** Of one seat or one of them, the newest first. */
export async function listHandovers(
  db: Db,
  { partnershipId, ...which }: { partnershipId: string } & ({ id: string } | { memberId: string }),
): Promise<ListedHandover[]> {
  const { rows } = await sql<Omit<ListedHandover, 'holds'>>`
    select h.*, m.person_id, p.name as person_name, m.role, m.title, a.name as agency_name,
      m.ended_at as seat_ended_at, s.person_id as successor_person_id, q.name as successor_name,
      t.at as accepted_at, w.name as accepted_by, t.act as accepted_act
    from handover h
    join member m on m.partnership_id = h.partnership_id and m.id = h.member_id
    join person p on p.id = m.person_id
    join agency a on a.partnership_id = h.partnership_id and a.id = h.agency_id
    left join member s on s.partnership_id = h.partnership_id and s.id = h.successor_member_id
    left join person q on q.id = s.person_id
    left join transition t on t.partnership_id = h.partnership_id and t.subject_id = h.id and t.to_state = 'accepted'
    left join person w on w.id = t.person_id
    where h.partnership_id = ${partnershipId}
      and ${'id' in which ? sql`h.id = ${which.id}` : sql`h.member_id = ${which.memberId}`}
    order by h.offered_at desc, h.id desc`.execute(db)
  return withHoldings(db, partnershipId, rows)
}

type Holding = { handoverId: string; restricted: number } & Partial<RestrictedSides>

/** Each with what decides who may know that there is such a brief. */
async function withHoldings<Row extends { id: string }>(
  db: Db,
  partnershipId: string,
  rows: readonly Row[],
): Promise<(Row & { holds: BriefHolds })[]> {
  if (rows.length === 0) return []
  const { rows: held } = await sql<Holding>`
    select x.handover_id, coalesce(c.restricted, 0) as restricted, c.to_agency_id, c.from_agency_id, c.from_role,
      c.raised_by
    from handover_item x
    left join challenge c on c.partnership_id = x.partnership_id and c.id = x.subject_id
    where x.partnership_id = ${partnershipId} and x.handover_id in (${sql.join(rows.map(({ id }) => id))})`.execute(
    db,
  )
  const of = Map.groupBy(held, ({ handoverId }) => handoverId)
  return rows.map((row) => {
    const items = of.get(row.id) ?? []
    const restricted = items.flatMap(({ toAgencyId, fromAgencyId = null, fromRole, raisedBy, ...item }) =>
      item.restricted === 1 && toAgencyId && fromRole && raisedBy
        ? [{ toAgencyId, fromAgencyId, fromRole, raisedBy }]
        : [],
    )
    return { ...row, holds: { others: items.some((item) => item.restricted !== 1), restricted } }
  })
}

export const listHandoverItems = async (db: Db, { partnershipId, id }: Key): Promise<HandoverItemTable[]> =>
  db
    .selectFrom('handoverItem')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('handoverId', '=', id)
    .orderBy('subjectId')
    .execute()

export async function listHandoverRecords(db: Db, records: RecordParams): Promise<HandoverRecord[]> {
  const { rows } = await sql<Omit<HandoverRecord, 'isLeft' | 'holds'> & { isLeft: number }>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, ${step}, m.person_id,
      p.name as person_name, m.role, r.successor_member_id, s.person_id as successor_person_id,
      q.name as successor_name, case when m.ended_at is null then 0 else 1 end as is_left
    from handover r
    join member m on m.partnership_id = r.partnership_id and m.id = r.member_id
    join person p on p.id = m.person_id
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    left join member s on s.partnership_id = r.partnership_id and s.id = r.successor_member_id
    left join person q on q.id = s.person_id
    ${lastStep}
    where ${ofRecords(records)} and ${ofAgencies(records)}
    order by r.offered_at, r.id`.execute(db)
  const held = await withHoldings(db, records.partnershipId, rows)
  return held.map((row) => ({ ...row, isLeft: row.isLeft === 1 }))
}
