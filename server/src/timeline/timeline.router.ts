import { timelinePageSchema, timelineRefSchema } from '@roundtable/shared/timeline/timeline.ts'
import { pastProcedure, router } from '../base/trpc.ts'
import { listTimeline } from './list-timeline.ts'

export const timelineRouter = router({
  list: pastProcedure('see goals', timelineRefSchema)
    .output(timelinePageSchema)
    .query(({ ctx, input }) => listTimeline(ctx, input)),
})
