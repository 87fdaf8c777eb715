import {
  countAnswersByGoal,
  listGoalAnswers,
  listIndicatorsWithoutAnyone,
} from '@roundtable/db/queries/accountability.queries.ts'
import { listPledgeStates } from '@roundtable/db/queries/pledge.queries.ts'
import { listAgencyNames, listScorecardGoals } from '@roundtable/db/queries/scorecard.queries.ts'
import { assignAccountabilities } from '@roundtable/shared/goal/accountability-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'

/** Agencies against goals: who answers, who contributes, who is missing. */
export async function getMatrix({ actor, membership, database }: ActorContext) {
  const { partnershipId } = actor
  const seen = { partnershipId, goalIds: goalsGrantedTo(actor) }
  const { reader } = database
  const agencies = (await listAgencyNames(reader, partnershipId)).filter((agency) => agency.endedAt === null)
  const goals = await listScorecardGoals(reader, seen)
  const answers = await listGoalAnswers(reader, seen)
  const pledges = await listPledgeStates(reader, partnershipId)
  const counts = await countAnswersByGoal(reader, seen)
  return {
    agencies,
    goals: goals.map((goal) => ({
      ...goal,
      nobody: !answers.some((answer) => answer.goalId === goal.id && answer.kind === 'accountable'),
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
          pledge: pledgeState(pledges.find(isHere)),
        }
      }),
    })),
    indicatorsWithoutAnyone: membership.readOnly ? [] : await listIndicatorsWithoutAnyone(reader, seen),
    mayAssign: assignAccountabilities.may(actor),
  }
}

function pledgeState(pledge: { signedAt: string | null } | undefined) {
  if (pledge === undefined) return 'none' as const
  return pledge.signedAt === null ? ('unsigned' as const) : ('signed' as const)
}
