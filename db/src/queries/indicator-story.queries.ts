import type { Db, Tx } from '../database.ts'
import type { IndicatorStoryTable } from '../tables/indicator-story.table.ts'

export type IndicatorStoryRow = Omit<IndicatorStoryTable, 'partnershipId' | 'recordedBy'> & {
  recordedBy: string | null
}

/** Every version of the stories of these indicators, the newest of each first. */
export async function listIndicatorStories(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
): Promise<IndicatorStoryRow[]> {
  if (indicatorIds.length === 0) return []
  return db
    .selectFrom('indicatorStory')
    .leftJoin('person', 'person.id', 'indicatorStory.recordedBy')
    .where('indicatorStory.partnershipId', '=', partnershipId)
    .where('indicatorStory.indicatorId', 'in', indicatorIds)
    .select(['indicatorId', 'version', 'text', 'recordedAt', 'person.name as recordedBy'])
    .orderBy('indicatorId')
    .orderBy('version', 'desc')
    .execute()
}

export async function insertIndicatorStory(tx: Tx, story: IndicatorStoryTable): Promise<void> {
  await tx.insertInto('indicatorStory').values(story).execute()
}
