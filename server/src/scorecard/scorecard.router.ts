import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { atMoment } from '../base/as-at.ts'
import { procedure, router } from '../base/trpc.ts'
import { getScorecard } from './get-scorecard.ts'

export const scorecardRouter = router({
  // Every field is named where it is made, and a test holds the answer against scorecardSchema: validating
  // each answer again would cost a third of it.
  get: procedure('see published figures')
    .input(asAtRefSchema)
    .query(async ({ ctx, input }) => getScorecard(await atMoment(ctx, input?.asAt))),
})
