import type { Role } from '@roundtable/shared/base/role.ts'
import type { BoardState } from '@roundtable/shared/board/board-lifecycle.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { BoardMemberTable, BoardTable, BoardVersionTable } from '../tables/board.table.ts'

export type BoardRow = {
  id: string
  name: string
  quorum: number
  noticeDays: number
  state: BoardState
  /** Of its words; `steps` of its life. */
  version: number
  steps: number
  position: number
  agreed: number | string
}

/** Every board in the partnership's order, with how many agreements name it. */
export async function listBoards(db: Db, partnershipId: string): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select b.id, v.name, v.quorum, v.notice_days, b.state, b.version, b.steps, b.position,
      (select count(*) from transition t where t.partnership_id = b.partnership_id and t.board_id = b.id) as agreed
    from board b
    join board_version v on v.partnership_id = b.partnership_id and v.board_id = b.id and v.version = b.version
    where b.partnership_id = ${partnershipId}
    order by case b.state when 'current' then 0 else 1 end, b.position, b.id`.execute(db)
  return rows
}

export type BoardSeatRow = {
  boardId: string
  memberId: string
  name: string
  title: string
  role: Role
  agencyName: string
}

/** Members of boards whose seats have not ended. */
export async function listBoardMembers(db: Db, partnershipId: string): Promise<BoardSeatRow[]> {
  const { rows } = await sql<BoardSeatRow>`
    select x.board_id, m.id as member_id, p.name, m.title, m.role, a.name as agency_name
    from board_member x
    join member m on m.partnership_id = x.partnership_id and m.id = x.member_id and m.ended_at is null
    join person p on p.id = m.person_id
    join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
    where x.partnership_id = ${partnershipId} and x.ended_at is null
    order by a.position, p.name, m.id`.execute(db)
  return rows
}

export type BoardEvent = { boardId: string; at: string; by: string; summary: string; reason: string | null }

/** What happened to the boards, newest first. */
export async function listBoardEvents(db: Db, partnershipId: string): Promise<BoardEvent[]> {
  const { rows } = await sql<BoardEvent>`
    select e.subject_id as board_id, e.at, e.person_name as by, e.summary, w.text as reason
    from audit_event e
    left join typed_words w on w.partnership_id = e.partnership_id and w.id = e.reason_id
    where e.partnership_id = ${partnershipId} and e.subject_kind = 'board'
    order by e.at desc, e.id desc`.execute(db)
  return rows
}

export async function insertBoard(tx: Tx, row: Insertable<BoardTable>): Promise<void> {
  await tx.insertInto('board').values(row).execute()
}

export async function insertBoardVersion(tx: Tx, row: Insertable<BoardVersionTable>): Promise<void> {
  await tx.insertInto('boardVersion').values(row).execute()
}

export async function insertBoardMembers(
  tx: Tx,
  rows: readonly Insertable<BoardMemberTable>[],
): Promise<void> {
  if (rows.length > 0) await tx.insertInto('boardMember').values(rows).execute()
}

/** A step of its life; another version of its words where it was given one. */
export async function updateBoard(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  change: Partial<Pick<BoardTable, 'state' | 'version' | 'archivedAt'>>,
): Promise<void> {
  await tx
    .updateTable('board')
    .set((eb) => ({ ...change, steps: eb('steps', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

export async function endBoardMembers(
  tx: Tx,
  key: { partnershipId: string; boardId: string; memberIds: readonly string[] },
  by: { endedAt: string; endedBy: string },
): Promise<void> {
  if (key.memberIds.length === 0) return
  await tx
    .updateTable('boardMember')
    .set(by)
    .where('partnershipId', '=', key.partnershipId)
    .where('boardId', '=', key.boardId)
    .where('memberId', 'in', key.memberIds)
    .where('endedAt', 'is', null)
    .execute()
}
