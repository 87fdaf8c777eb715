import {
  accountabilityMatrixSchema,
  agencyAnswersSchema,
  agencyRefSchema,
  assignAccountabilitySchema,
} from '@roundtable/shared/accountability/accountability.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { atMoment } from '../base/as-at.ts'
import { procedure, router } from '../base/trpc.ts'
import { assignAccountability } from './assign-accountability.ts'
import { getAgencyAnswers } from './get-agency-answers.ts'
import { getMatrix } from './get-matrix.ts'

export const accountabilityRouter = router({
  matrix: procedure('see goals')
    .input(asAtRefSchema)
    .output(accountabilityMatrixSchema)
    .query(async ({ ctx, input }) => getMatrix(await atMoment(ctx, input?.asAt))),
  agency: procedure('see published figures')
    .input(agencyRefSchema)
    .output(agencyAnswersSchema)
    .query(async ({ ctx, input }) => getAgencyAnswers(await atMoment(ctx, input.asAt), input)),
  assign: procedure('assign accountabilities')
    .input(assignAccountabilitySchema)
    .output(accountabilityMatrixSchema)
    .mutation(async ({ ctx, input }) => {
      await assignAccountability(ctx, input)
      return getMatrix(ctx)
    }),
})
