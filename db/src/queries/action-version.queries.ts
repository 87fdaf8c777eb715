import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { ActionVersionTable } from '../tables/action.table.ts'
import { gatheredInBatches } from './in-batches.ts'

type Before = Pick<
  ActionVersionTable,
  'actionId' | 'wording' | 'agencyId' | 'title' | 'dueOn' | 'evidenceWanted' | 'impactOn'
>
/** The last step of an action, and what it said before it. */
export type LastChange = Before & { act: string; at: string; personId: string | null }

/** Of those whose last step changed what they say. */
export const listLastChanges = (
  db: Db,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
): Promise<LastChange[]> =>
  gatheredInBatches(ids, async (batch) => {
    const { rows } = await sql<LastChange>`
      select v.action_id, v.wording, v.agency_id, v.title, v.due_on, v.evidence_wanted, v.impact_on,
        t.act, t.at, t.person_id
      from action r
      join action_version n on n.partnership_id = r.partnership_id and n.action_id = r.id and n.version = r.version
      join transition t on t.partnership_id = r.partnership_id and t.subject_id = r.id and t.version = r.version
      join action_version v on v.partnership_id = r.partnership_id and v.action_id = r.id
        and v.version = (select max(b.version) from action_version b
          where b.partnership_id = r.partnership_id and b.action_id = r.id and b.version < r.version)
      where r.partnership_id = ${partnershipId} and r.id in (${sql.join(batch)})`.execute(db)
    return rows
  })
