import type { ChallengeScope } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { RemovalRecord } from '@roundtable/shared/removal/removal-record.ts'
import { isRestrictedPage, type OfPage } from '@roundtable/shared/removal/restricted-page.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { RemovalTable } from '../tables/removal.table.ts'
import { isKnown } from './challenge.queries.ts'
import { lastStep, ofRecords, type RecordParams, step } from './life-record.queries.ts'

/** The page of the restricted challenge that is called c. */
const isItsPage = sql<boolean>`r.page = '/challenges/R' || cast(c.number as text)`

/** The request called r is about the page of a restricted challenge of which a person may not know. */
export const isOfRestrictedPage = (challenges: ChallengeScope) => sql<boolean>`(
  lower(r.page) like '%/challenges/r%' and not exists (select 1 from challenge c
    where c.partnership_id = r.partnership_id and c.restricted = 1 and ${isItsPage} and ${isKnown(challenges)}))`

type Key = { partnershipId: string; id: string }

export async function insertRemoval(tx: Tx, row: Insertable<RemovalTable>): Promise<void> {
  await tx.insertInto('removal').values(row).execute()
}

export async function updateRemoval(
  tx: Tx,
  { partnershipId, id }: Key,
  set: Updateable<RemovalTable>,
): Promise<void> {
  await tx
    .updateTable('removal')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** One that a restored backup has as it stood before it was carried out. */
export async function deleteRemoval(tx: Tx, { partnershipId, id }: Key): Promise<void> {
  await tx.deleteFrom('removal').where('partnershipId', '=', partnershipId).where('id', '=', id).execute()
}

/** Newest first, with what was asked for and why; of one person, or of everybody. */
export async function listRemovals(
  db: Db,
  { partnershipId, askedBy, id }: { partnershipId: string; askedBy: string | null; id?: string },
) {
  return db
    .selectFrom('removal as r')
    .innerJoin('person as a', 'a.id', 'r.askedBy')
    .leftJoin('person as f', 'f.id', 'r.firstBy')
    .leftJoin('person as e', 'e.id', 'r.endedBy')
    .leftJoin('typedWords as w', (join) =>
      join.onRef('w.partnershipId', '=', 'r.partnershipId').onRef('w.id', '=', 'r.wordsId'),
    )
    .leftJoin('challenge as c', (join) =>
      join.onRef('c.partnershipId', '=', 'r.partnershipId').on('c.restricted', '=', 1).on(isItsPage),
    )
    .selectAll('r')
    .select(['c.toAgencyId', 'c.fromAgencyId'])
    .select(['a.name as askedByName', 'f.name as firstByName', 'e.name as endedByName', 'w.text as words'])
    .select((eb) => {
      const reasonOf = (acts: readonly string[]) =>
        eb
          .selectFrom('transition as t')
          .innerJoin('typedWords as tw', (join) =>
            join.onRef('tw.partnershipId', '=', 't.partnershipId').onRef('tw.id', '=', 't.reasonId'),
          )
          .whereRef('t.partnershipId', '=', 'r.partnershipId')
          .whereRef('t.subjectId', '=', 'r.id')
          .where('t.act', 'in', acts)
          .select('tw.text')
          .limit(1)
      return [
        reasonOf(['removal.asked', 'removal.asked-by-keeper']).as('reason'),
        reasonOf(['removal.declined']).as('declinedFor'),
      ]
    })
    .where('r.partnershipId', '=', partnershipId)
    .$if(askedBy !== null, (query) => query.where('r.askedBy', '=', askedBy ?? ''))
    .$if(id !== undefined, (query) => query.where('r.id', '=', id ?? ''))
    .orderBy('r.askedAt', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
}
export type RemovalRow = Awaited<ReturnType<typeof listRemovals>>[number]

/** Whether the words are read on the page of a restricted challenge, and whose that is. */
export const pageOf = ({
  page,
  toAgencyId,
  fromAgencyId,
}: Pick<RemovalRow, 'page' | 'toAgencyId' | 'fromAgencyId'>): OfPage => ({
  restricted: isRestrictedPage(page),
  sideIds: [toAgencyId, fromAgencyId].flatMap((id) => id ?? []),
})

/** Every removal that was carried out, of all partnerships. */
export async function listCarriedOut(db: Db): Promise<{ partnershipId: string; id: string }[]> {
  return db.selectFrom('removal').select(['partnershipId', 'id']).where('state', '=', 'removed').execute()
}

export async function listRemovalRecords(db: Db, records: RecordParams): Promise<RemovalRecord[]> {
  const { rows } = await sql<
    Omit<RemovalRecord, 'firstByManager' | keyof OfPage> &
      Pick<RemovalRow, 'page' | 'toAgencyId' | 'fromAgencyId'> & { firstByManager: number }
  >`
    select r.id, null as agency_id, r.state, r.version, ${step}, r.asked_by, p.name as asked_by_name, r.first_by,
      r.first_by_manager, r.page, c.to_agency_id, c.from_agency_id
    from removal r
    join person p on p.id = r.asked_by
    left join challenge c on c.partnership_id = r.partnership_id and c.restricted = 1 and ${isItsPage}
    ${lastStep}
    where ${ofRecords(records)}
    order by r.asked_at, r.id`.execute(db)
  return rows.map(({ page, toAgencyId, fromAgencyId, ...row }) => ({
    ...row,
    ...pageOf({ page, toAgencyId, fromAgencyId }),
    firstByManager: row.firstByManager === 1,
  }))
}
