import type { SharingRecord } from '@roundtable/shared/sharing/sharing-record.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { SharingAgreementTable } from '../tables/sharing-agreement.table.ts'
import { lastStep, ofAgencies, ofRecords, type RecordParams, step } from './life-record.queries.ts'

export async function insertSharingAgreement(tx: Tx, row: Insertable<SharingAgreementTable>): Promise<void> {
  await tx.insertInto('sharingAgreement').values(row).execute()
}

export async function updateSharingAgreement(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  set: Updateable<SharingAgreementTable>,
): Promise<void> {
  await tx
    .updateTable('sharingAgreement')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Every agreement of the partnership, the newest first, with why it was ended. */
export async function listSharingAgreements(db: Db, partnershipId: string) {
  return db
    .selectFrom('sharingAgreement as g')
    .leftJoin('person as r', 'r.id', 'g.recordedBy')
    .leftJoin('person as e', 'e.id', 'g.endedBy')
    .selectAll('g')
    .select(['r.name as recordedByName', 'e.name as endedByName'])
    .select((eb) =>
      eb
        .selectFrom('transition as t')
        .innerJoin('typedWords as w', (join) =>
          join.onRef('w.partnershipId', '=', 't.partnershipId').onRef('w.id', '=', 't.reasonId'),
        )
        .whereRef('t.partnershipId', '=', 'g.partnershipId')
        .whereRef('t.subjectId', '=', 'g.id')
        .where('t.toState', '=', 'ended')
        .select('w.text')
        .limit(1)
        .as('reason'),
    )
    .where('g.partnershipId', '=', partnershipId)
    .orderBy('g.fromDay', 'desc')
    .orderBy('g.id', 'desc')
    .execute()
}

export async function listSharingRecords(db: Db, records: RecordParams): Promise<SharingRecord[]> {
  const { rows } = await sql<Omit<SharingRecord, 'isFollowed'> & { isFollowed: number }>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, ${step}, r.until_day,
      case when exists (select 1 from sharing_agreement n where n.partnership_id = r.partnership_id
        and n.agency_id = r.agency_id and n.id <> r.id and n.state <> 'ended'
        and (n.until_day is null or n.until_day > r.until_day)) then 1 else 0 end as is_followed
    from sharing_agreement r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id and a.ended_at is null
    ${lastStep}
    where ${ofRecords(records)} and ${ofAgencies(records)}
    order by a.position, r.from_day, r.id`.execute(db)
  return rows.map((row) => ({ ...row, isFollowed: row.isFollowed === 1 }))
}

/** Whether people of the agency `a` read in full on a day: it is the installation's own, or its agreement runs. */
export const isShared = (day: string): string => `case when a.administers = 1 or exists (
  select 1 from sharing_agreement g where g.partnership_id = a.partnership_id and g.agency_id = a.id
    and g.state <> 'ended' and g.from_day <= ${day} and (g.until_day is null or g.until_day >= ${day})) then 1 else 0 end`

export function sharesOn(today: string) {
  const [start, between, end] = isShared('?').split('?')
  const raw = (text = '') => sql.raw(text)
  return sql<number>`${raw(start)}${today}${raw(between)}${today}${raw(end)}`
}
