import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { Polarity, Unit } from '@roundtable/shared/figure/figure.ts'
import type { OwedReturn } from '@roundtable/shared/issue-rule/find-late.ts'
import type { RecordedLine } from '@roundtable/shared/issue-rule/known-line.ts'
import type { ChartKind } from '@roundtable/shared/spc/chart-kind.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { IssueRuleTable, IssueRunTable } from '../tables/issue.table.ts'

type IssueRuleRow = IssueRuleTable & { recordedByName: string }

/** Every setting of every rule, the newest first. */
export async function listIssueRules(db: Db, partnershipId: string): Promise<IssueRuleRow[]> {
  return db
    .selectFrom('issueRule as r')
    .innerJoin('person as p', 'p.id', 'r.recordedBy')
    .selectAll('r')
    .select('p.name as recordedByName')
    .where('r.partnershipId', '=', partnershipId)
    .orderBy('r.kind')
    .orderBy('r.version', 'desc')
    .execute()
}

export async function insertIssueRule(tx: Tx, row: Insertable<IssueRuleTable>): Promise<void> {
  await tx.insertInto('issueRule').values(row).execute()
}

export type RuleLine = {
  indicatorId: string
  seriesId: string
  goalId: string | null
  code: string
  name: string
  unit: Unit
  decimals: number
  polarity: Polarity
  frequency: Frequency
  chart: ChartKind
}

/** The line of the whole partnership of each live indicator, in its order. */
export async function listRuleLines(db: Db, partnershipId: string): Promise<RuleLine[]> {
  const { rows } = await sql<RuleLine>`
    select i.id as indicator_id, s.id as series_id, i.goal_id, i.code, v.name, i.unit, i.decimals, i.polarity,
      i.frequency, coalesce(c.chart, 'xmr') as chart
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
      and s.ended_at is null
    left join chart_choice c on c.partnership_id = i.partnership_id and c.indicator_id = i.id
      and c.ended_at is null
    where i.partnership_id = ${partnershipId} and i.state = 'live'
    order by i.position, i.code`.execute(db)
  return rows
}

type OfLine = { partnershipId: string; seriesId: string; indicatorId: string }

/** Everything that was ever recorded of a line, and when. */
export async function readRecordedLine(
  db: Db,
  { partnershipId, seriesId, indicatorId }: OfLine,
): Promise<Omit<RecordedLine, 'indicator'>> {
  const revisions = await db
    .selectFrom('measurementRevision')
    .select([
      'periodStart',
      'periodEnd',
      'numerator',
      'denominator',
      'value',
      'reason',
      'revision',
      'recordedAt',
    ])
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .execute()
  const targets = await db
    .selectFrom('target')
    .select(['id', 'fromPeriod', 'low', 'high', 'tolerance', 'agreedAt', 'withdrawnAt'])
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .where('agreedAt', 'is not', null)
    .execute()
  const breaks = await db
    .selectFrom('indicatorVersion')
    .select(['fromPeriod', 'recordedAt'])
    .where('partnershipId', '=', partnershipId)
    .where('indicatorId', '=', indicatorId)
    .where('breaksComparability', '=', 1)
    .execute()
  const steps = await db
    .selectFrom('stepChange')
    .select(['fromPeriod', 'baseline', 'recordedAt', 'endedAt'])
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', '=', seriesId)
    .orderBy('fromPeriod')
    .execute()
  return {
    revisions,
    targets,
    breaks: breaks.flatMap(({ fromPeriod, recordedAt }) =>
      fromPeriod === null ? [] : [{ fromPeriod, recordedAt }],
    ),
    segments: steps.map(({ fromPeriod, ...step }) => ({ ...step, from: fromPeriod })),
  }
}

export type OwedRow = OwedReturn & {
  agencyId: string
  agencyCode: string
  agencyName: string
  frequency: Frequency
}

/** Every return of the agencies that are there, the oldest first. */
export async function listReturnsForRules(db: Db, partnershipId: string): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    select r.agency_id, a.code as agency_code, a.name as agency_name, r.frequency, r.period_start, r.due_on,
      r.grace_days, r.opened_at, r.published_at, (select max(t.at) from transition t
        where t.partnership_id = r.partnership_id and t.subject_id = r.id and t.act = 'return.closed') as closed_at
    from "return" r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id and a.ended_at is null
    where r.partnership_id = ${partnershipId}
    order by a.position, a.code, r.frequency, r.period_start`.execute(db)
  return rows
}

export type FoundRun = Omit<IssueRunTable, 'partnershipId'>

export async function listIssueRuns(db: Db, partnershipId: string): Promise<FoundRun[]> {
  return db
    .selectFrom('issueRun')
    .select(['rule', 'line', 'fromPeriod', 'toPeriod', 'issueId', 'recordedAt'])
    .where('partnershipId', '=', partnershipId)
    .execute()
}

export async function insertIssueRun(tx: Tx, row: Insertable<IssueRunTable>): Promise<void> {
  await tx.insertInto('issueRun').values(row).execute()
}

export type IssueOnLine = {
  id: string
  state: string
  indicatorId: string | null
  returnsAgencyId: string | null
  /** When its last step was taken. */
  since: string
  /** When it was closed last. */
  closedAt: string | null
}

/** Issues that are open or closed, by what they are about; what happened last first. */
export async function listIssuesOnLines(
  db: Db,
  { partnershipId }: { partnershipId: string },
): Promise<IssueOnLine[]> {
  const { rows } = await sql<IssueOnLine>`
    select * from (select r.id, r.state, r.indicator_id, r.returns_agency_id, (select max(t.at) from transition t
        where t.partnership_id = r.partnership_id and t.subject_id = r.id) as since,
        (select max(c.at) from transition c where c.partnership_id = r.partnership_id and c.subject_id = r.id
          and c.act = 'issue.closed') as closed_at
      from issue r where r.partnership_id = ${partnershipId}) x
    where x.state <> 'set-aside'
    order by x.since desc`.execute(db)
  return rows
}
