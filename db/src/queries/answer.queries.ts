import type { AccountabilityRecord } from '@roundtable/shared/goal/accountability-record.ts'
import type { AgencyState } from '@roundtable/shared/member/agency-lifecycle.ts'
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AccountabilityTable } from '../tables/accountability.table.ts'
import { lastStep, oneOf, type RecordParams, step } from './life-record.queries.ts'

type Subject = { partnershipId: string; goalId: string | null; indicatorId: string | null }
/** A part, with what it is in and whose it is. */
export type Answer = AccountabilityTable & {
  goalCode: string | null
  indicatorCode: string | null
  agencyName: string
  agencyState: AgencyState
}

const selectHeld = (db: Db, partnershipId: string) =>
  db
    .selectFrom('accountability')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnershipId', '=', 'accountability.partnershipId')
        .onRef('agency.id', '=', 'accountability.agencyId'),
    )
    .leftJoin('goal', (join) =>
      join
        .onRef('goal.partnershipId', '=', 'accountability.partnershipId')
        .onRef('goal.id', '=', 'accountability.goalId'),
    )
    .leftJoin('indicator', (join) =>
      join
        .onRef('indicator.partnershipId', '=', 'accountability.partnershipId')
        .onRef('indicator.id', '=', 'accountability.indicatorId'),
    )
    .where('accountability.partnershipId', '=', partnershipId)
    .selectAll('accountability')
    .select([
      'goal.code as goalCode',
      'indicator.code as indicatorCode',
      'agency.name as agencyName',
      'agency.state as agencyState',
    ])
    .orderBy('accountability.id')

/** Who answers for one goal or one indicator, whoever may see it; also what ended at that very moment, where it is named. */
export async function listAnswersOf(
  tx: Tx,
  { partnershipId, goalId, indicatorId }: Subject,
  { endedAt }: { endedAt?: string } = {},
): Promise<Answer[]> {
  return selectHeld(tx, partnershipId)
    .where((eb) =>
      eb.or([
        eb('accountability.endedAt', 'is', null),
        ...(endedAt === undefined ? [] : [eb('accountability.endedAt', '=', endedAt)]),
      ]),
    )
    .where(
      goalId === null ? 'accountability.indicatorId' : 'accountability.goalId',
      '=',
      goalId ?? indicatorId,
    )
    .execute()
}

/** These, in force or ended. */
export async function listAnswers(
  tx: Tx,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
): Promise<Answer[]> {
  return ids.length === 0 ? [] : selectHeld(tx, partnershipId).where('accountability.id', 'in', ids).execute()
}

/** Whatever an agency, or one of its seats, answers for now. */
export async function listAnswersHeldBy(
  db: Db,
  { partnershipId, ...holder }: { partnershipId: string } & ({ agencyId: string } | { memberId: string }),
): Promise<Answer[]> {
  return selectHeld(db, partnershipId)
    .where('accountability.endedAt', 'is', null)
    .where((eb) =>
      'agencyId' in holder
        ? eb('accountability.agencyId', '=', holder.agencyId)
        : eb('accountability.memberId', '=', holder.memberId),
    )
    .execute()
}

export async function updateAnswerEnded(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  by: { endedAt: string; endedBy: string; untilDay: string | null },
): Promise<void> {
  await tx
    .updateTable('accountability')
    .set(by)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

export async function insertAnswers(tx: Tx, rows: readonly Insertable<AccountabilityTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('accountability').values(rows).execute()
}

/** Whether the person m, who is named for the part r, is named for another in the same. */
const isNamedIn = (which: RawBuilder<unknown>) => sql`case when exists (select 1 from accountability k
  join member n on n.partnership_id = k.partnership_id and n.id = k.member_id
  where k.partnership_id = r.partnership_id and n.person_id = m.person_id and ${which}
  and k.kind in ('accountable', 'responsible')
  and (k.goal_id = r.goal_id or k.indicator_id = r.indicator_id)) then 1 else 0 end`

export async function listAccountabilityRecords(
  db: Db,
  { partnershipId, ids, states, agencies = 'all' }: RecordParams,
): Promise<AccountabilityRecord[]> {
  const { rows } = await sql<
    Omit<AccountabilityRecord, 'isKept' | 'isNamedAnew' | 'wasNamed'> & {
      isKept: number
      isNamedAnew: number
      wasNamed: number
    }
  >`
    select s.* from (
      select r.id, r.agency_id, a.name as agency_name, r.kind,
        case when exists (select 1 from accountability k where k.partnership_id = r.partnership_id
          and k.agency_id = r.agency_id and k.ended_at is null and k.kind in ('accountable', 'responsible')
          and (k.goal_id = r.goal_id or k.indicator_id = r.indicator_id)) then 1 else 0 end as is_kept,
        ${isNamedIn(sql`k.ended_at is null`)} as is_named_anew,
        ${isNamedIn(sql`k.ended_at = r.recorded_at and k.id <> r.id`)} as was_named,
        case when r.ended_at is null then 'current' else 'ended' end as state,
        case when r.ended_at is null then 1 else 2 end as version, ${step},
        g.code as goal_code, i.code as indicator_code, m.person_id
      from accountability r
      join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
      left join goal g on g.partnership_id = r.partnership_id and g.id = r.goal_id
      left join indicator i on i.partnership_id = r.partnership_id and i.id = r.indicator_id
      ${lastStep}
      left join member m on m.partnership_id = r.partnership_id and m.id = r.member_id
        and (m.ended_at is null or t.act = 'agency.merged')
      where r.partnership_id = ${partnershipId} and ${oneOf(sql`r.id`, ids)}
        and ${oneOf(sql`r.agency_id`, agencies === 'all' ? undefined : agencies)}
    ) s
    where ${oneOf(sql`s.state`, states)}
    order by s.id`.execute(db)
  return rows.map((row) => ({
    ...row,
    isKept: row.isKept === 1,
    isNamedAnew: row.isNamedAnew === 1,
    wasNamed: row.wasNamed === 1,
  }))
}
