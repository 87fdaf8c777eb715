import { progressListSchema, progressOfSchema } from '@roundtable/shared/progress/progress.ts'
import { pastProcedure, router } from '../base/trpc.ts'
import { listProgress } from './list-progress.ts'

export const progressRouter = router({
  list: pastProcedure('see issues, actions and challenges', progressOfSchema)
    .output(progressListSchema)
    .query(({ ctx, input }) => listProgress(ctx, input)),
})
