import { listGoalAnswers } from '@roundtable/db/queries/accountability.queries.ts'
import { listGoals as listGoalRows } from '@roundtable/db/queries/goal.queries.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { readFrame } from '../scorecard/read-frame.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'

/** In the partnership's order, with how the indicators of each stand. */
export async function listGoals(ctx: ActorContext) {
  const { actor, database } = ctx
  const seen = { partnershipId: actor.partnershipId, goalIds: goalsGrantedTo(actor) }
  const frame = await readFrame(ctx)
  const agencies = [...frame.agencies.values()].filter((agency) => agency.endedAt === null).length
  const answers = await listGoalAnswers(database.reader, seen)
  const readings = await readIndicators(ctx, { frame })
  return (await listGoalRows(database.reader, seen)).map((goal) => {
    const rows = readings.filter(({ indicator }) => indicator.goalId === goal.id).map(({ row }) => row)
    return {
      ...goal,
      agencies,
      accountable:
        answers.find((answer) => answer.goalId === goal.id && answer.kind === 'accountable') ?? null,
      indicators: rows.length,
      offTarget: rows.filter((row) => row.reading.status === 'off-target').length,
      worsening: rows.filter((row) => row.reading.signal === 'worsening').length,
    }
  })
}
