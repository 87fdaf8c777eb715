import { asAtRefSchema } from '@roundtable/shared/as-at.ts'
import {
  goalListSchema,
  goalRefSchema,
  goalViewSchema,
  reviseGoalSchema,
  signPledgeSchema,
} from '@roundtable/shared/goal.ts'
import { atMoment } from '../as-at.ts'
import { procedure, router } from '../trpc.ts'
import { getGoal } from './get-goal.ts'
import { listGoals } from './list-goals.ts'
import { reviseGoal } from './revise-goal.ts'
import { signPledge } from './sign-pledge.ts'

export const goalRouter = router({
  list: procedure('see goals')
    .input(asAtRefSchema)
    .output(goalListSchema)
    .query(async ({ ctx, input }) => listGoals(await atMoment(ctx, input?.asAt))),
  get: procedure('see goals')
    .input(goalRefSchema)
    .output(goalViewSchema)
    .query(async ({ ctx, input }) => getGoal(await atMoment(ctx, input.asAt), input)),
  revise: procedure('draft definitions')
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
