import { listGoalAnswers } from '@roundtable/db/queries/accountability.queries.ts'
import { listGoals as listGoalRows } from '@roundtable/db/queries/goal.queries.ts'
import { listGoalItems } from '@roundtable/db/queries/goal-framework.queries.ts'
import { accountableFor } from '@roundtable/shared/accountability/accountable-for.ts'
import { countReadings } from '@roundtable/shared/reading/reading-counts.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { readFrame } from '../scorecard/read-frame.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { readPledges } from '../scorecard/read-pledges.ts'

/** In the partnership's order, with how the indicators of each stand. */
export async function listGoals(ctx: ActorContext) {
  const { actor, database } = ctx
  const seen = { partnershipId: actor.partnershipId, goalIds: goalsGrantedTo(actor) }
  const frame = await readFrame(ctx)
  const pledges = await readPledges(ctx)
  const answers = await listGoalAnswers(database.reader, seen)
  const items = await listGoalItems(database.reader, { partnershipId: actor.partnershipId })
  const readings = await readIndicators(ctx, { frame })
  return (await listGoalRows(database.reader, seen)).map((goal) => {
    const rows = readings.filter(({ indicator }) => indicator.goalId === goal.id).map(({ row }) => row)
    const { indicators, offTarget, worsening } = countReadings(rows)
    return {
      ...goal,
      pledges: pledges.ofGoal(goal.id),
      accountable: accountableFor(answers, goal.id),
      indicators,
      offTarget,
      worsening,
      frameworkItems: items.filter(({ goalId }) => goalId === goal.id),
    }
  })
}
