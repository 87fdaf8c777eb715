import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { pastProcedure, router } from '../base/trpc.ts'
import { getScorecard } from './get-scorecard.ts'

export const scorecardRouter = router({
  // Every field is named where it is made, and a test holds the answer against scorecardSchema: validating
  // each answer again would cost a third of it.
  get: pastProcedure('see published figures', asAtRefSchema, { cached: 'audience' }).query(({ ctx }) =>
    getScorecard(ctx),
  ),
})
