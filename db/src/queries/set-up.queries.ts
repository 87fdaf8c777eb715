import type { Role } from '@roundtable/shared/base/role.ts'
import { twoKeepers } from '@roundtable/shared/rights/role-group.ts'
import type { IndicatorFacts } from '@roundtable/shared/set-up/set-up-gaps.ts'
import type { SetUpCounts } from '@roundtable/shared/set-up/set-up-tasks.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { isSeatedOn } from './member.queries.ts'

/** Who administers the installation is no partner. */
const ofPartners = sql`exists (select 1 from agency a where a.partnership_id = m.partnership_id
  and a.id = m.agency_id and a.administers = 0)`
const isAsked = sql`i.state in ('live', 'suspended', 'draft')`

export async function findSetUpCounts(
  db: Db,
  { partnershipId, today, board }: { partnershipId: string; today: string; board: readonly Role[] },
): Promise<SetUpCounts> {
  const own = sql`partnership_id = ${partnershipId}`
  const { rows } = await sql<Record<keyof SetUpCounts, number | string>>`select
    (select count(*) from agency where ${own} and state = 'current' and administers = 0) as agencies,
    (select count(distinct s.reporting_agency_id) from series s
      join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id and ${isAsked}
      where s.${own} and s.ended_at is null) as reporting,
    (select count(distinct m.person_id) from member m where m.${own} and ${ofPartners}
      and ${isSeatedOn('m', today)}) as people,
    (select count(*) from member m where m.${own} and ${ofPartners} and m.ended_at is null
      and not ${isSeatedOn('m', today)}) as invited,
    (select count(*) from member m where m.${own} and ${isSeatedOn('m', today)}
      and m.role in (${sql.join(board)})) as board,
    (select count(*) from member m where m.${own} and ${isSeatedOn('m', today)} and m.confirmed_at is null
      and m.role in (${sql.join(twoKeepers)})) as unconfirmed,
    (select count(*) from agency a where a.${own} and a.state = 'current' and a.administers = 0
      and not exists (select 1 from member m where m.partnership_id = a.partnership_id and m.agency_id = a.id
      and m.ended_at is null)) as agencies_without_seats,
    (select count(*) from board where ${own} and state = 'current') as boards,
    (select count(*) from goal where ${own} and kind = 'goal' and state = 'agreed') as goals,
    (select count(*) from goal where ${own} and kind = 'goal' and state = 'proposed') as goals_proposed,
    (select count(*) from goal g join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id
      and v.version = g.version where g.${own} and g.kind = 'goal' and g.state in ('agreed', 'proposed')
      and v.child_wording = '') as goals_without_child,
    (select count(*) from indicator where ${own} and state in ('live', 'suspended')) as indicators,
    (select count(*) from indicator where ${own} and state = 'draft') as drafts,
    (select count(*) from indicator i where i.${own} and ${isAsked} and i.catalogue_code is not null) as adopted,
    (select count(*) from indicator i where i.${own} and ${isAsked} and i.goal_id is null) as without_goal,
    (select count(*) from indicator i where i.${own} and ${isAsked} and not exists (select 1 from accountability c
      where c.partnership_id = i.partnership_id and c.indicator_id = i.id and c.kind = 'accountable'
      and c.ended_at is null)) as without_anyone,
    (select count(*) from indicator i where i.${own} and ${isAsked} and i.calculated = 1) as calculated,
    (select count(*) from indicator i where i.${own} and ${isAsked} and i.calculated = 0 and not exists (select 1 from series s
      join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id and a.ended_at is null
      where s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.ended_at is null)) as without_reporter,
    (select count(distinct s.indicator_id) from target t join series s on s.partnership_id = t.partnership_id
      and s.id = t.series_id where t.${own} and t.state = 'agreed') as targets_agreed,
    (select count(*) from target where ${own} and state = 'proposed') as targets_proposed,
    (select count(*) from return_schedule where ${own} and ended_at is null and state = 'agreed') as schedules,
    (select count(*) from indicator i where i.${own} and ${isAsked} and exists (select 1 from series s
      join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id
      where s.partnership_id = i.partnership_id and s.indicator_id = i.id)) as with_figures,
    (select count(*) from indicator i where i.${own} and ${isAsked} and (exists (select 1 from benchmark b
      where b.indicator_code = i.code) or exists (select 1 from benchmark_figure f
      where f.partnership_id = i.partnership_id and f.indicator_id = i.id and f.ended_at is null)))
      as with_benchmarks`.execute(db)
  const [row] = rows
  const numbers = Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)])
  return Object.fromEntries(numbers) as SetUpCounts
}

/** Agencies that report, and whether somebody there enters and somebody else approves. */
export async function listReportersWithoutPeople(
  db: Db,
  asked: { partnershipId: string; today: string; approve: readonly Role[]; enter: readonly Role[] },
): Promise<{ code: string; name: string; leads: number; enters: number }[]> {
  const { partnershipId, today, approve, enter } = asked
  const { rows } = await sql<{ code: string; name: string; leads: number; enters: number }>`
    select a.code, a.short_name as name,
      cast((select count(*) from member m where m.partnership_id = a.partnership_id and m.agency_id = a.id
        and m.role in (${sql.join(approve)}) and ${isSeatedOn('m', today)}) as integer) as leads,
      cast((select count(*) from member m where m.partnership_id = a.partnership_id and m.agency_id = a.id
        and m.role in (${sql.join(enter)})
        and ${isSeatedOn('m', today)}) as integer) as enters
    from agency a
    where a.partnership_id = ${partnershipId} and a.ended_at is null and a.administers = 0
      and exists (select 1 from series s
        join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id and ${isAsked}
        where s.partnership_id = a.partnership_id and s.reporting_agency_id = a.id and s.ended_at is null)
    order by a.position, a.code`.execute(db)
  return rows
}

/** What each live headline indicator has and lacks, in the order of the scorecard. */
export async function listHeadlineFacts(db: Db, partnershipId: string): Promise<IndicatorFacts[]> {
  const { rows } = await sql<Record<keyof IndicatorFacts, string | number | null>>`
    select i.code,
      case when exists (select 1 from accountability c where c.partnership_id = i.partnership_id
        and c.indicator_id = i.id and c.kind = 'accountable' and c.ended_at is null) then 1 else 0 end as answered,
      (select a.short_name from series s join agency a on a.partnership_id = s.partnership_id
        and a.id = s.reporting_agency_id and a.ended_at is null
        where s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.ended_at is null
        order by case when s.kind = 'partnership' then 0 else 1 end, s.id limit 1) as reporter,
      (select max(case t.state when 'agreed' then 2 else 1 end) from target t
        join series s on s.partnership_id = t.partnership_id and s.id = t.series_id
        where s.partnership_id = i.partnership_id and s.indicator_id = i.id
        and t.state in ('agreed', 'proposed')) as target,
      case when exists (select 1 from series s join measurement m on m.partnership_id = s.partnership_id
        and m.series_id = s.id where s.partnership_id = i.partnership_id and s.indicator_id = i.id)
        then 1 else 0 end as figures, i.calculated
    from indicator i
    where i.partnership_id = ${partnershipId} and i.state = 'live' and i.headline = 1
    order by i.code`.execute(db)
  return rows.map(({ code, answered, reporter, target, figures, calculated }) => ({
    code: String(code),
    calculated: Number(calculated) === 1,
    answered: Number(answered) === 1,
    reporter: reporter === null ? null : String(reporter),
    target: ({ 2: 'agreed', 1: 'proposed' } as const)[Number(target)] ?? 'none',
    figures: Number(figures) === 1,
  }))
}
