import type { Role } from '@roundtable/shared/base/role.ts'
import type { HandoverRecord } from '@roundtable/shared/handover/handover-record.ts'
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
  const { rows } = await sql<ListedHandover>`
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
  return rows
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
  const { rows } = await sql<Omit<HandoverRecord, 'isLeft'> & { isLeft: number }>`
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
  return rows.map((row) => ({ ...row, isLeft: row.isLeft === 1 }))
}
