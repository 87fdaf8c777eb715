import type { AgencyRecord } from '@roundtable/shared/agency/agency-record.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AgencyTable } from '../tables/agency.table.ts'
import { lastStep, ofRecords, type RecordParams, step } from './life-record.queries.ts'
import { isSeatedOn } from './member.queries.ts'

/** `merged` is 1 where it became part of another, and nothing else happened to it since. */
export type AgencyRow = AgencyTable & { members: number; merged: number }

/** Every agency in the partnership's order, with how many of its seats give rights today. */
export async function listAgencies(
  db: Db,
  { partnershipId, today }: { partnershipId: string; today: string },
): Promise<AgencyRow[]> {
  const { rows } = await sql<AgencyRow>`
    select a.*, cast((select count(*) from member m where m.partnership_id = a.partnership_id
      and m.agency_id = a.id and ${isSeatedOn('m', today)}) as integer)
      as members,
      case when a.state = 'left' and 'agency.merged' = (select t.act from transition t
        where t.partnership_id = a.partnership_id and t.subject_kind = 'agency' and t.subject_id = a.id
        order by t.version desc limit 1) then 1 else 0 end as merged
    from agency a
    where a.partnership_id = ${partnershipId}
    order by a.position, a.code`.execute(db)
  return rows
}

export async function findAgency(
  db: Db,
  { partnershipId, code }: { partnershipId: string; code: string },
): Promise<AgencyTable | undefined> {
  return db
    .selectFrom('agency')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('code', '=', code)
    .executeTakeFirst()
}

export async function insertAgency(tx: Tx, row: Insertable<AgencyTable>): Promise<void> {
  await tx.insertInto('agency').values(row).execute()
}

/** An agency is its own: its id is whose it is. */
export async function listAgencyRecords(
  db: Db,
  { agencies: _, ...records }: RecordParams,
): Promise<AgencyRecord[]> {
  const { rows } = await sql<AgencyRecord>`
    select r.id, r.id as agency_id, r.state, r.version, ${step}, r.code, r.name, i.id as into_id,
      i.code as into_code, i.name as into_name
    from agency r
    left join agency i on i.partnership_id = r.partnership_id and i.id = r.merged_into_id
    ${lastStep}
    where ${ofRecords(records)}
    order by r.position, r.code`.execute(db)
  return rows
}
