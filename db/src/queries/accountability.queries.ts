import { localDay } from '@roundtable/shared/base/local-time.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { AccountabilityTable } from '../tables/accountability.table.ts'
import { isGranted } from './granted-goal.ts'

type Kind = AccountabilityTable['kind']
type Seen = { partnershipId: string; goalIds: readonly string[] | null }

export type AnswerRow = {
  goalId: string | null
  indicatorId: string | null
  agencyId: string
  agencyCode: string
  agencyName: string
  kind: Kind
  title: string
  person: string | null
}

/** Accountable before responsible, consulted and informed. */
const byKind = sql`case accountability.kind when 'accountable' then 0 when 'responsible' then 1
  when 'consulted' then 2 else 3 end`

function selectAnswers(db: Db, partnershipId: string) {
  return db
    .selectFrom('accountability')
    .innerJoin('agency', (join) =>
      join
        .onRef('agency.partnershipId', '=', 'accountability.partnershipId')
        .onRef('agency.id', '=', 'accountability.agencyId'),
    )
    .leftJoin('member', (join) =>
      join
        .onRef('member.partnershipId', '=', 'accountability.partnershipId')
        .onRef('member.id', '=', 'accountability.memberId')
        .on('member.endedAt', 'is', null),
    )
    .leftJoin('person', 'person.id', 'member.personId')
    .where('accountability.partnershipId', '=', partnershipId)
    .where('accountability.endedAt', 'is', null)
    .select([
      'accountability.goalId',
      'accountability.indicatorId',
      'accountability.agencyId',
      'agency.code as agencyCode',
      'agency.name as agencyName',
      'accountability.kind',
      'accountability.title',
      'person.name as person',
    ])
    .orderBy(byKind)
    .orderBy('agency.position')
    .orderBy('accountability.id')
}

/** Who answers for each goal the reader sees. */
export async function listGoalAnswers(db: Db, seen: Seen): Promise<AnswerRow[]> {
  return selectAnswers(db, seen.partnershipId)
    .where('accountability.goalId', 'is not', null)
    .where(isGranted('accountability.goal_id', seen.goalIds))
    .execute()
}

export async function listIndicatorAnswers(
  db: Db,
  { partnershipId, indicatorId }: { partnershipId: string; indicatorId: string },
): Promise<AnswerRow[]> {
  return selectAnswers(db, partnershipId).where('accountability.indicatorId', '=', indicatorId).execute()
}

/** What one agency answers for: goals and indicators the reader sees. */
export async function listAnswersOfAgency(
  db: Db,
  { partnershipId, goalIds, agencyId }: Seen & { agencyId: string },
) {
  return selectAnswers(db, partnershipId)
    .leftJoin('indicator', (join) =>
      join
        .onRef('indicator.partnershipId', '=', 'accountability.partnershipId')
        .onRef('indicator.id', '=', 'accountability.indicatorId'),
    )
    .leftJoin('goal', (join) =>
      join
        .onRef('goal.partnershipId', '=', 'accountability.partnershipId')
        .onRef('goal.id', '=', 'accountability.goalId'),
    )
    .where('accountability.agencyId', '=', agencyId)
    .where((eb) =>
      eb.or([eb('indicator.state', 'in', ['live', 'suspended']), eb('goal.state', '=', 'agreed')]),
    )
    .where((eb) =>
      eb.or([
        eb.and([eb('accountability.goalId', 'is not', null), isGranted('accountability.goal_id', goalIds)]),
        eb.and([eb('accountability.indicatorId', 'is not', null), isGranted('indicator.goal_id', goalIds)]),
      ]),
    )
    .select('indicator.code as indicatorCode')
    .execute()
}

/** How many indicators of each goal each agency is accountable for. */
export async function countAnswersByGoal(db: Db, { partnershipId, goalIds }: Seen) {
  const rows = await db
    .selectFrom('indicator')
    .leftJoin('accountability', (join) =>
      join
        .onRef('accountability.partnershipId', '=', 'indicator.partnershipId')
        .onRef('accountability.indicatorId', '=', 'indicator.id')
        .on('accountability.kind', '=', 'accountable')
        .on('accountability.endedAt', 'is', null),
    )
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.state', 'in', ['live', 'suspended'])
    .where(isGranted('indicator.goal_id', goalIds))
    .groupBy(['indicator.goalId', 'accountability.agencyId'])
    .select((eb) => [
      'indicator.goalId',
      'accountability.agencyId',
      eb.fn.countAll<string | number>().as('indicators'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, indicators: Number(row.indicators) }))
}

/** Indicators nobody is accountable for, in the partnership's order. */
export async function listIndicatorsWithoutAnyone(
  db: Db,
  { partnershipId, goalIds, goalId }: Seen & { goalId?: string },
) {
  return db
    .selectFrom('indicator')
    .innerJoin('indicatorVersion', (join) =>
      join
        .onRef('indicatorVersion.partnershipId', '=', 'indicator.partnershipId')
        .onRef('indicatorVersion.indicatorId', '=', 'indicator.id')
        .onRef('indicatorVersion.version', '=', 'indicator.version'),
    )
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.state', 'in', ['live', 'suspended'])
    .where(isGranted('indicator.goal_id', goalIds))
    .$if(goalId !== undefined, (query) => query.where('indicator.goalId', '=', goalId ?? null))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('accountability')
            .whereRef('accountability.partnershipId', '=', 'indicator.partnershipId')
            .whereRef('accountability.indicatorId', '=', 'indicator.id')
            .where('accountability.kind', '=', sql.lit('accountable'))
            .where('accountability.endedAt', 'is', null)
            .select('accountability.id'),
        ),
      ),
    )
    .select(['indicator.code', 'indicatorVersion.name'])
    .orderBy('indicator.position')
    .orderBy('indicator.code')
    .execute()
}

export type AccountabilityRow = {
  /** Null where nobody has any part in it. */
  id: string | null
  subjectKind: 'goal' | 'indicator'
  subjectCode: string
  subjectName: string
  goalCode: string | null
  kind: Kind | null
  agencyCode: string | null
  agencyName: string | null
  title: string | null
  person: string | null
  recordedAt: string | null
  fromDay: string | null
  untilDay: string | null
  reason: string | null
  endedBy: string | null
}

/** Who has and had which part in each goal and indicator; one in which nobody has any stands there once, empty. */
export async function listAccountabilities(
  db: Db,
  { partnershipId, goalIds }: Seen,
): Promise<AccountabilityRow[]> {
  const { rows } = await sql<AccountabilityRow>`
    select c.id, c.subject_kind, c.subject_code, c.subject_name, c.goal_code, c.kind, a.code as agency_code,
      a.name as agency_name, c.title, p.name as person, c.recorded_at,
      coalesce(c.from_day, c.recorded_at) as from_day,
      case when c.ended_at is null then null else coalesce(c.until_day, c.ended_at) end as until_day,
      w.text as reason, e.name as ended_by
    from (
      select x.subject_kind, x.subject_code, x.goal_position, x.position, x.subject_name, x.goal_code, c.*
      from (
      select g.partnership_id, 'goal' as subject_kind, g.code as subject_code, v.wording as subject_name,
        g.code as goal_code, g.id as goal_id, null as indicator_id, g.position as goal_position, 0 as position
      from goal g
      join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id and v.version = g.version
      where g.partnership_id = ${partnershipId} and g.state = 'agreed' and g.kind = 'goal'
        and ${isGranted('g.id', goalIds)}
      union all
      select i.partnership_id, 'indicator', i.code, v.name, g.code, null, i.id, coalesce(g.position, 1000000),
        i.position + 1
      from indicator i
      join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
        and v.version = i.version
      left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
      where i.partnership_id = ${partnershipId} and i.state in ('live', 'suspended')
        and ${isGranted('i.goal_id', goalIds)}
      ) x
      cross join (select 0 as ended union all select 1 as ended) f
      left join accountability c on c.partnership_id = x.partnership_id
        and (c.goal_id = x.goal_id or c.indicator_id = x.indicator_id)
        and f.ended = case when c.ended_at is null then 0 else 1 end
      where f.ended = 0 or c.id is not null
    ) c
    left join agency a on a.partnership_id = c.partnership_id and a.id = c.agency_id
    left join member m on m.partnership_id = c.partnership_id and m.id = c.member_id
      and (m.ended_at is null or c.ended_at is not null)
    left join person p on p.id = m.person_id
    left join person e on e.id = c.ended_by
    left join transition t on t.partnership_id = c.partnership_id and t.subject_id = c.id and t.to_state = 'ended'
    left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    order by c.goal_position, c.position, c.subject_code, case when c.ended_at is null then 0 else 1 end,
      case c.kind when 'accountable' then 0 when 'responsible' then 1 when 'consulted' then 2 else 3 end,
      c.ended_at desc, a.position, c.id`.execute(db)
  return rows.map((row) => ({ ...row, fromDay: dayIn(row.fromDay), untilDay: dayIn(row.untilDay) }))
}

/** A day as it was named, or the day of the moment at which it was recorded. */
const dayIn = (text: string | null): string | null =>
  text === null || text.length === 10 ? text : localDay(text)
