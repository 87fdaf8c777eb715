import {
  countAnswersByGoal,
  listGoalAnswers,
  listIndicatorsWithoutAnyone,
} from '@roundtable/db/queries/accountability.queries.ts'
import { listScorecardGoals } from '@roundtable/db/queries/scorecard.queries.ts'
import { accountableFor } from '@roundtable/shared/accountability/accountable-for.ts'
import { assignAccountabilities } from '@roundtable/shared/goal/accountability-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { readFrame } from '../scorecard/read-frame.ts'
import { readPledges } from '../scorecard/read-pledges.ts'

/** Agencies against goals: who answers, who contributes, who is missing. */
export async function getMatrix(ctx: ActorContext) {
  const { actor, membership, database } = ctx
  const { partnershipId } = actor
  const seen = { partnershipId, goalIds: goalsGrantedTo(actor) }
  const { reader } = database
  const frame = await readFrame(ctx)
  const agencies = [...frame.agencies.values()].filter((agency) => agency.endedAt === null)
  const goals = await listScorecardGoals(reader, seen)
  const answers = await listGoalAnswers(reader, seen)
  const pledges = await readPledges(ctx)
  const counts = await countAnswersByGoal(reader, seen)
  return {
    agencies,
    goals: goals.map((goal) => ({
      ...goal,
      nobody: !membership.readOnly && accountableFor(answers, goal.id) === null,
      pledges: pledges.ofGoal(goal.id),
      cells: agencies.map((agency) => {
        const isHere = (row: { goalId: string | null; agencyId: string | null }) =>
          row.goalId === goal.id && row.agencyId === agency.id
        const answer = answers.find(isHere)
        return {
          agencyCode: agency.code,
          kind: answer?.kind ?? null,
          title: answer?.title ?? null,
          person: answer?.person ?? null,
          indicators: counts.find(isHere)?.indicators ?? 0,
          pledge: pledges.stateOf(goal.id, agency.id),
        }
      }),
    })),
    indicators: counts.reduce((sum, { indicators }) => sum + indicators, 0),
    indicatorsWithoutAnyone: membership.readOnly ? [] : await listIndicatorsWithoutAnyone(reader, seen),
    mayAssign: assignAccountabilities.may(actor),
  }
}
