import type { Db } from '../database.ts'
import type { ActionTable } from '../tables/action.table.ts'

export type TestOfChange = Pick<ActionTable, 'id' | 'number' | 'expects' | 'startsOn' | 'setAt'> & {
  agencyName: string
  setByName: string | null
}

/** What was tried on an indicator, from the day on which it began. */
export async function listTestsOfChange(
  db: Db,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
): Promise<TestOfChange[]> {
  return db
    .selectFrom('action as r')
    .innerJoin('agency as a', (on) =>
      on.onRef('a.partnershipId', '=', 'r.partnershipId').onRef('a.id', '=', 'r.agencyId'),
    )
    .leftJoin('person as p', 'p.id', 'r.setBy')
    .where('r.partnershipId', '=', partnershipId)
    .where('r.indicatorId', '=', indicatorId)
    .where('r.isTest', '=', 1)
    .where('r.state', '!=', 'cancelled')
    .select(['r.id', 'r.number', 'r.expects', 'r.startsOn', 'r.setAt', 'a.shortName as agencyName'])
    .select('p.name as setByName')
    .orderBy('r.startsOn')
    .orderBy('r.number')
    .execute()
}
