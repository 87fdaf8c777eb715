import { retentionListSchema, setRetentionSchema } from '@roundtable/shared/retention/retention.ts'
import { procedure, router } from '../base/trpc.ts'
import { listRetention } from './list-retention.ts'
import { setRetention } from './set-retention.ts'

export const retentionRouter = router({
  list: procedure('see set-up', { onlyNow: 'it is kept as it is today' })
    .output(retentionListSchema)
    .query(({ ctx }) => listRetention(ctx)),
  set: procedure('keep the partnership')
    .input(setRetentionSchema)
    .mutation(({ ctx, input }) => setRetention(ctx, input)),
})
