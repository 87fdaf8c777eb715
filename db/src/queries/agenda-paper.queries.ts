import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AgendaPaperFileTable, AgendaPaperTable } from '../tables/agenda-paper.table.ts'

type Key = { partnershipId: string; id: string }
type ListParams = { partnershipId: string; meetingId?: string; itemId?: string; id?: string }

export type ListedPaper = AgendaPaperTable & { addedByName: string }

/** Papers of a meeting, of an item, or one, each item’s in the order they were handed in. */
export async function listAgendaPapers(db: Db, asked: ListParams): Promise<ListedPaper[]> {
  const { partnershipId, meetingId, itemId, id } = asked
  const { rows } = await sql<ListedPaper>`
    select p.*, n.name as added_by_name
    from agenda_paper p
    join agenda_item r on r.partnership_id = p.partnership_id and r.id = p.item_id
    join person n on n.id = p.recorded_by
    where p.partnership_id = ${partnershipId}
      ${meetingId === undefined ? sql`` : sql`and r.meeting_id = ${meetingId}`}
      ${itemId === undefined ? sql`` : sql`and p.item_id = ${itemId}`}
      ${id === undefined ? sql`` : sql`and p.id = ${id}`}
    order by p.item_id, p.recorded_at, p.id`.execute(db)
  return rows
}

/** The bytes, where they were not destroyed. */
export async function findAgendaPaperFile(
  db: Db,
  { partnershipId, fileHash }: { partnershipId: string; fileHash: string },
): Promise<Buffer | null> {
  const row = await db
    .selectFrom('agendaPaperFile')
    .where('partnershipId', '=', partnershipId)
    .where('fileHash', '=', fileHash)
    .select('file')
    .executeTakeFirst()
  return row?.file ?? null
}

export async function insertAgendaPaper(
  tx: Tx,
  paper: Insertable<AgendaPaperTable>,
  file: Insertable<AgendaPaperFileTable>,
): Promise<void> {
  await tx
    .insertInto('agendaPaperFile')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx.insertInto('agendaPaper').values(paper).execute()
}

type End = Pick<AgendaPaperTable, 'endedAt' | 'endedBy'>

export async function endAgendaPaper(tx: Tx, { partnershipId, id }: Key, end: End): Promise<void> {
  await tx
    .updateTable('agendaPaper')
    .set(end)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

type Destroyed = { partnershipId: string; fileHash: string; destroyedAt: string; destroyedBy: string }

type OfFile = Pick<Destroyed, 'partnershipId' | 'fileHash' | 'destroyedAt'>

/** Papers with this file that were there when it was destroyed, and do not say that it was. */
export async function listPapersOfFile(
  db: Db,
  { partnershipId, fileHash, destroyedAt }: OfFile,
): Promise<{ itemId: string; meetingNumber: number }[]> {
  return db
    .selectFrom('agendaPaper as p')
    .innerJoin('agendaItem as r', (join) =>
      join.onRef('r.partnershipId', '=', 'p.partnershipId').onRef('r.id', '=', 'p.itemId'),
    )
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.partnershipId', '=', 'r.partnershipId').onRef('m.id', '=', 'r.meetingId'),
    )
    .where('p.partnershipId', '=', partnershipId)
    .where('p.fileHash', '=', fileHash)
    .where('p.recordedAt', '<=', destroyedAt)
    .where('p.destroyedAt', 'is', null)
    .select(['p.itemId', 'm.number as meetingNumber'])
    .execute()
}

/** The bytes go, and every paper that had them says so. */
export async function destroyAgendaPaperFile(tx: Tx, of: Destroyed): Promise<void> {
  const { partnershipId, fileHash, destroyedAt, destroyedBy } = of
  await tx
    .deleteFrom('agendaPaperFile')
    .where('partnershipId', '=', partnershipId)
    .where('fileHash', '=', fileHash)
    .execute()
  await tx
    .updateTable('agendaPaper')
    .set({ destroyedAt, destroyedBy })
    .where('partnershipId', '=', partnershipId)
    .where('fileHash', '=', fileHash)
    .where('destroyedAt', 'is', null)
    .execute()
}
