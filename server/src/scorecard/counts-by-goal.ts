import { countIndicators } from '@roundtable/db/queries/scorecard.queries.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'

/** Indicators of each goal, headline or not. */
export const countsByGoal = cacheByVersion(async ({ actor, database }) => {
  const rows = await countIndicators(database.reader, actor.partnershipId)
  return new Map(rows.map(({ goalId, indicators }) => [goalId, indicators]))
})
