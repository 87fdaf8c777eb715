import {
  agreeTargetSchema,
  indicatorListSchema,
  indicatorRefSchema,
  indicatorViewSchema,
  proposeTargetSchema,
} from '@roundtable/shared/indicator.ts'
import { procedure, router } from '../trpc.ts'
import { agreeTarget } from './agree-target.ts'
import { getIndicator } from './get-indicator.ts'
import { listIndicators } from './list-indicators.ts'
import { proposeTarget } from './propose-target.ts'

export const indicatorRouter = router({
  list: procedure('see published figures')
    .output(indicatorListSchema)
    .query(({ ctx }) => listIndicators(ctx)),
  get: procedure('see published figures')
    .input(indicatorRefSchema)
    .output(indicatorViewSchema)
    .query(({ ctx, input }) => getIndicator(ctx, input)),
  proposeTarget: procedure('propose definitions')
    .input(proposeTargetSchema)
    .output(indicatorViewSchema)
    .mutation(async ({ ctx, input }) => {
      await proposeTarget(ctx, input)
      return getIndicator(ctx, input)
    }),
  agreeTarget: procedure('agree definitions')
    .input(agreeTargetSchema)
    .output(indicatorViewSchema)
    .mutation(async ({ ctx, input }) => {
      await agreeTarget(ctx, input)
      return getIndicator(ctx, input)
    }),
})
