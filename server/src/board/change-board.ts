import {
  type BoardRow,
  endBoardMembers,
  insertBoardMembers,
  insertBoardVersion,
  updateBoard,
} from '@roundtable/db/queries/board.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { changeBoardSchema } from '@roundtable/shared/board/board.ts'
import { problemsOfBoard } from '@roundtable/shared/board/board-form.ts'
import { boardLifecycle } from '@roundtable/shared/board/board-lifecycle.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { newMembers } from './add-board.ts'
import { assertSeats, holdBoard } from './hold-board.ts'

type Input = z.infer<typeof changeBoardSchema>

/** Another name, quorum, notice or membership from now on; what was agreed before keeps the name it had. */
export async function changeBoard(ctx: ActorContext, input: Input): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { id, version, name, quorum, noticeDays, memberIds } = input
  await ctx.database.db.transaction().execute(async (tx) => {
    const held = await holdBoard(tx, ctx, { id, version, deed: 'change' })
    const { board, others } = held
    assertNoProblems(problemsOfBoard(input, { others }))
    await assertSeats(tx, ctx, memberIds)
    const joined = memberIds.filter((each) => !held.memberIds.includes(each))
    const left = held.memberIds.filter((each) => !memberIds.includes(each))
    const said = changesOf(board, input, { joined: joined.length, left: left.length })
    if (said === '') {
      throw new DomainError('rule', 'Nothing was changed: change something, or close without saving.')
    }
    const at = ctx.now()
    await advance(tx, ctx, {
      life: boardLifecycle,
      deed: 'change',
      record: { id, state: board.state, version: board.steps },
      write: async () => {
        const next = board.version + 1
        await insertBoardVersion(tx, {
          ...{ partnershipId, boardId: id, version: next, name },
          ...{ quorum: Number(quorum), noticeDays: Number(noticeDays), recordedAt: at, recordedBy: personId },
        })
        await updateBoard(tx, { partnershipId, id }, { version: next })
        const gone = { partnershipId, boardId: id, memberIds: left }
        await endBoardMembers(tx, gone, { endedAt: at, endedBy: personId })
        await insertBoardMembers(tx, newMembers(ctx, id, joined))
      },
      summary: `${board.name}: ${said}.`,
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}

/** "called Executive, quorum 4 instead of 3, 2 members joined"; nothing where nothing changed. */
function changesOf(
  board: BoardRow,
  input: Input,
  { joined, left }: { joined: number; left: number },
): string {
  const members = (n: number) => `${n} ${n === 1 ? 'member' : 'members'}`
  return [
    ...(input.name === board.name ? [] : [`called ${input.name} from now on`]),
    ...(Number(input.quorum) === board.quorum ? [] : [`quorum ${input.quorum} instead of ${board.quorum}`]),
    ...(Number(input.noticeDays) === board.noticeDays
      ? []
      : [`${input.noticeDays} working days’ notice instead of ${board.noticeDays}`]),
    ...(joined === 0 ? [] : [`${members(joined)} joined`]),
    ...(left === 0 ? [] : [`${members(left)} left`]),
  ].join(', ')
}
