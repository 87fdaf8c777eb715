import type { ActionRecord } from '@roundtable/shared/action/action-record.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { isSqlite } from '../dialect.ts'
import { working } from './action.queries.ts'
import { isProposedAnew } from './action-proposal.queries.ts'
import { gatheredInBatches } from './in-batches.ts'
import {
  doers,
  idsIn,
  lastStep,
  ofAgencies,
  ofFewRecords,
  oneOf,
  type RecordParams,
  step,
} from './life-record.queries.ts'

/** What the steps of an action say of it: never another thing while its version is the same. */
export type ActionLife = Pick<
  ActionRecord,
  'stepId' | 'stepAct' | 'stepAt' | 'stepBy' | 'formerAgencyId' | 'isAsked' | 'doneBy'
>
/** What stands in an action itself. */
export type ActionFacts = Omit<ActionRecord, keyof ActionLife | 'isNear'> & { isNear: 0 | 1 }
type OfVersion = Pick<ActionRecord, 'id' | 'version'>

/** Of one that its last step gave away: whose it was before. */
const formerAgency = sql`case when t.act = 'action.given' then (select v.agency_id from action_version v
  where v.partnership_id = r.partnership_id and v.action_id = r.id and v.version < r.version
  order by v.version desc limit 1) end`

/** By the ids of these actions, with the version each has now. */
export async function listActionLives(
  db: Db,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
): Promise<Map<string, { version: number; life: ActionLife }>> {
  type Row = OfVersion & Omit<ActionLife, 'doneBy' | 'isAsked'> & { doneBy: string | null; isAsked: number }
  const lives = await gatheredInBatches(ids, async (batch) => {
    const { rows } = await sql<Row>`
      select r.id, r.version, ${step}, ${formerAgency} as former_agency_id, ${isProposedAnew} as is_asked,
        ${doers(db, working)} as done_by
      from action r
      ${lastStep}
      where r.partnership_id = ${partnershipId} and ${oneOf(sql`r.id`, batch)}`.execute(db)
    return rows.map(({ id, version, isAsked, doneBy, ...life }) => {
      const said = { ...life, isAsked: isAsked === 1, doneBy: idsIn(doneBy) }
      return [id, { version, life: said }] as const
    })
  })
  return new Map(lives)
}

/** With a day by which it is due: what may wait by then, of which some was asked to be changed and is answered. */
export async function listActionFacts(db: Db, records: RecordParams): Promise<ActionFacts[]> {
  const { dueBy = '9999-12-31' } = records
  const isNear = sql`case when (r.state in ('open', 'in-progress') and r.due_on <= ${dueBy})
    or (r.state = 'verified' and r.impact_on is not null and r.impact_on <= ${dueBy}) then 1 else 0 end`
  const mayWait = sql`(r.state = 'done' or ${isNear} = 1 or exists (select 1 from action_proposal q
    where q.partnership_id = r.partnership_id and q.action_id = r.id))`
  const { rows } = await sql<ActionFacts>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, r.number, r.wording, r.title, r.due_on,
      r.impact_on, r.set_by, ${isNear} as is_near
    from action r
    ${isSqlite(db) ? sql`cross join` : sql`join`} agency a
      on a.partnership_id = r.partnership_id and a.id = r.agency_id
    where ${ofFewRecords(db, records)} and ${ofAgencies(records)}
      ${records.dueBy === undefined ? sql`` : sql`and ${mayWait}`}
    order by r.due_on, r.number`.execute(db)
  return rows
}

export const actionRecord = (facts: ActionFacts, life: ActionLife): ActionRecord => ({
  ...facts,
  ...life,
  isNear: facts.isNear === 1,
})

export async function listActionRecords(db: Db, records: RecordParams): Promise<ActionRecord[]> {
  const facts = await listActionFacts(db, records)
  const ids = facts.map(({ id }) => id)
  const lives = await listActionLives(db, { partnershipId: records.partnershipId, ids })
  return facts.flatMap((each) => {
    const found = lives.get(each.id)
    return found === undefined ? [] : actionRecord(each, found.life)
  })
}
