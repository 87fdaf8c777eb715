import {
  goalListSchema,
  goalRefSchema,
  goalViewSchema,
  reviseGoalSchema,
  signPledgeSchema,
} from '@roundtable/shared/goal/goal.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { atMoment } from '../base/as-at.ts'
import { procedure, router } from '../base/trpc.ts'
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
