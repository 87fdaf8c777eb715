import { countIndicators } from '@roundtable/db/queries/scorecard.queries.ts'
import { keptByVersion } from '../base/kept-by-version.ts'

/** Indicators of each goal, headline or not. */
export const countsByGoal = keptByVersion(async ({ actor, database }) => {
  const rows = await countIndicators(database.reader, actor.partnershipId)
  return new Map(rows.map(({ goalId, indicators }) => [goalId, indicators]))
})
