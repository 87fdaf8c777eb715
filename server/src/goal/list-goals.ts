import { listGoalAnswers } from '@roundtable/db/queries/accountability.queries.ts'
import { listGoals as listGoalRows } from '@roundtable/db/queries/goal.queries.ts'
import { listGoalItems } from '@roundtable/db/queries/goal-framework.queries.ts'
import { accountableFor } from '@roundtable/shared/accountability/accountable-for.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { readPledges } from '../scorecard/read-pledges.ts'
import { countReadingsByGoal } from '../stored-reading/count-readings-by-goal.ts'

/** In the partnership's order, with how the indicators of each stand. */
export async function listGoals(ctx: ActorContext) {
  const { actor, database } = ctx
  const seen = { partnershipId: actor.partnershipId, goalIds: goalsGrantedTo(actor) }
  const pledges = await readPledges(ctx)
  const answers = await listGoalAnswers(database.reader, seen)
  const items = await listGoalItems(database.reader, { partnershipId: actor.partnershipId })
  const counts = await countReadingsByGoal(ctx)
  return (await listGoalRows(database.reader, seen)).map((goal) => {
    return {
      ...goal,
      pledges: pledges.ofGoal(goal.id),
      accountable: accountableFor(answers, goal.id),
      ...(counts.get(goal.id) ?? { indicators: 0, offTarget: 0, worsening: 0 }),
      frameworkItems: items.filter(({ goalId }) => goalId === goal.id),
    }
  })
}
