import {
  accountabilityMatrixSchema,
  agencyAnswersSchema,
  agencyRefSchema,
  assignAccountabilitySchema,
} from '@roundtable/shared/accountability/accountability.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { assignAccountability } from './assign-accountability.ts'
import { getAgencyAnswers } from './get-agency-answers.ts'
import { getMatrix } from './get-matrix.ts'

export const accountabilityRouter = router({
  matrix: pastProcedure('see goals', asAtRefSchema, { cached: 'audience' })
    .output(accountabilityMatrixSchema)
    .query(({ ctx }) => getMatrix(ctx)),
  agency: pastProcedure('see published figures', agencyRefSchema)
    .output(agencyAnswersSchema)
    .query(({ ctx, input }) => getAgencyAnswers(ctx, input)),
  assign: procedure('assign accountabilities')
    .input(assignAccountabilitySchema)
    .output(accountabilityMatrixSchema)
    .mutation(async ({ ctx, input }) => {
      await assignAccountability(ctx, input)
      return getMatrix(ctx)
    }),
})
