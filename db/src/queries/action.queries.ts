import type { ActName } from '@roundtable/shared/act/acts.ts'
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type {
  ActionCheckTable,
  ActionNoteTable,
  ActionTable,
  ActionVersionTable,
} from '../tables/action.table.ts'
import { inBatches } from './in-batches.ts'
import { doers, idsIn, oneOf } from './life-record.queries.ts'

type Key = { partnershipId: string; id: string }

export type ActionRow = ActionTable & {
  agencyCode: string
  agencyName: string
  agencyShortName: string
  indicatorCode: string | null
  indicatorName: string | null
  goalCode: string | null
  goalWording: string | null
  setByName: string | null
  doneByName: string | null
  verifiedAt: string | null
  verifiedBy: string | null
  /** Whoever began it or reported it done, ever. */
  doers: string[]
}

/** Acts by which somebody has done a part of an action. */
export const working = ['action.begun', 'action.done'] as const

type ListParams = {
  partnershipId: string
  ids?: readonly string[]
  number?: number
  states?: readonly string[]
  indicatorId?: string
  goalId?: string
  subjectId?: string
}

/** Actions by their number, the newest last. */
export async function listActions(
  db: Db,
  { partnershipId, ids, number, states, indicatorId, goalId, subjectId }: ListParams,
): Promise<ActionRow[]> {
  const { rows } = await sql<Omit<ActionRow, 'doers'> & { doers: string | null }>`
    select r.*, a.code as agency_code, a.name as agency_name, a.short_name as agency_short_name,
      i.code as indicator_code, iv.name as indicator_name, g.code as goal_code, gv.wording as goal_wording,
      s.name as set_by_name, d.name as done_by_name, v.at as verified_at, p.name as verified_by,
      ${doers(db, working)} as doers
    from action r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    left join indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id
    left join indicator_version iv on iv.partnership_id = i.partnership_id and iv.indicator_id = i.id
      and iv.version = i.version
    left join goal g on g.partnership_id = r.partnership_id and g.id = coalesce(r.goal_id, i.goal_id)
    left join goal_version gv on gv.partnership_id = g.partnership_id and gv.goal_id = g.id
      and gv.version = g.version
    left join person s on s.id = r.set_by
    left join person d on d.id = r.done_by
    left join (select x.subject_id, x.at, x.person_id from transition x
      where x.partnership_id = ${partnershipId} and x.act = 'action.verified') v on v.subject_id = r.id
    left join person p on p.id = v.person_id
    where r.partnership_id = ${partnershipId} and ${oneOf(sql`r.id`, ids)} and ${oneOf(sql`r.state`, states)}
      and ${number === undefined ? sql`1 = 1` : sql`r.number = ${number}`}
      and ${indicatorId === undefined ? sql`1 = 1` : sql`r.indicator_id = ${indicatorId}`}
      and ${subjectId === undefined ? sql`1 = 1` : sql`r.subject_id = ${subjectId}`}
      and ${goalId === undefined ? sql`1 = 1` : sql`r.goal_id = ${goalId}`}
    order by r.number`.execute(db)
  return rows.map((row) => ({ ...row, doers: idsIn(row.doers) }))
}

/** What an agency has to do, and what it did that nobody has verified yet. */
export const listUndoneActions = async (
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<ActionTable[]> =>
  db
    .selectFrom('action')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('state', 'in', ['open', 'in-progress', 'done'])
    .orderBy('number')
    .execute()

/** The number of the last action that was set; 0 before the first. ListParams under the lock of the partnership. */
export async function findLastActionNumber(db: Db, partnershipId: string): Promise<number> {
  const row = await db
    .selectFrom('action')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

const versionOf = (
  { partnershipId, id, version, wording, agencyId, title, dueOn, evidenceWanted, impactOn }: ActionTable,
  recorded: { at: string; by: string | null },
): ActionVersionTable => ({
  ...{ partnershipId, actionId: id, version, wording, agencyId, title, dueOn, evidenceWanted, impactOn },
  ...{ recordedAt: recorded.at, recordedBy: recorded.by },
})

export async function insertActions(tx: Tx, rows: readonly ActionTable[]): Promise<void> {
  await inBatches(rows, (batch) => tx.insertInto('action').values(batch).execute())
  const versions = rows.map((row) => versionOf(row, { at: row.setAt, by: row.setBy }))
  await inBatches(versions, (batch) => tx.insertInto('actionVersion').values(batch).execute())
}

/** One step of its life. */
export async function updateAction(
  tx: Tx,
  { partnershipId, id }: Key,
  set: Updateable<ActionTable>,
): Promise<void> {
  await tx
    .updateTable('action')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

type Said = Partial<
  Pick<
    ActionTable,
    'state' | 'wording' | 'agencyId' | 'title' | 'dueOn' | 'evidenceWanted' | 'impactOn' | 'answer'
  >
>

/** Steps that change what actions say: what they said before stays as a version of its own. */
export async function updateActionsWords(
  tx: Tx,
  changes: readonly { before: ActionTable; set: Said }[],
  recorded: { at: string; by: string | null },
): Promise<void> {
  const rows = changes.map(({ before, set }) => ({ ...before, ...set, version: before.version + 1 }))
  await inBatches(rows, async (batch) => {
    const said = batch.map(
      ({ id, partnershipId, state, wording, agencyId, title, dueOn, evidenceWanted, impactOn, answer }) =>
        sql`(${sql.join([id, partnershipId, state, wording, agencyId, title, dueOn, evidenceWanted, impactOn, answer])})`,
    )
    await sql`update action set state = s.column3, wording = s.column4, agency_id = s.column5, title = s.column6,
        due_on = s.column7, evidence_wanted = s.column8, impact_on = s.column9, answer = s.column10,
        version = action.version + 1
      from (values ${sql.join(said)}) as s
      where action.id = s.column1 and action.partnership_id = s.column2`.execute(tx)
    await tx
      .insertInto('actionVersion')
      .values(batch.map((row) => versionOf(row, recorded)))
      .execute()
  })
}

/** False where it is there already. */
export async function insertActionNote(tx: Tx, row: Insertable<ActionNoteTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('actionNote')
    .values(row)
    .onConflict((on) => on.columns(['partnershipId', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertActionCheck(tx: Tx, row: Insertable<ActionCheckTable>): Promise<void> {
  await tx.insertInto('actionCheck').values(row).execute()
}

export type ActionStep = {
  id: string
  /** Of the action after the step; 0 of a note. */
  version: number
  at: string
  act: ActName
  summary: string | null
  who: string | null
  deputyFor: string | null
  reason: string | null
}

/** Every step of its life and every note of its progress, newest first. */
export async function listActionHistory(db: Db, { partnershipId, id }: Key): Promise<ActionStep[]> {
  const { rows } = await sql<ActionStep>`
    select h.* from (
      select t.id, t.version, t.at, t.act, e.summary, p.name as who, t.deputy_for, w.text as reason
      from transition t
      left join audit_event e on e.partnership_id = t.partnership_id and e.id = t.event_id
      left join person p on p.id = t.person_id
      left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
      where t.partnership_id = ${partnershipId} and t.subject_id = ${id}
      union all
      select n.id, 0, n.recorded_at, 'action.noted', null, p.name, null, n.text
      from action_note n
      left join person p on p.id = n.recorded_by
      where n.partnership_id = ${partnershipId} and n.action_id = ${id}
    ) h order by h.at desc, h.id desc`.execute(db)
  return rows
}

export type SaidOfAction = ActionVersionTable & { agencyName: string }

/** What it said after each change, oldest first. */
export async function listActionVersions(db: Db, { partnershipId, id }: Key): Promise<SaidOfAction[]> {
  return db
    .selectFrom('actionVersion as v')
    .innerJoin('agency as a', (on) =>
      on.onRef('a.partnershipId', '=', 'v.partnershipId').onRef('a.id', '=', 'v.agencyId'),
    )
    .selectAll('v')
    .select('a.name as agencyName')
    .where('v.partnershipId', '=', partnershipId)
    .where('v.actionId', '=', id)
    .orderBy('v.version')
    .execute()
}

/** Oldest first. */
export async function listActionChecks(db: Db, { partnershipId, id }: Key) {
  return db
    .selectFrom('actionCheck as c')
    .leftJoin('person as p', 'p.id', 'c.recordedBy')
    .where('c.partnershipId', '=', partnershipId)
    .where('c.actionId', '=', id)
    .select(['c.id', 'c.recordedAt as at', 'p.name as by', 'c.answer', 'c.words', 'c.nextOn', 'c.decision'])
    .select(['c.figurePeriod', 'c.figureValue'])
    .orderBy('c.recordedAt')
    .orderBy('c.id')
    .execute()
}
