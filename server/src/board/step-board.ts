import { updateBoard } from '@roundtable/db/queries/board.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { stepBoardSchema } from '@roundtable/shared/board/board.ts'
import { problemsOfBoardStep } from '@roundtable/shared/board/board-form.ts'
import { boardLifecycle } from '@roundtable/shared/board/board-lifecycle.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdBoard } from './hold-board.ts'

/** A board is archived, or restored with the members whose seats have not ended. */
export async function stepBoard(ctx: ActorContext, input: z.infer<typeof stepBoardSchema>): Promise<void> {
  const { partnershipId } = ctx.actor
  const { id, version, deed, reason } = input
  assertNoProblems(problemsOfBoardStep(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    const { board, others } = await holdBoard(tx, ctx, { id, version, deed })
    if (deed === 'restore' && others.includes(board.name)) {
      throw new DomainError('rule', `Another board is called ${board.name} by now: rename that one first.`)
    }
    await advance(tx, ctx, {
      life: boardLifecycle,
      deed,
      record: { id, state: board.state, version: board.steps },
      write: (state) =>
        updateBoard(tx, { partnershipId, id }, { state, archivedAt: deed === 'archive' ? ctx.now() : null }),
      summary: `${board.name} was ${deed === 'archive' ? 'archived' : 'restored'}.`,
      reason,
      reasonInTrail: true,
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}
