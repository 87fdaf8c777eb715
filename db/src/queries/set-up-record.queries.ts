import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { AccountabilityTable } from '../tables/accountability.table.ts'
import type { GoalTable, GoalVersionTable } from '../tables/goal.table.ts'
import type { IndicatorTable, IndicatorVersionTable, SeriesTable } from '../tables/indicator.table.ts'
import type { TermTable } from '../tables/partnership.table.ts'
import type { TargetTable } from '../tables/target.table.ts'

type SetUpGoal = Pick<GoalTable, 'id' | 'code' | 'kind' | 'state'> &
  Pick<GoalVersionTable, 'wording' | 'childWording' | 'why' | 'populationOutcome' | 'story'>

/** Goals in every state, in the partnership's order. */
export async function listSetUpGoals(db: Db, partnershipId: string): Promise<SetUpGoal[]> {
  const { rows } = await sql<SetUpGoal>`
    select g.id, g.code, g.kind, g.state, v.wording, v.child_wording, v.why, v.population_outcome, v.story
    from goal g
    join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id and v.version = g.version
    where g.partnership_id = ${partnershipId}
    order by case g.kind when 'vision' then 0 else 1 end, g.position, g.code`.execute(db)
  return rows
}

type SetUpIndicator = Omit<IndicatorTable, 'partnershipId'> &
  Pick<
    IndicatorVersionTable,
    | 'name'
    | 'plainEnglish'
    | 'definition'
    | 'numeratorWording'
    | 'denominatorWording'
    | 'source'
    | 'caveats'
    | 'challengeQuestion'
    | 'fromPeriod'
  > & { goalCode: string | null }

/** Indicators in every state with the definition that stands, in the partnership's order. */
export async function listSetUpIndicators(db: Db, partnershipId: string): Promise<SetUpIndicator[]> {
  const { rows } = await sql<SetUpIndicator>`
    select i.*, v.name, v.plain_english, v.definition, v.numerator_wording, v.denominator_wording, v.source,
      v.caveats, v.challenge_question, v.from_period, g.code as goal_code
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
    where i.partnership_id = ${partnershipId}
    order by i.position, i.code`.execute(db)
  return rows
}

type SetUpLine = Pick<SeriesTable, 'id' | 'kind' | 'name' | 'dimension' | 'addsUp' | 'indicatorId'> & {
  code: string
  agencyCode: string | null
  reportingAgencyCode: string | null
}

/** Lines that have not ended, of indicators that are asked for or drafted; nobody reports what is calculated. */
export async function listSetUpLines(db: Db, partnershipId: string): Promise<SetUpLine[]> {
  const { rows } = await sql<SetUpLine>`
    select s.id, s.kind, s.name, s.dimension, s.adds_up, s.indicator_id, i.code, a.code as agency_code,
      r.code as reporting_agency_code
    from series s
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    left join agency a on a.partnership_id = s.partnership_id and a.id = s.agency_id
    left join agency r on r.partnership_id = s.partnership_id and r.id = s.reporting_agency_id and r.ended_at is null
    where s.partnership_id = ${partnershipId} and s.ended_at is null and i.state in ('live', 'suspended', 'draft')
      and i.calculated = 0
    order by i.position, i.code, case s.kind when 'partnership' then 0 else 1 end, s.position, s.name`.execute(
    db,
  )
  return rows
}

type SetUpBoardMember = {
  id: string
  board: string
  agency: string
  post: string
  email: string
  isGone: number
}

/** Every seat that is or was on a board. */
export async function listSetUpBoardMembers(db: Db, partnershipId: string): Promise<SetUpBoardMember[]> {
  const { rows } = await sql<SetUpBoardMember>`
    select x.id, v.name as board, a.code as agency, m.title as post, p.email,
      case when x.ended_at is null and m.ended_at is null and b.state = 'current' then 0 else 1 end as is_gone
    from board_member x
    join board b on b.partnership_id = x.partnership_id and b.id = x.board_id
    join board_version v on v.partnership_id = b.partnership_id and v.board_id = b.id and v.version = b.version
    join member m on m.partnership_id = x.partnership_id and m.id = x.member_id
    join person p on p.id = m.person_id
    join agency a on a.partnership_id = m.partnership_id and a.id = m.agency_id
    where x.partnership_id = ${partnershipId}
    order by b.position, b.id, a.position, p.name, x.id`.execute(db)
  return rows
}

/** Terms whose dates were changed or taken out. */
export async function listEndedTerms(
  db: Db,
  partnershipId: string,
): Promise<Pick<TermTable, 'year' | 'term'>[]> {
  return db
    .selectFrom('term')
    .select(['year', 'term'])
    .distinct()
    .where('partnershipId', '=', partnershipId)
    .where('endedAt', 'is not', null)
    .execute()
}

/** Every sharing agreement, those that ended too. */
export async function listSharingRows(db: Db, partnershipId: string) {
  return db
    .selectFrom('sharingAgreement as g')
    .innerJoin('agency as a', (join) =>
      join.onRef('a.partnershipId', '=', 'g.partnershipId').onRef('a.id', '=', 'g.agencyId'),
    )
    .select(['g.id', 'g.state', 'a.code as agency', 'g.fromDay', 'g.untilDay', 'g.link'])
    .where('g.partnershipId', '=', partnershipId)
    .orderBy('a.position')
    .orderBy('g.fromDay')
    .orderBy('g.id')
    .execute()
}

type SetUpAnswer = Pick<AccountabilityTable, 'id' | 'title' | 'kind'> & {
  goalCode: string | null
  indicatorCode: string | null
  agencyCode: string
  email: string | null
}

/** Who answers for goals and indicators that have not ended. */
export async function listSetUpAnswers(db: Db, partnershipId: string): Promise<SetUpAnswer[]> {
  const { rows } = await sql<SetUpAnswer>`
    select c.id, c.title, c.kind, g.code as goal_code, i.code as indicator_code, a.code as agency_code, p.email
    from accountability c
    join agency a on a.partnership_id = c.partnership_id and a.id = c.agency_id
    left join goal g on g.partnership_id = c.partnership_id and g.id = c.goal_id
    left join indicator i on i.partnership_id = c.partnership_id and i.id = c.indicator_id
    left join member m on m.partnership_id = c.partnership_id and m.id = c.member_id
    left join person p on p.id = m.person_id
    where c.partnership_id = ${partnershipId} and c.ended_at is null
      and (g.state in ('proposed', 'agreed') or i.state in ('live', 'suspended', 'draft'))
    order by g.position, i.position, case c.kind when 'accountable' then 0 else 1 end, a.position, c.id`.execute(
    db,
  )
  return rows
}

type SetUpTarget = Omit<TargetTable, 'partnershipId'> & { code: string; line: string; isWhole: number }

/** Targets that are proposed or agreed, of lines that have not ended. */
export async function listSetUpTargets(db: Db, partnershipId: string): Promise<SetUpTarget[]> {
  const { rows } = await sql<SetUpTarget>`
    select t.*, i.code, s.name as line, case s.kind when 'partnership' then 1 else 0 end as is_whole
    from target t
    join series s on s.partnership_id = t.partnership_id and s.id = t.series_id and s.ended_at is null
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    where t.partnership_id = ${partnershipId} and t.state in ('proposed', 'agreed')
      and i.state in ('live', 'suspended', 'draft')
    order by i.position, i.code, s.position, t.from_period, t.recorded_at, t.id`.execute(db)
  return rows
}

type SetUpSchedule = {
  id: string
  agencyCode: string
  indicatorCode: string
  fromPeriod: string
  dueDays: number
  graceDays: number
  agreedAt: string
  email: string | null
}

/** Agreed schedules that have not ended, the newest last. */
export async function listSetUpSchedules(db: Db, partnershipId: string): Promise<SetUpSchedule[]> {
  const { rows } = await sql<SetUpSchedule>`
    select c.id, a.code as agency_code, i.code as indicator_code, c.from_period, c.due_days, c.grace_days,
      c.agreed_at, p.email
    from return_schedule c
    join agency a on a.partnership_id = c.partnership_id and a.id = c.agency_id and a.ended_at is null
    join indicator i on i.partnership_id = c.partnership_id and i.id = c.indicator_id
    left join member m on m.partnership_id = c.partnership_id and m.id = c.deputy_member_id
    left join person p on p.id = m.person_id
    where c.partnership_id = ${partnershipId} and c.ended_at is null and c.state = 'agreed'
      and i.state in ('live', 'suspended', 'draft')
    order by c.agreed_at, c.id`.execute(db)
  return rows
}
