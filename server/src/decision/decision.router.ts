import {
  decisionListSchema,
  decisionViewSchema,
  listDecisionsSchema,
  oneDecisionSchema,
} from '@roundtable/shared/decision/decision.ts'
import { pastProcedure, router } from '../base/trpc.ts'
import { getDecision } from './get-decision.ts'
import { listDecisions } from './list-decisions.ts'

export const decisionRouter = router({
  list: pastProcedure('see meetings', listDecisionsSchema)
    .output(decisionListSchema)
    .query(({ ctx, input }) => listDecisions(ctx, input)),
  get: pastProcedure('see meetings', oneDecisionSchema)
    .output(decisionViewSchema)
    .query(({ ctx, input }) => getDecision(ctx, input.reference)),
})
