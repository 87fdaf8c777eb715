import {
  ownRaisedSchema,
  progressListSchema,
  progressOfSchema,
} from '@roundtable/shared/progress/progress.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { listOwn } from './list-own.ts'
import { listProgress } from './list-progress.ts'

export const progressRouter = router({
  list: pastProcedure('see issues, actions and challenges', progressOfSchema)
    .output(progressListSchema)
    .query(({ ctx, input }) => listProgress(ctx, input)),
  own: procedure('see issues', { onlyNow: 'it is about the reader' })
    .output(ownRaisedSchema)
    .query(({ ctx }) => listOwn(ctx)),
})
