import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { Db } from '../database.ts'

type Others = { partnershipId: string; states: readonly IndicatorState[] }

/** Which indicators other partnerships have in these states, by the entry they were taken from where there is one. */
export async function listEntriesOfOthers(
  db: Db,
  { partnershipId, states }: Others,
): Promise<{ partnershipId: string; code: string }[]> {
  return db
    .selectFrom('indicator')
    .innerJoin('partnership', 'partnership.id', 'indicator.partnershipId')
    .select((eb) => [
      'indicator.partnershipId',
      eb.fn.coalesce('indicator.catalogueCode', 'indicator.code').as('code'),
    ])
    .distinct()
    .where('indicator.partnershipId', '!=', partnershipId)
    .where('indicator.state', 'in', states)
    .where('partnership.readOnly', '=', 0)
    .execute()
}
