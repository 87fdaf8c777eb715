import { findGoal } from '@roundtable/db/queries/goal.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { raiseChallenges } from '@roundtable/shared/challenge/challenge-rights.ts'
import { raiseIssues } from '@roundtable/shared/issue/issue-rights.ts'
import type {
  ProgressItem,
  progressListSchema,
  progressOfSchema,
} from '@roundtable/shared/progress/progress.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { z } from 'zod'
import { actionItems, actionItemsOver } from '../action/action-items.ts'
import type { ActorContext } from '../base/context.ts'
import { challengeItems, challengeItemsOver } from '../challenge/challenge-items.ts'
import { getChallenge } from '../challenge/get-challenge.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { issueItems } from '../issue/issue-items.ts'
import { listSeen } from '../issue/list-issues.ts'

type Of = Pick<z.infer<typeof progressOfSchema>, 'indicator' | 'goal' | 'issue' | 'challenge'>

/**
 * What stands open about an indicator or a goal, all that was set or asked about an issue or a challenge, and what this
 * reader may begin there.
 */
export async function listProgress(ctx: ActorContext, of: Of): Promise<z.infer<typeof progressListSchema>> {
  return {
    items: await itemsOf(ctx, of),
    mayRaiseIssue: raiseIssues.may(ctx.actor),
    mayRaiseChallenge: raiseChallenges.may(ctx.actor),
  }
}

async function itemsOf(
  ctx: ActorContext,
  { indicator, goal, issue, challenge }: Of,
): Promise<ProgressItem[]> {
  if (issue !== '') {
    const found = (await listSeen(ctx)).find(({ number }) => String(number) === issue)
    if (found === undefined) throw new DomainError('not-found', 'There is no such issue.')
    return [
      ...(await actionItems(ctx, { subjectId: found.id })),
      ...(await challengeItems(ctx, { issueId: found.id })),
      ...(await actionItemsOver(ctx, { subjectId: found.id })),
      ...(await challengeItemsOver(ctx, { issueId: found.id })),
    ]
  }
  if (challenge !== '') {
    const { id } = await getChallenge(ctx, { reference: challenge })
    return [
      ...(await actionItems(ctx, { subjectId: id })),
      ...(await actionItemsOver(ctx, { subjectId: id })),
    ]
  }
  const about = await aboutWhat(ctx, { indicator, goal })
  return [
    ...(await issueItems(ctx, about)),
    ...(await actionItems(ctx, about)),
    ...(await challengeItems(ctx, about)),
  ]
}

async function aboutWhat(ctx: ActorContext, { indicator, goal }: Pick<Of, 'indicator' | 'goal'>) {
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
