import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { AbsenceReason } from '@roundtable/shared/figure/absence.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import { isSqlite } from '../dialect.ts'
import { isGranted } from './granted-goal.ts'

/** After `from`, and at `to` at the latest. */
export type Span = {
  partnershipId: string
  goalIds: readonly string[] | null
  from: string
  to: string
}

const within = (column: string, { from, to }: Span): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} > ${from} and ${sql.ref(column)} <= ${to}`

/** What stood at the end of the span. */
const stood = (alias: string, end: string, { to }: Span): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.${end}`)} is null or ${sql.ref(`${alias}.${end}`)} > ${to})`

const nameAt = (to: string) => sql`(select n.name from indicator_version n
  where n.partnership_id = i.partnership_id and n.indicator_id = i.id and n.recorded_at <= ${to}
  order by n.version desc limit 1)`

/** One step in the life of a record. */
export type StepOfChange = { act: string; at: string; who: string | null }

/** The steps of the records of this alias in the span, each with the person who took it. */
export const stepsIn = ({ from, to }: Span, alias: string): RawBuilder<unknown> =>
  sql`join transition x on x.partnership_id = ${sql.ref(`${alias}.partnership_id`)}
      and x.subject_id = ${sql.ref(`${alias}.id`)} and x.at > ${from} and x.at <= ${to}
    left join person p on p.id = x.person_id`

export type IndicatorOfChange = {
  goalCode: string | null
  indicatorCode: string
  indicatorName: string
  frequency: Frequency
  unit: Unit
  decimals: number
}

const ofIndicator = (to: string) =>
  sql`g.code as goal_code, i.code as indicator_code, ${nameAt(to)} as indicator_name, i.frequency, i.unit, i.decimals`

/** In SQLite the left side is then read first, whatever its planner thinks of how many there are in a span. */
const firstRead = (db: Db) => sql.raw(isSqlite(db) ? 'cross join' : 'join')

export type FigureChange = IndicatorOfChange & {
  indicatorId: string
  seriesId: string
  seriesKind: SeriesKind
  seriesName: string
  periodStart: string
  value: string | null
  reason: AbsenceReason | null
  /** Null where nothing was published before. */
  wasRevision: number | null
  wasValue: string | null
  wasReason: AbsenceReason | null
  why: string
  onBehalf: number
  enteredBy: string | null
  approvedBy: string | null
  recordedAt: string
}

/** Figures published or revised in the span: what stood at its end, and what stood at its beginning. */
export async function listFigureChanges(db: Db, span: Span): Promise<FigureChange[]> {
  const { partnershipId, from, to } = span
  const { rows } = await sql<FigureChange>`
    select ${ofIndicator(to)}, i.id as indicator_id, s.id as series_id, s.kind as series_kind, s.name as series_name,
      r.period_start, r.value, r.reason, w.revision as was_revision, w.value as was_value, w.reason as was_reason, r.why,
      r.on_behalf, coalesce(e.name, case when i.calculated = 1 then 'Calculated' end) as entered_by, a.name as approved_by, r.recorded_at
    from measurement_revision r
    ${firstRead(db)} series s on s.partnership_id = r.partnership_id and s.id = r.series_id
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
    left join measurement_revision w on w.partnership_id = r.partnership_id and w.series_id = r.series_id
      and w.period_start = r.period_start and w.revision = (select max(x.revision) from measurement_revision x
        where x.partnership_id = r.partnership_id and x.series_id = r.series_id
          and x.period_start = r.period_start and x.recorded_at <= ${from})
    left join person e on e.id = r.entered_by
    left join person a on a.id = r.approved_by
    where r.partnership_id = ${partnershipId} and ${within('r.recorded_at', span)}
      and not exists (select 1 from measurement_revision n where n.partnership_id = r.partnership_id
        and n.series_id = r.series_id and n.period_start = r.period_start and n.revision > r.revision
        and n.recorded_at <= ${to})
      and ${stood('s', 'ended_at', span)} and ${stood('i', 'retired_at', span)}
      and ${isGranted('i.goal_id', span.goalIds)}
    order by i.position, i.code, case when s.kind = 'partnership' then 0 else 1 end, s.position, s.name,
      r.period_start desc`.execute(db)
  return rows
}

export type WordingChange = {
  goalCode: string | null
  indicatorCode: string | null
  version: number
  was: string | null
  is: string
  reason: string
  recordedBy: string | null
  recordedAt: string
}

/** Goals set, reworded or given a new story in the span. */
export async function listGoalChanges(db: Db, span: Span): Promise<WordingChange[]> {
  const { rows } = await sql<WordingChange>`
    select g.code as goal_code, null as indicator_code, v.version, w.wording as was, v.wording as "is", v.reason,
      p.name as recorded_by, v.recorded_at
    from goal g
    join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id
    left join goal_version w on w.partnership_id = v.partnership_id and w.goal_id = v.goal_id
      and w.version = v.version - 1
    left join person p on p.id = v.recorded_by
    where g.partnership_id = ${span.partnershipId} and ${isGranted('g.id', span.goalIds)}
      and ${within('v.recorded_at', span)} and g.state not in ('proposed', 'declined')
    order by g.position, g.code, v.version`.execute(db)
  return rows
}

/** Indicators defined, or defined anew, in the span. */
export async function listDefinitionChanges(db: Db, span: Span): Promise<WordingChange[]> {
  const { rows } = await sql<WordingChange>`
    select g.code as goal_code, i.code as indicator_code, v.version, w.definition as was, v.definition as "is",
      v.reason, p.name as recorded_by, v.recorded_at
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
    left join indicator_version w on w.partnership_id = v.partnership_id and w.indicator_id = v.indicator_id
      and w.version = v.version - 1
    left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
    left join person p on p.id = v.recorded_by
    where i.partnership_id = ${span.partnershipId} and ${isGranted('i.goal_id', span.goalIds)}
      and ${stood('i', 'retired_at', span)} and ${within('v.recorded_at', span)}
      and i.state not in ('draft', 'withdrawn', 'declined')
    order by i.position, i.code, v.version`.execute(db)
  return rows
}
