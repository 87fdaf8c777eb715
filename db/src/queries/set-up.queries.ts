import type { Role } from '@roundtable/shared/base/role.ts'
import { twoKeepers } from '@roundtable/shared/rights/role-group.ts'
import type { IndicatorFacts } from '@roundtable/shared/set-up/indicator-facts.ts'
import type { SetUpCounts } from '@roundtable/shared/set-up/set-up-tasks.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { ask, statement } from '../statement.ts'
import { isSeatedOn, seatedOn } from './member.queries.ts'

const isCounted = `i.state in ('live', 'suspended', 'draft')`

/** Who administers the installation is no partner, but confirms seats. */
const counts = statement<Record<keyof SetUpCounts, number | string>>(
  ({ textsOf }) => `
select * from
  (select count(distinct case when s.seated = 1 and s.administers = 0 then s.person_id end) as people,
    count(case when s.seated = 0 and s.administers = 0 then 1 end) as invited,
    count(case when s.seated = 1 and s.role in ${textsOf} then 1 end) as board,
    count(case when s.seated = 1 and s.confirmed_at is null and s.role in ${textsOf} then 1 end) as unconfirmed
  from (select m.person_id, m.role, m.confirmed_at, a.administers,
      case when ${seatedOn('m')} then 1 else 0 end as seated
    from member m join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
    where m.partnership_id = ? and m.ended_at is null) s) seats,
  (select count(*) as agencies, count(case when not exists (select 1 from member m
      where m.partnership_id = a.partnership_id and m.agency_id = a.id and m.ended_at is null)
      then 1 end) as "agenciesWithoutSeats"
    from agency a where a.partnership_id = ? and a.state = 'current' and a.administers = 0) agencies,
  (select count(case when g.state = 'agreed' then 1 end) as goals,
    count(case when g.state = 'proposed' then 1 end) as "goalsProposed",
    count(case when v.child_wording = '' then 1 end) as "goalsWithoutChild"
  from goal g left join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id
    and v.version = g.version
  where g.partnership_id = ? and g.kind = 'goal' and g.state in ('agreed', 'proposed')) goals,
  (select count(*) as boards from board where partnership_id = ? and state = 'current') boards,
  (select count(*) as "targetsProposed" from target where partnership_id = ? and state = 'proposed') targets,
  (select count(*) as schedules from return_schedule where partnership_id = ? and ended_at is null
    and state = 'agreed') schedules`,
)

export async function findSetUpCounts(
  db: Db,
  { partnershipId, today, board }: { partnershipId: string; today: string; board: readonly Role[] },
): Promise<SetUpCounts> {
  const roles = [JSON.stringify(board), JSON.stringify(twoKeepers)]
  const own = Array.from({ length: 6 }, () => partnershipId)
  const [row] = await ask(db, counts, [...roles, today, today, ...own])
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
        join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id and ${sql.raw(isCounted)}
        where s.partnership_id = a.partnership_id and s.reporting_agency_id = a.id and s.ended_at is null)
    order by a.position, a.code`.execute(db)
  return rows
}

type Flag = 'draft' | 'shown' | 'adopted' | 'calculated' | 'goal' | 'answered' | 'figures' | 'benchmarks'
type FactRow = { code: string; reporter: string | null; target: number } & Record<Flag, number>

const flag = (holds: string): string => `case when ${holds} then 1 else 0 end`
const ofIndicator = (table: string): string =>
  `${table}.partnership_id = i.partnership_id and ${table}.indicator_id = i.id`
const hasTarget = (state: string): string => `exists (select 1 from series s
    join target t on t.partnership_id = s.partnership_id and t.series_id = s.id
    where ${ofIndicator('s')} and t.state = '${state}')`

const facts = statement<FactRow>(({ join }) => {
  const reporter = (kind: string): string => `(select a.short_name from series s
    ${join} agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id and a.ended_at is null
    where ${ofIndicator('s')} and s.ended_at is null and s.kind ${kind} limit 1)`
  return `
select i.code, i.calculated, ${flag(`i.state = 'draft'`)} as draft,
  ${flag(`i.state = 'live' and i.headline = 1`)} as shown,
  ${flag('i.catalogue_code is not null')} as adopted, ${flag('i.goal_id is not null')} as goal,
  ${flag(`exists (select 1 from accountability c where ${ofIndicator('c')} and c.kind = 'accountable'
    and c.ended_at is null)`)} as answered,
  coalesce(${reporter(`= 'partnership'`)}, ${reporter(`<> 'partnership' order by s.id`)}) as reporter,
  case when ${hasTarget('agreed')} then 2 when ${hasTarget('proposed')} then 1 else 0 end as target,
  ${flag(`exists (select 1 from series s
    join measurement m on m.partnership_id = s.partnership_id and m.series_id = s.id
    where ${ofIndicator('s')})`)} as figures,
  ${flag(`exists (select 1 from benchmark b where b.indicator_code = i.code)
    or exists (select 1 from benchmark_figure f where ${ofIndicator('f')} and f.ended_at is null)`)} as benchmarks
from indicator i where i.partnership_id = ? and ${isCounted} order by i.code`
})

const targetStates = ['none', 'proposed', 'agreed'] as const

/** What each indicator that is live, suspended or drafted has and lacks, in the order of the scorecard. */
export async function listIndicatorFacts(db: Db, partnershipId: string): Promise<IndicatorFacts[]> {
  const rows = await ask(db, facts, [partnershipId])
  return rows.map((row) => ({
    code: row.code,
    reporter: row.reporter,
    target: targetStates[row.target] ?? 'none',
    draft: row.draft === 1,
    shown: row.shown === 1,
    adopted: row.adopted === 1,
    calculated: row.calculated === 1,
    goal: row.goal === 1,
    answered: row.answered === 1,
    figures: row.figures === 1,
    benchmarks: row.benchmarks === 1,
  }))
}
