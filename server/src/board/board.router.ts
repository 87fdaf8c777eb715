import {
  addBoardSchema,
  boardListSchema,
  boardSeatsSchema,
  changeBoardSchema,
  stepBoardSchema,
} from '@roundtable/shared/board/board.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { addBoard } from './add-board.ts'
import { changeBoard } from './change-board.ts'
import { listBoards } from './list-boards.ts'
import { listSeats } from './list-seats.ts'
import { stepBoard } from './step-board.ts'

export const boardRouter = router({
  list: pastProcedure('see set-up', asAtRefSchema)
    .output(boardListSchema)
    .query(({ ctx }) => listBoards(ctx)),
  seats: procedure('keep the partnership', { onlyNow: 'it is kept as it is today' })
    .output(boardSeatsSchema)
    .query(({ ctx }) => listSeats(ctx)),
  add: procedure('keep the partnership')
    .input(addBoardSchema)
    .mutation(({ ctx, input }) => addBoard(ctx, input)),
  change: procedure('keep the partnership')
    .input(changeBoardSchema)
    .mutation(({ ctx, input }) => changeBoard(ctx, input)),
  step: procedure('keep the partnership')
    .input(stepBoardSchema)
    .mutation(({ ctx, input }) => stepBoard(ctx, input)),
})
