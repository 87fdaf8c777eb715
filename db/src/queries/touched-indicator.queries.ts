import type { Db } from '../database.ts'
import { ask, type Statement, statement } from '../statement.ts'

type Row = { id: string }

/** What is recorded of an indicator, each with the column of its moment; a target and a state change by their steps. */
const ofIndicators = [
  { table: 'indicator_version', at: 'recorded_at' },
  { table: 'indicator_place', at: 'recorded_at' },
  { table: 'indicator_predecessor', at: 'recorded_at' },
  { table: 'indicator_predecessor', at: 'ended_at' },
  { table: 'chart_choice', at: 'recorded_at' },
  { table: 'chart_choice', at: 'ended_at' },
  { table: 'accountability', at: 'recorded_at' },
  { table: 'accountability', at: 'ended_at' },
] as const

const ofSeries = [
  { table: 'measurement_revision', at: 'recorded_at' },
  { table: 'series_end', at: 'recorded_at' },
  { table: 'series_reporter', at: 'recorded_at' },
  { table: 'step_change', at: 'recorded_at' },
  { table: 'step_change', at: 'ended_at' },
] as const

const within = (at: string): string => `r.partnership_id = ? and r.${at} > ? and r.${at} <= ?`
const lines = (id: string): string => `series s on s.partnership_id = r.partnership_id and s.id = ${id}`

const touched: Statement<Row> = statement(({ join }) =>
  [
    ...ofIndicators.map(
      ({ table, at }) =>
        `select r.indicator_id as id from ${table} r where r.indicator_id is not null and ${within(at)}`,
    ),
    ...ofSeries.map(
      ({ table, at }) =>
        `select s.indicator_id as id from ${table} r ${join} ${lines('r.series_id')} where ${within(at)}`,
    ),
    `select r.subject_id as id from transition r where r.subject_kind = 'indicator' and ${within('at')}`,
    `select s.indicator_id as id from transition r
      ${join} target t on t.partnership_id = r.partnership_id and t.id = r.subject_id
      ${join} ${lines('t.series_id')} where r.subject_kind = 'target' and ${within('at')}`,
  ].join('\nunion\n'),
)
const parts = ofIndicators.length + ofSeries.length + 2

/** Indicators of which anything was recorded after `from` and at `to` at the latest: no other reads otherwise then. */
export async function listTouchedIndicators(
  db: Db,
  { partnershipId, from, to }: { partnershipId: string; from: string; to: string },
): Promise<string[]> {
  const parameters = Array.from({ length: parts }, () => [partnershipId, from, to]).flat()
  return (await ask(db, touched, parameters)).map(({ id }) => id)
}
