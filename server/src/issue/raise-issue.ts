import { findGoal } from '@roundtable/db/queries/goal.queries.ts'
import { listSeries } from '@roundtable/db/queries/indicator.queries.ts'
import { insertIssue, listIssues, nextIssueNumber } from '@roundtable/db/queries/issue.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { raiseIssueSchema } from '@roundtable/shared/issue/issue.ts'
import { problemsOfRaising } from '@roundtable/shared/issue/issue-form.ts'
import { issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import { raiseIssues, raisesAsManager } from '@roundtable/shared/issue/issue-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { requireIndicator } from '../indicator/access/require-indicator.ts'
import { begin } from '../lifecycle/advance.ts'

type Input = z.infer<typeof raiseIssueSchema>

/** Somebody raises an issue, once however often it is sent; owner and severity follow at triage. */
export async function raiseIssue(ctx: ActorContext, input: Input): Promise<{ number: number }> {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  const { id, title, why } = input
  raiseIssues.assert(actor)
  assertNoProblems(problemsOfRaising(input))
  const about = await aboutWhat(ctx, input)
  const seat = raiseIssues.seat(actor)
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [sent] = await listIssues(tx, { partnershipId, id })
    if (sent !== undefined && sent.raisedBy === personId) return { number: sent.number }
    const number = await nextIssueNumber(tx, partnershipId)
    await insertIssue(
      tx,
      {
        ...{ partnershipId, id, number, state: 'proposed' as const, steps: 1, version: 1, ...about },
        ...{ returnsAgencyId: null, rule: null, ruleFacts: null, raisedAt: ctx.now(), raisedBy: personId },
        byManager: raisesAsManager(actor) ? 1 : 0,
      },
      {
        ...{ title, why, known: '', severity: null, ownerAgencyId: null, ownerTitle: '', reviewOn: null },
        ...{ likelihood: null, impact: null, controls: '', acceptedByAgencyId: null },
        ...{ recordedAt: ctx.now(), recordedBy: personId },
      },
    )
    await begin(tx, ctx, {
      life: issueLifecycle,
      name: 'issue.raised',
      ids: [id],
      summary: `Issue ${number} was raised.`,
      seat,
    })
    return { number }
  })
}

/** What it is about, among what the person reads. */
async function aboutWhat(ctx: ActorContext, { indicator, goal }: Input) {
  const { actor, database } = ctx
  if (indicator !== '') {
    const { id, goalId } = await requireIndicator(database.reader, ctx, indicator)
    const [line] = await listSeries(database.reader, { partnershipId: actor.partnershipId, indicatorId: id })
    return { indicatorId: id, seriesId: line?.id ?? null, goalId }
  }
  const found = await findGoal(database.reader, {
    partnershipId: actor.partnershipId,
    goalIds: goalsGrantedTo(actor),
    code: goal,
  })
  if (found === undefined) throw new DomainError('not-found', 'There is no such goal.')
  return { indicatorId: null, seriesId: null, goalId: found.id }
}
