import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'
import type { IndicatorStoryTable } from '../tables/indicator-story.table.ts'

export type IndicatorStoryRow = Omit<IndicatorStoryTable, 'partnershipId' | 'recordedBy'> & {
  recordedBy: string | null
}

const stories = statement<IndicatorStoryRow>(
  ({ textsOf }) => `
select s.indicator_id as "indicatorId", s.version, s.text, s.recorded_at as "recordedAt", p.name as "recordedBy"
from indicator_story s left join person p on p.id = s.recorded_by
where s.partnership_id = ? and s.indicator_id in ${textsOf}
order by s.indicator_id, s.version desc`,
)

/** Every version of the stories of these indicators, the newest of each first. */
export const listIndicatorStories = (
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
): Promise<IndicatorStoryRow[]> =>
  indicatorIds.length === 0
    ? Promise.resolve([])
    : ask(db, stories, [partnershipId, JSON.stringify(indicatorIds)])

/** Indicators of which a story was ever told. */
export async function listIndicatorsWithStory(db: Db, partnershipId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('indicatorStory')
    .where('partnershipId', '=', partnershipId)
    .select('indicatorId')
    .distinct()
    .execute()
  return new Set(rows.map(({ indicatorId }) => indicatorId))
}

export async function insertIndicatorStory(tx: Tx, story: IndicatorStoryTable): Promise<void> {
  await tx.insertInto('indicatorStory').values(story).execute()
}
