import { listScorecardGoals } from '@roundtable/db/queries/scorecard.queries.ts'
import type { DefinitionScope } from '@roundtable/db/queries/series.queries.ts'
import type { IndicatorRow } from '@roundtable/shared/indicator/indicator.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../../base/context.ts'
import { readFrame } from '../../scorecard/read-frame.ts'
import { readIndicators } from '../../scorecard/read-indicators.ts'

/** Indicators as rows of a list, goal by goal. */
export async function readRows(
  ctx: ActorContext,
  only?: DefinitionScope['only'],
): Promise<{ id: string; row: IndicatorRow }[]> {
  const { actor, database } = ctx
  const goals = await listScorecardGoals(database.reader, {
    partnershipId: actor.partnershipId,
    goalIds: goalsGrantedTo(actor),
  })
  const frame = await readFrame(ctx)
  const place = new Map(goals.map((goal, i) => [goal.id, i]))
  const placeOf = (goalId: string | null) => place.get(goalId ?? '') ?? goals.length
  const readings = await readIndicators(ctx, { frame, only })
  readings.sort((a, b) => placeOf(a.indicator.goalId) - placeOf(b.indicator.goalId))
  return readings.map(({ indicator, row }) => {
    const goal = goals[placeOf(indicator.goalId)]
    return {
      id: indicator.id,
      row: {
        ...row,
        goalCode: goal?.code ?? null,
        goalWording: goal?.wording ?? null,
        headline: indicator.headline === 1,
        reportingAgencyName: frame.agencies.get(indicator.reportingAgencyId ?? '')?.shortName ?? null,
        calculated: indicator.calculated === 1,
        polarity: indicator.polarity,
      },
    }
  })
}
