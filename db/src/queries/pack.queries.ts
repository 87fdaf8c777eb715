import type { PackAudience } from '@roundtable/shared/pack/pack-rights.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { PackCutTable, PackTable, PackWordTable } from '../tables/pack.table.ts'
import { inBatches } from './in-batches.ts'

export type ListedPack = PackTable & {
  frozenBy: string
  reason: string | null
  takenBackWhy: string | null
  /** 1 where it has a cut for whoever reads figures in full: a new cut may have none. */
  cutInFull: number
  /** How many items were open when it was made that are restricted now. */
  restrictedSince: number
}

type OfMeeting = { partnershipId: string; meetingId?: string; id?: string }

/** The newest version first, each with why it was frozen, and why it was taken back. */
export async function listPacks(db: Db, { partnershipId, meetingId, id }: OfMeeting): Promise<ListedPack[]> {
  const { rows } = await sql<ListedPack>`
    select k.*, p.name as frozen_by, w.text as reason, b.text as taken_back_why,
      cast((select count(*) from pack_cut c where c.partnership_id = k.partnership_id and c.pack_id = k.id
        and c.audience = 'trusted') as integer) as cut_in_full,
      cast((select count(*) from agenda_item r
        join agenda_item_version v on v.partnership_id = r.partnership_id and v.item_id = r.id
          and v.words = r.words and v.restricted = 1
        join agenda_item_version o on o.partnership_id = r.partnership_id and o.item_id = r.id
          and o.restricted = 0 and o.words = (select max(x.words) from agenda_item_version x
            where x.partnership_id = r.partnership_id and x.item_id = r.id and x.recorded_at <= k.recorded_at)
        where r.partnership_id = k.partnership_id and r.meeting_id = k.meeting_id
          and exists (select 1 from transition s where s.partnership_id = r.partnership_id and s.subject_id = r.id
            and s.to_state = 'placed' and s.at <= k.recorded_at)) as integer) as restricted_since
    from pack k
    join person p on p.id = k.recorded_by
    left join transition t on t.partnership_id = k.partnership_id and t.subject_id = k.id and t.version = 1
    left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    left join transition u
      on u.partnership_id = k.partnership_id and u.subject_id = k.id and u.act = 'pack.unfrozen'
    left join typed_words b on b.partnership_id = u.partnership_id and b.id = u.reason_id
    where k.partnership_id = ${partnershipId}
      ${meetingId === undefined ? sql`` : sql`and k.meeting_id = ${meetingId}`}
      ${id === undefined ? sql`` : sql`and k.id = ${id}`}
    order by k.version desc`.execute(db)
  return rows
}

type Cut = { cut: Insertable<PackCutTable>; words: readonly Insertable<PackWordTable>[] }

export async function insertPack(tx: Tx, pack: Insertable<PackTable>, cuts: readonly Cut[]): Promise<void> {
  await tx.insertInto('pack').values(pack).execute()
  for (const { cut, words } of cuts) {
    await tx.insertInto('packCut').values(cut).execute()
    await inBatches(words, (batch) => tx.insertInto('packWord').values(batch).execute())
  }
}

export async function updatePack(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  state: PackTable['state'],
): Promise<void> {
  await tx
    .updateTable('pack')
    .set((eb) => ({ state, steps: eb('steps', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

type OfCut = { partnershipId: string; packId: string; audience: PackAudience }

export async function findPackCut(
  db: Db,
  { partnershipId, packId, audience }: OfCut,
): Promise<PackCutTable | undefined> {
  return db
    .selectFrom('packCut')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('packId', '=', packId)
    .where('audience', '=', audience)
    .executeTakeFirst()
}

export async function listPackWords(
  db: Db,
  { partnershipId, packId, audience }: OfCut,
): Promise<Pick<PackWordTable, 'place' | 'salt' | 'text'>[]> {
  return db
    .selectFrom('packWord')
    .select(['place', 'salt', 'text'])
    .where('partnershipId', '=', partnershipId)
    .where('packId', '=', packId)
    .where('audience', '=', audience)
    .orderBy('place')
    .execute()
}
