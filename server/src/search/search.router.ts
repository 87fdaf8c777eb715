import { findByWords } from '@roundtable/db/queries/search.queries.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { searchHitsSchema, searchSchema } from '@roundtable/shared/scorecard/search.ts'
import { procedure, router } from '../base/trpc.ts'

const most = 20

export const searchRouter = router({
  find: procedure('see goals', { onlyNow: 'it is kept as it is today' })
    .input(searchSchema)
    .output(searchHitsSchema)
    .query(({ ctx: { actor, database }, input }) =>
      findByWords(database.reader, {
        partnershipId: actor.partnershipId,
        goalIds: goalsGrantedTo(actor),
        text: input.text,
        most,
      }),
    ),
})
