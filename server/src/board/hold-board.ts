import type { Tx } from '@roundtable/db/database.ts'
import { type BoardRow, listBoardMembers, listBoards } from '@roundtable/db/queries/board.queries.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { boardLifecycle } from '@roundtable/shared/board/board-lifecycle.ts'
import { isAdministration } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

export type HeldBoard = { board: BoardRow; memberIds: string[]; others: string[] }

type BoardRef = { id: string; version: number; deed: 'change' | 'archive' | 'restore' }

/** A board as the person saw it, its members, and the names of the boards beside it. */
export async function holdBoard(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  { id, version, deed }: BoardRef,
): Promise<HeldBoard> {
  await lockPartnership(tx, partnershipId)
  const boards = await listBoards(tx, partnershipId)
  const found = boards.find((board) => board.id === id)
  const missing = () => new DomainError('not-found', 'There is no such board.')
  hold({
    life: boardLifecycle,
    deed,
    row: found === undefined ? undefined : { state: found.state, version: found.steps },
    version,
    missing,
    changed: 'Somebody else changed this board since you opened it: look at it as it stands now.',
    current: () => ({ name: found?.name, quorum: found?.quorum, noticeDays: found?.noticeDays }),
  })
  if (found === undefined) throw missing()
  const members = await listBoardMembers(tx, partnershipId)
  return {
    board: found,
    memberIds: members.flatMap(({ boardId, memberId }) => (boardId === id ? [memberId] : [])),
    others: namesBeside(boards, id),
  }
}

/** An archived board gives its name free. */
export const namesBeside = (boards: readonly BoardRow[], id: string): string[] =>
  boards.flatMap((board) => (board.id !== id && board.state === 'current' ? [board.name] : []))

/** Every member has a seat of the partnership that has not ended. */
export async function assertSeats(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  memberIds: readonly string[],
): Promise<void> {
  const seats = await listMembers(tx, { partnershipId, scope: 'all' })
  const open = new Set(
    seats.flatMap(({ id, endedAt, role }) => (endedAt === null && !isAdministration(role) ? [id] : [])),
  )
  if (memberIds.every((id) => open.has(id))) return
  const sentence = 'One of the members has no seat any more: look at the members again.'
  throw new DomainError('rule', sentence, { fields: [{ field: 'memberIds', sentence }] })
}
