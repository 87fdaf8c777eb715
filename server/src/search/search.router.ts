import { searchHitsSchema, searchSchema } from '@roundtable/shared/search/search.ts'
import { procedure, router } from '../base/trpc.ts'
import { findHits } from './find-hits.ts'

export const searchRouter = router({
  find: procedure('see goals', { onlyNow: 'it is kept as it is today' })
    .input(searchSchema)
    .output(searchHitsSchema)
    .query(({ ctx, input }) => findHits(ctx, input)),
})
