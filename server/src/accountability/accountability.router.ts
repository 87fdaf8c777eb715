import {
  accountabilityListSchema,
  accountabilityMatrixSchema,
  agencyAnswersSchema,
  agencyRefSchema,
  assignAccountabilitySchema,
  endAccountabilitySchema,
  handOverAccountabilitySchema,
  restoreAccountabilitySchema,
} from '@roundtable/shared/accountability/accountability.ts'
import { upkeepSchema } from '@roundtable/shared/accountability/upkeep-contract.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { assignAccountability } from './assign-accountability.ts'
import { endAccountability } from './end-accountability.ts'
import { getAgencyAnswers } from './get-agency-answers.ts'
import { getMatrix } from './get-matrix.ts'
import { handOverAccountability } from './hand-over-accountability.ts'
import { listAccountabilities } from './list-accountabilities.ts'
import { readUpkeep } from './read-upkeep.ts'
import { restoreAccountability } from './restore-accountability.ts'

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
  list: pastProcedure('see goals', asAtRefSchema, { cached: 'audience' })
    .output(accountabilityListSchema)
    .query(({ ctx }) => listAccountabilities(ctx)),
  upkeep: pastProcedure('see goals', asAtRefSchema, { cached: 'audience' })
    .output(upkeepSchema)
    .query(({ ctx }) => readUpkeep(ctx)),
  handOver: procedure('assign accountabilities')
    .input(handOverAccountabilitySchema)
    .mutation(({ ctx, input }) => handOverAccountability(ctx, input)),
  end: procedure('assign accountabilities')
    .input(endAccountabilitySchema)
    .mutation(({ ctx, input }) => endAccountability(ctx, input)),
  restore: procedure('assign accountabilities')
    .input(restoreAccountabilitySchema)
    .mutation(({ ctx, input }) => restoreAccountability(ctx, input)),
})
