import { insertBundledHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import type { TestPartnership } from './partnership.ts'

export const always = { isHeld: () => true }

/** Opens what is owed and tells what comes with time, as the jobs do each hour. */
export async function tellByTime(at: TestPartnership): Promise<number> {
  await insertBundledHolidays(at.database.db)
  await openReturns(at.services)
  return runClocks(at.services, always)
}

/** "person kind" of every notice, oldest first, people by their key. */
export async function toldOf(at: TestPartnership, keys: readonly string[]): Promise<string[]> {
  const names = new Map(keys.map((key) => [at.person(key), key]))
  const rows = await at.database.db
    .selectFrom('notice')
    .select(['personId', 'kind'])
    .orderBy('createdAt')
    .orderBy('kind')
    .execute()
  return rows.flatMap(({ personId, kind }) => {
    const key = names.get(personId)
    return key === undefined ? [] : `${key} ${kind}`
  })
}
