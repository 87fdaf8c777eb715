import {
  type CountedReading,
  countStoredReadings,
  listIndicatorsWithoutReading,
} from '@roundtable/db/queries/stored-reading.queries.ts'
import { isOffTarget, isWorsening } from '@roundtable/shared/reading/reading-counts.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { countsByGoal } from '../scorecard/counts-by-goal.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { readDue } from './read-due.ts'
import { readingViewOf } from './reading-view.ts'

type GoalCounts = { indicators: number; offTarget: number; worsening: number }

/** How the indicators of each goal stand, by the id of the goal: from what is stored, and read where nothing is. */
export const countReadingsByGoal = async (
  ctx: ActorContext,
): Promise<ReadonlyMap<string | null, GoalCounts>> => count(ctx, await readingViewOf(ctx))

const count = cacheByVersion(
  async (ctx, view: string | null) => {
    const stored = view === null ? null : await countStored(ctx, view)
    const only = stored === null ? undefined : { ids: stored.unread }
    const read = (await readIndicators(ctx, { only })).map(
      ({ indicator: { goalId }, row: { reading } }): CountedReading => ({
        goalId,
        ...reading,
        indicators: 1,
      }),
    )
    return sumByGoal([...(stored?.counts ?? []), ...read])
  },
  ({ actor, seenAs }, view) =>
    JSON.stringify([
      view,
      goalsGrantedTo(actor),
      seenAs,
      actor.seats.map(({ role, shares }) => [role, shares]),
    ]),
)

/** What is stored, and the indicators of which nothing is or of which it is old. */
async function countStored(ctx: ActorContext, view: string) {
  const { reader } = ctx.database
  const { partnershipId } = ctx.actor
  const due = await readDue(ctx)
  const counts = await countStoredReadings(reader, { partnershipId, view, except: [...due] })
  const all = [...(await countsByGoal(ctx)).values()].reduce((sum, each) => sum + each, 0)
  const found = counts.reduce((sum, { indicators }) => sum + indicators, 0)
  const missing = found === all ? [] : await listIndicatorsWithoutReading(reader, { partnershipId, view })
  return { counts, unread: [...new Set([...due, ...missing])] }
}

function sumByGoal(counts: readonly CountedReading[]): Map<string | null, GoalCounts> {
  const found = new Map<string | null, GoalCounts>()
  for (const { goalId, indicators, ...reading } of counts) {
    const of = found.get(goalId) ?? { indicators: 0, offTarget: 0, worsening: 0 }
    found.set(goalId, {
      indicators: of.indicators + indicators,
      offTarget: of.offTarget + (isOffTarget({ reading }) ? indicators : 0),
      worsening: of.worsening + (isWorsening({ reading }) ? indicators : 0),
    })
  }
  return found
}
