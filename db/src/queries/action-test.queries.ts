import type { Db } from '../database.ts'
import type { ActionTable } from '../tables/action.table.ts'

export type TestOfChange = Pick<ActionTable, 'id' | 'number' | 'expects' | 'startsOn' | 'setAt'> & {
  agencyName: string
  setByName: string | null
  /** When it was cancelled; null where it was not. */
  cancelledAt: string | null
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
    .leftJoin('transition as t', (on) =>
      on
        .onRef('t.partnershipId', '=', 'r.partnershipId')
        .onRef('t.subjectId', '=', 'r.id')
        .on('t.act', '=', 'action.cancelled'),
    )
    .where('r.partnershipId', '=', partnershipId)
    .where('r.indicatorId', '=', indicatorId)
    .where('r.isTest', '=', 1)
    .select(['r.id', 'r.number', 'r.expects', 'r.startsOn', 'r.setAt', 'a.shortName as agencyName'])
    .select(['p.name as setByName', 't.at as cancelledAt'])
    .orderBy('r.startsOn')
    .orderBy('r.number')
    .execute()
}
