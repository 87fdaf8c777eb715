import {
  goalListSchema,
  goalRefSchema,
  goalViewSchema,
  reviseGoalSchema,
  signPledgeSchema,
} from '@roundtable/shared/goal/goal.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { getGoal } from './get-goal.ts'
import { listGoals } from './list-goals.ts'
import { reviseGoal } from './revise-goal.ts'
import { signPledge } from './sign-pledge.ts'

export const goalRouter = router({
  list: pastProcedure('see goals', asAtRefSchema, { cached: 'audience' })
    .output(goalListSchema)
    .query(({ ctx }) => listGoals(ctx)),
  get: pastProcedure('see goals', goalRefSchema, { cached: 'audience' })
    .output(goalViewSchema)
    .query(({ ctx, input }) => getGoal(ctx, input)),
  revise: procedure('revise goals')
    .input(reviseGoalSchema)
    .output(goalViewSchema)
    .mutation(async ({ ctx, input }) => {
      await reviseGoal(ctx, input)
      return getGoal(ctx, input)
    }),
  signPledge: procedure('sign pledges')
    .input(signPledgeSchema)
    .output(goalViewSchema)
    .mutation(async ({ ctx, input }) => {
      await signPledge(ctx, input)
      return getGoal(ctx, { code: input.goalCode })
    }),
})
