import { scorecardSchema } from '@roundtable/shared/scorecard.ts'
import { procedure, router } from '../trpc.ts'
import { getScorecard } from './get-scorecard.ts'

export const scorecardRouter = router({
  get: procedure('see published figures')
    .output(scorecardSchema)
    .query(({ ctx }) => getScorecard(ctx)),
})
