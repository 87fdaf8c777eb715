import {
  agreeGoalsSchema,
  goalDraftsSchema,
  goalListSchema,
  goalRefSchema,
  goalViewSchema,
  mapGoalSchema,
  orderGoalsSchema,
  proposeGoalSchema,
  reviseGoalSchema,
  stepGoalSchema,
} from '@roundtable/shared/goal/goal.ts'
import {
  askForPledgeSchema,
  declinePledgeSchema,
  pledgesToAnswerSchema,
  signPledgeSchema,
} from '@roundtable/shared/goal/pledge.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { agreeGoals } from './agree-goals.ts'
import { askForPledge } from './ask-for-pledge.ts'
import { declinePledge } from './decline-pledge.ts'
import { getGoal } from './get-goal.ts'
import { listGoalDrafts } from './list-goal-drafts.ts'
import { listGoals } from './list-goals.ts'
import { listPledgesToAnswer } from './list-pledges-to-answer.ts'
import { mapGoal } from './map-goal.ts'
import { orderGoals } from './order-goals.ts'
import { proposeGoal } from './propose-goal.ts'
import { reviseGoal } from './revise-goal.ts'
import { signPledge } from './sign-pledge.ts'
import { stepGoal } from './step-goal.ts'

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
  drafts: procedure('see goals that are not agreed', { onlyNow: 'it is work in hand' })
    .output(goalDraftsSchema)
    .query(({ ctx }) => listGoalDrafts(ctx)),
  propose: procedure('propose goals')
    .input(proposeGoalSchema)
    .output(goalRefSchema)
    .mutation(({ ctx, input }) => proposeGoal(ctx, input)),
  agree: procedure('agree goals')
    .input(agreeGoalsSchema)
    .mutation(({ ctx, input }) => agreeGoals(ctx, input)),
  step: procedure('see goals that are not agreed')
    .input(stepGoalSchema)
    .mutation(({ ctx, input }) => stepGoal(ctx, input)),
  order: procedure('keep goals')
    .input(orderGoalsSchema)
    .mutation(({ ctx, input }) => orderGoals(ctx, input)),
  map: procedure('revise goals')
    .input(mapGoalSchema)
    .mutation(({ ctx, input }) => mapGoal(ctx, input)),
  signPledge: procedure('sign pledges')
    .input(signPledgeSchema)
    .output(goalViewSchema)
    .mutation(async ({ ctx, input }) => {
      await signPledge(ctx, input)
      return getGoal(ctx, { code: input.goalCode })
    }),
  askForPledge: procedure('ask for pledges')
    .input(askForPledgeSchema)
    .mutation(({ ctx, input }) => askForPledge(ctx, input)),
  declinePledge: procedure('sign pledges')
    .input(declinePledgeSchema)
    .mutation(({ ctx, input }) => declinePledge(ctx, input)),
  pledgesToAnswer: pastProcedure('see goals', asAtRefSchema, { cached: 'audience' })
    .output(pledgesToAnswerSchema)
    .query(({ ctx }) => listPledgesToAnswer(ctx)),
})
