import { findGoal } from '@roundtable/db/queries/goal.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { raiseChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import { raiseIssues } from '@roundtable/shared/issue/issue-rights.ts'
import type { progressListSchema, progressOfSchema } from '@roundtable/shared/progress/progress.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { z } from 'zod'
import { actionItems } from '../action/action-items.ts'
import type { ActorContext } from '../base/context.ts'
import { challengeItems } from '../challenge/challenge-items.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { issueItems } from '../issue/issue-items.ts'

type Of = Pick<z.infer<typeof progressOfSchema>, 'indicator' | 'goal'>

/** What stands open about an indicator or a goal, and what this reader may begin there. */
export async function listProgress(ctx: ActorContext, of: Of): Promise<z.infer<typeof progressListSchema>> {
  const about = await aboutWhat(ctx, of)
  return {
    items: [
      ...(await issueItems(ctx, about)),
      ...(await actionItems(ctx, about)),
      ...(await challengeItems(ctx, about)),
    ],
    mayRaiseIssue: raiseIssues.may(ctx.actor),
    mayRaiseChallenge: raiseChallenges.may(ctx.actor),
  }
}

async function aboutWhat(ctx: ActorContext, { indicator, goal }: Of) {
  const { actor, database } = ctx
  if (indicator !== '') return { indicatorId: (await requireIndicator(database.reader, ctx, indicator)).id }
  const found = await findGoal(database.reader, {
    partnershipId: actor.partnershipId,
    goalIds: goalsGrantedTo(actor),
    code: goal,
  })
  if (found === undefined) throw new DomainError('not-found', 'There is no such goal.')
  return { goalId: found.id }
}
