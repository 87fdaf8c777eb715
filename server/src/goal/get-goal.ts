import {
  listGoalAnswers,
  listIndicatorsWithoutAnyone,
} from '@roundtable/db/queries/accountability.queries.ts'
import { listGoalVersions } from '@roundtable/db/queries/goal.queries.ts'
import { listGoalItems } from '@roundtable/db/queries/goal-framework.queries.ts'
import { listGoalIndicators } from '@roundtable/db/queries/pledge-measure.queries.ts'
import { accountableFor } from '@roundtable/shared/accountability/accountable-for.ts'
import { keepGoals, reviseGoals } from '@roundtable/shared/goal/goal-rights.ts'
import { readWeights, rollUp } from '@roundtable/shared/goal/roll-up.ts'
import { headlineOfGoal } from '@roundtable/shared/reading/headline.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { readStories } from '../story/read-stories.ts'
import { readPledgesOfGoal } from './read-pledges-of-goal.ts'
import { requireGoal } from './require-goal.ts'

/** A goal as a whole: its words, who answers, who has pledged what, its indicators, and what is missing. */
export async function getGoal(ctx: ActorContext, { code }: { code: string }) {
  const { actor, database } = ctx
  const { reader } = database
  const goal = await requireGoal(reader, ctx, code)
  const goalId = goal.id
  const key = { partnershipId: actor.partnershipId, goalId }
  const seen = { ...key, goalIds: goalsGrantedTo(actor) }
  const answers = (await listGoalAnswers(reader, seen)).filter((answer) => answer.goalId === goalId)
  const accountable = accountableFor(answers, goalId)
  const places = await listGoalIndicators(reader, key)
  const readings = await readIndicators(ctx, { only: { goalId } })
  const told = readings.map(({ row: { code, name, reading, latest } }) => ({
    ...{ code, name, status: reading.status },
    isHidden: latest !== null && latest.symbol === 'c',
    period: latest?.periodLabel ?? null,
  }))
  return {
    ...goal,
    accountable,
    others: answers.filter((answer) => answer !== accountable),
    pledges: await readPledgesOfGoal(ctx, goalId),
    indicators: readings.map(({ indicator, row }) => {
      const placed = places.find(({ id }) => id === indicator.id)
      return { ...row, headline: placed?.headline === 1, question: placed?.outcomeQuestion ?? null }
    }),
    rollUp: rollUp(readWeights(goal.weights) ?? [], told),
    sentence: headlineOfGoal(readings.map(({ row }) => row)),
    stories: await storiesOf(ctx, readings),
    nobodyAnswersFor: ctx.membership.readOnly ? [] : await listIndicatorsWithoutAnyone(reader, seen),
    versions: await listGoalVersions(reader, key),
    frameworkItems: await listGoalItems(reader, key),
    mayRevise: reviseGoals.may(actor),
    mayEnd: keepGoals.may(actor),
  }
}

type Readings = Awaited<ReturnType<typeof readIndicators>>

/** The newest of each, in the order of the rows. */
async function storiesOf(ctx: ActorContext, readings: Readings) {
  const stories = await readStories(
    ctx,
    readings.map(({ indicator }) => indicator.id),
  )
  return readings.flatMap(({ indicator, row: { code, name } }) => {
    const newest = stories.find(({ indicatorId }) => indicatorId === indicator.id)
    return newest === undefined ? [] : [{ ...newest, code, name }]
  })
}
