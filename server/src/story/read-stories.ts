import {
  type IndicatorStoryRow,
  listIndicatorStories,
} from '@roundtable/db/queries/indicator-story.queries.ts'
import { audienceOf } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { lineHistories } from '../continuation/line-histories.ts'
import { indicatorsIn } from '../continuation/line-history.ts'
import { silentPeriods } from '../disclosure/disclose-figures.ts'
import { disclosingFor } from '../disclosure/disclosing.ts'

/**
 * What is said of these indicators as a whole. It is about every period at once: whoever is not told one of their
 * figures, or one that they continue, reads none of it.
 */
export async function readStories(
  ctx: ActorContext,
  indicatorIds: readonly string[],
): Promise<IndicatorStoryRow[]> {
  const { partnershipId } = ctx.actor
  const stories = await listIndicatorStories(ctx.database.reader, { partnershipId, indicatorIds })
  const audience = audienceOf(ctx.actor)
  if (stories.length === 0 || audience === 'trusted') return stories
  if (audience === 'none') return []
  const histories = await lineHistories(ctx)
  const withBefore = (id: string) => [id, ...indicatorsIn(histories.get(id))]
  const toldOf = [...new Set(stories.map(({ indicatorId }) => indicatorId))]
  const disclosing = await disclosingFor(ctx, toldOf.flatMap(withBefore))
  const whole = new Set(toldOf.filter((id) => silentPeriods(disclosing, ...withBefore(id)).size === 0))
  return stories.filter(({ indicatorId }) => whole.has(indicatorId))
}
