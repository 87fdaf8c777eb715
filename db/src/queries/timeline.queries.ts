import type { Frequency } from '@roundtable/shared/base/period.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import { progressRecords } from './progress-records.queries.ts'
import type { AgencyScope } from './return.queries.ts'

/** A period of an indicator of which nothing may be said to the reader. */
export type Silence = { indicatorId: string; periodStart: string }

export type TimelineParams = {
  partnershipId: string
  /** Null for the timeline of an indicator. */
  goalId: string | null
  indicatorIds: readonly string[]
  /** Whether it is the one of all sharing agreements. */
  isOfSharing: boolean
  /** Whether the reader reads issues, actions and challenges. */
  withProgress: boolean
  /** Agencies whose returns the reader sees. */
  returnsOf: AgencyScope
  silences: readonly Silence[]
  /** Notes on a chart that lie in such a period. */
  silentNotes: readonly string[]
  after: { at: string; id: string } | null
  /** What happened later is not told: now, or the moment that is read as at. */
  until: string
  limit: number
}

export type TimelineRow = {
  id: string
  at: string
  act: string
  who: string | null
  deputyFor: string | null
  onBehalf: number
  /** The sentence of an act of the trail; empty for a figure and for what was said of it. */
  summary: string
  reason: string | null
  indicatorCode: string | null
  seriesKind: string | null
  seriesName: string | null
  periodStart: string | null
  /** The last of its periods, where it is about several. */
  lastStart: string | null
  frequency: Frequency | null
  /** Lines of the indicator the entry is about, and figures of them. */
  lines: number | string
  figures: number | string
}

/** Everything that happened to the records, newest first, as far as the reader may know of it. */
export async function listTimeline(db: Db, asked: TimelineParams): Promise<TimelineRow[]> {
  const { after, until, limit } = asked
  const before =
    after === null ? sql`1 = 1` : sql`(t.at < ${after.at} or (t.at = ${after.at} and t.id < ${after.id}))`
  const { rows } = await sql<TimelineRow>`
    select t.* from (
      ${acts(asked)} union all ${figures(asked)} union all ${words(asked)} union all ${returns(asked)}
    ) t where t.at <= ${until} and ${before} order by t.at desc, t.id desc limit ${limit}`.execute(db)
  return rows
}

const among = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  ids.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`${sql.ref(column)} in (${sql.join(ids)})`

/**
 * Goal, pledges and accountabilities; indicators, their lines, targets and what was said on their charts; or sharing
 * agreements.
 */
const records = ({
  partnershipId: id,
  goalId,
  indicatorIds,
  isOfSharing,
  withProgress,
}: TimelineParams) => sql`
  select g.id, null as code from goal g where g.partnership_id = ${id} and g.id = ${goalId}
  union all select p.id, null as code from pledge p where p.partnership_id = ${id} and p.goal_id = ${goalId}
  union all select c.id, null as code from accountability c
    where c.partnership_id = ${id} and c.goal_id = ${goalId}
  union all select i.id, i.code from indicator i
    where i.partnership_id = ${id} and ${among('i.id', indicatorIds)}
  union all select c.id, i.code from accountability c
    join indicator i on i.partnership_id = c.partnership_id and i.id = c.indicator_id
    where c.partnership_id = ${id} and ${among('c.indicator_id', indicatorIds)}
  union all select n.id, i.code from annotation n
    join indicator i on i.partnership_id = n.partnership_id and i.id = n.indicator_id
    where n.partnership_id = ${id} and ${among('n.indicator_id', indicatorIds)}
  union all select n.id, i.code from chart_choice n
    join indicator i on i.partnership_id = n.partnership_id and i.id = n.indicator_id
    where n.partnership_id = ${id} and ${among('n.indicator_id', indicatorIds)}
  union all select n.id, i.code from target n ${ofSeries('n')}
    where n.partnership_id = ${id} and ${among('s.indicator_id', indicatorIds)}
  union all select n.id, i.code from publication n
    join indicator i on i.partnership_id = n.partnership_id and i.id = n.indicator_id
    where n.partnership_id = ${id} and ${among('n.indicator_id', indicatorIds)}
  union all select n.id, i.code from step_change n ${ofSeries('n')}
    where n.partnership_id = ${id} and ${among('s.indicator_id', indicatorIds)}
  union all select n.id, i.code from step_set_aside n ${ofSeries('n')}
    where n.partnership_id = ${id} and ${among('s.indicator_id', indicatorIds)}
  union all select n.id, i.code from chart_title n ${ofSeries('n')}
    where n.partnership_id = ${id} and ${among('s.indicator_id', indicatorIds)}
  ${withProgress ? sql`union all ${progressRecords({ partnershipId: id, goalId, indicatorIds })}` : sql``}
  ${isOfSharing ? sql`union all select g.id, null as code from sharing_agreement g where g.partnership_id = ${id}` : sql``}`

const ofSeries = (alias: string) => sql`
  join series s on s.partnership_id = ${sql.ref(`${alias}.partnership_id`)}
    and s.id = ${sql.ref(`${alias}.series_id`)}
  join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id`

const acts = (asked: TimelineParams) => sql`
  select e.id, e.at, e.action as act, e.person_name as who, e.deputy_for, e.on_behalf, e.summary,
    w.text as reason, r.code as indicator_code, null as series_kind, null as series_name,
    null as period_start, null as last_start, null as frequency, 1 as lines, 1 as figures
  from audit_event e
  join (${records(asked)}) r on r.id = e.subject_id
  left join typed_words w on w.partnership_id = e.partnership_id and w.id = e.reason_id
  where e.partnership_id = ${asked.partnershipId} and (e.category in ('definitions', 'progress') or e.subject_kind = 'sharing-agreement')
    and not (${among('e.subject_id', asked.silentNotes)})`

/** Nothing is said of a figure that is hidden, nor of the others of its period. */
const isSaid = (column: string, silences: readonly Silence[]): RawBuilder<unknown> =>
  silences.length === 0
    ? sql`1 = 1`
    : sql`not (${sql.join(
        silences.map(
          ({ indicatorId, periodStart }) =>
            sql`(i.id = ${indicatorId} and ${sql.ref(column)} = ${periodStart})`,
        ),
        sql` or `,
      )})`

const enteredOnBehalf = sql`case when p.id is null then m.on_behalf else 0 end`

/** Nobody entered what follows from other figures. */
const calculated = sql`case when i.calculated = 1 then 'Calculated' end`

/**
 * What was published of an indicator in one act is one entry, however many lines it has; and where no return asked for
 * it, as of a file of past figures, however many periods. On behalf is who entered it, never who approved it.
 */
const figures = ({ partnershipId, indicatorIds, silences }: TimelineParams) => sql`
  select concat('figure ', min(m.series_id), min(m.period_start), max(m.revision)) as id, m.recorded_at as at,
    case when max(m.revision) = 1 then 'figure.published' else 'figure.corrected' end as act,
    coalesce(p.name, q.name, ${calculated}) as who, null as deputy_for, ${enteredOnBehalf} as on_behalf,
    '' as summary, m.why as reason, i.code as indicator_code, min(s.kind) as series_kind,
    min(s.name) as series_name, min(m.period_start) as period_start, max(m.period_start) as last_start, i.frequency,
    count(distinct m.series_id) as lines, count(*) as figures
  from measurement_revision m ${ofSeries('m')}
  left join person p on p.id = m.approved_by
  left join person q on q.id = m.entered_by
  where m.partnership_id = ${partnershipId} and ${among('s.indicator_id', indicatorIds)}
    and ${isSaid('m.period_start', silences)}
  group by i.id, i.code, i.frequency, case when m.return_id is null then '' else m.period_start end, m.recorded_at,
    case when m.revision = 1 then 0 else 1 end, coalesce(p.name, q.name, ${calculated}), ${enteredOnBehalf}, m.why`

const words = ({ partnershipId, indicatorIds, silences }: TimelineParams) => sql`
  select concat('words ', min(c.series_id), c.period_start, max(c.version)) as id, c.recorded_at as at,
    case when max(c.version) = 1 then 'commentary.given' else 'commentary.changed' end as act, p.name as who,
    null as deputy_for, 0 as on_behalf, '' as summary, null as reason,
    i.code as indicator_code, min(s.kind) as series_kind, min(s.name) as series_name, c.period_start,
    c.period_start as last_start, i.frequency, count(*) as lines, count(*) as figures
  from commentary c ${ofSeries('c')}
  left join person p on p.id = c.recorded_by
  where c.partnership_id = ${partnershipId} and ${among('s.indicator_id', indicatorIds)}
    and ${isSaid('c.period_start', silences)}
  group by i.id, i.code, i.frequency, c.period_start, c.recorded_at, p.name,
    case when c.version = 1 then 0 else 1 end`

/** The returns that ask for these indicators, for those who see them. */
const returns = ({ partnershipId, indicatorIds, returnsOf }: TimelineParams) => sql`
  select e.id, e.at, e.action as act, e.person_name as who, e.deputy_for, e.on_behalf, e.summary,
    null as reason, null as indicator_code, null as series_kind, null as series_name,
    null as period_start, null as last_start, null as frequency, 1 as lines, 1 as figures
  from audit_event e
  join return r on r.partnership_id = e.partnership_id and r.id = e.subject_id
  where e.partnership_id = ${partnershipId} and e.subject_kind = 'return' and e.category = 'figures'
    and e.action <> 'return.published' and e.action <> 'return.rows-published'
    and ${returnsOf === 'all' ? sql`1 = 1` : among('r.agency_id', returnsOf)}
    and exists (select 1 from series s
      join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
      where s.partnership_id = r.partnership_id and s.reporting_agency_id = r.agency_id
        and i.frequency = r.frequency and ${among('s.indicator_id', indicatorIds)})`

/** The indicators of a goal, retired ones too: what happened to them happened. */
export async function listIndicatorsOfGoal(
  db: Db,
  { partnershipId, goalId }: { partnershipId: string; goalId: string },
): Promise<{ id: string; code: string; frequency: Frequency }[]> {
  return db
    .selectFrom('indicator')
    .select(['id', 'code', 'frequency'])
    .where('partnershipId', '=', partnershipId)
    .where('goalId', '=', goalId)
    .orderBy('position')
    .orderBy('code')
    .execute()
}

/** Every note that was ever put on the charts of these indicators, and the day it is about. */
export async function listNoteDays(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
): Promise<{ id: string; indicatorId: string; onDay: string }[]> {
  return db
    .selectFrom('annotation')
    .select(['id', 'indicatorId', 'onDay'])
    .where('partnershipId', '=', partnershipId)
    .where(among('indicatorId', indicatorIds))
    .execute()
}
