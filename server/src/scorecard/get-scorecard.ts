import { findVision } from '@roundtable/db/queries/goal.queries.ts'
import { listScorecardGoals } from '@roundtable/db/queries/scorecard.queries.ts'
import { sumPledges } from '@roundtable/shared/pledge/pledge-counts.ts'
import { headlineOf, summaryOf } from '@roundtable/shared/reading/headline.ts'
import { countReadings } from '@roundtable/shared/reading/reading-counts.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ScorecardView } from '@roundtable/shared/scorecard/scorecard.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { countsByGoal } from './counts-by-goal.ts'
import { readFrame } from './read-frame.ts'
import { type IndicatorReading, readIndicators } from './read-indicators.ts'
import { readPledges } from './read-pledges.ts'

const goalsIn = cacheByVersion(
  ({ actor, database }, goalIds: readonly string[] | null) =>
    listScorecardGoals(database.reader, { partnershipId: actor.partnershipId, goalIds }),
  (_ctx, goalIds) => JSON.stringify(goalIds),
)

const visionIn = cacheByVersion(
  async ({ actor, database }) => {
    const vision = await findVision(database.reader, actor.partnershipId)
    return vision === undefined ? null : { wording: vision.wording, childWording: vision.childWording }
  },
  () => 'vision',
)

/** Goals in order with their headline indicators, and above them what matters, said from the figures. */
export async function getScorecard(ctx: ActorContext): Promise<ScorecardView> {
  const { actor, membership } = ctx
  const goalIds = goalsGrantedTo(actor)
  const frame = await readFrame(ctx)
  const standing = await goalsIn(ctx, goalIds)
  const readings = await readIndicators(ctx, { only: 'headline', frame })
  const indicators = await countsByGoal(ctx)
  const pledges = await readPledges(ctx)
  const agencies = [...frame.agencies.values()].filter((agency) => agency.endedAt === null)
  const goals = standing.map((goal) => {
    const rows = readings.filter(({ indicator }) => indicator.goalId === goal.id).map(({ row }) => row)
    const { code, wording, childWording } = goal
    const otherIndicators = (indicators.get(goal.id) ?? 0) - rows.length
    return { code, wording, childWording, pledges: pledges.ofGoal(goal.id), rows, otherIndicators }
  })
  const rows = goals.flatMap((goal) => goal.rows)
  const { offTarget, worsening, improving } = countReadings(rows)
  const counts = {
    indicators:
      goalIds === null
        ? sum([...indicators.values()])
        : sum(standing.map((goal) => indicators.get(goal.id) ?? 0)),
    offTarget,
    worsening,
    improving,
    returnsLate: goalIds === null ? frame.late.length : lateAmong(readings, frame),
    pledges: membership.readOnly ? null : sumPledges(goals.flatMap((goal) => goal.pledges ?? [])),
  }
  const ends = rows.flatMap(({ latest }) => (latest === null ? [] : [latest.periodEnd]))
  return {
    vision: await visionIn(ctx),
    headline: headlineOf(goals.map((goal) => goal.rows)),
    summary: summaryOf({ ...counts, shown: rows.length, lastEnd: ends.sort().at(-1) ?? null }),
    counts,
    goals,
    agencies: agencies.map(({ code, shortName }) => ({ code, name: shortName })),
    themes: [...new Set(rows.map((row) => row.theme))].sort(),
    marking: membership.marking,
    asAt: ctx.now(),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Late returns that would bring figures the reader sees. */
function lateAmong(readings: readonly IndicatorReading[], { late }: Awaited<ReturnType<typeof readFrame>>) {
  return late.filter(({ agencyId, frequency }) =>
    readings.some(
      ({ indicator }) => indicator.reportingAgencyId === agencyId && indicator.frequency === frequency,
    ),
  ).length
}
