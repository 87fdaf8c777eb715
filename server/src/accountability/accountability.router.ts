import {
  accountabilityMatrixSchema,
  agencyAnswersSchema,
  agencyRefSchema,
  assignAccountabilitySchema,
} from '@roundtable/shared/accountability.ts'
import { procedure, router } from '../trpc.ts'
import { assignAccountability } from './assign-accountability.ts'
import { getAgencyAnswers } from './get-agency-answers.ts'
import { getMatrix } from './get-matrix.ts'

export const accountabilityRouter = router({
  matrix: procedure('see goals')
    .output(accountabilityMatrixSchema)
    .query(({ ctx }) => getMatrix(ctx)),
  agency: procedure('see published figures')
    .input(agencyRefSchema)
    .output(agencyAnswersSchema)
    .query(({ ctx, input }) => getAgencyAnswers(ctx, input)),
  assign: procedure('draft definitions')
    .input(assignAccountabilitySchema)
    .output(accountabilityMatrixSchema)
    .mutation(async ({ ctx, input }) => {
      await assignAccountability(ctx, input)
      return getMatrix(ctx)
    }),
})
