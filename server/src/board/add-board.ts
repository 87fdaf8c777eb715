import {
  insertBoard,
  insertBoardMembers,
  insertBoardVersion,
  listBoards,
} from '@roundtable/db/queries/board.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { addBoardSchema } from '@roundtable/shared/board/board.ts'
import { problemsOfBoard } from '@roundtable/shared/board/board-form.ts'
import { boardLifecycle } from '@roundtable/shared/board/board-lifecycle.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { assertSeats, namesBeside } from './hold-board.ts'

/** A body that meets, once however often it is sent. */
export async function addBoard(ctx: ActorContext, input: z.infer<typeof addBoardSchema>): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { id, name, quorum, noticeDays, memberIds } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const boards = await listBoards(tx, partnershipId)
    if (boards.some((board) => board.id === id)) return
    assertNoProblems(problemsOfBoard(input, { others: namesBeside(boards, id) }))
    await assertSeats(tx, ctx, memberIds)
    const at = ctx.now()
    const position = Math.max(0, ...boards.map((board) => board.position)) + 1
    const life = { version: 1, steps: 1, state: 'current' as const, createdAt: at, archivedAt: null }
    await insertBoard(tx, { partnershipId, id, position, ...life })
    await insertBoardVersion(tx, {
      partnershipId,
      boardId: id,
      version: 1,
      name,
      quorum: Number(quorum),
      noticeDays: Number(noticeDays),
      recordedAt: at,
      recordedBy: personId,
    })
    await insertBoardMembers(tx, newMembers(ctx, id, memberIds))
    await begin(tx, ctx, {
      life: boardLifecycle,
      name: 'board.added',
      ids: [id],
      summary: `${name} was added: ${memberIds.length} members, quorum ${quorum}, ${noticeDays} working days’ notice.`,
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}

export const newMembers = (ctx: ActorContext, boardId: string, memberIds: readonly string[]) =>
  [...new Set(memberIds)].map((memberId) => ({
    partnershipId: ctx.actor.partnershipId,
    id: ctx.newId(),
    boardId,
    memberId,
    recordedAt: ctx.now(),
    recordedBy: ctx.actor.personId,
    endedAt: null,
    endedBy: null,
  }))
