import type { Schema } from './columns.ts'

const indexes = [
  ['challenge_by_indicator', 'challenge', 'indicator_id'],
  ['challenge_by_goal', 'challenge', 'goal_id'],
  ['challenge_by_state', 'challenge', 'state'],
  ['issue_by_goal', 'issue', 'goal_id'],
  ['issue_by_state', 'issue', 'state'],
  ['series_by_reporter', 'series', 'reporting_agency_id'],
] as const

/** What is about an indicator or a goal, and what waits for somebody, is found without reading all that is over. */
export async function up(db: Schema): Promise<void> {
  for (const [name, table, column] of indexes) {
    await db.schema.createIndex(name).on(table).columns(['partnership_id', column]).execute()
  }
}
