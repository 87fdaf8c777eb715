import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** What proposes issues, setting by setting; and what each rule found in each line, so that a run is told once. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'issue_rule',
    {
      partnership_id: 'text',
      kind: 'text',
      version: 'integer',
      is_on: 'integer',
      periods: 'integer',
      reason: 'text',
      recorded_at: 'text',
      recorded_by: 'text',
    },
    ['partnership_id', 'kind', 'version'],
  )
    .addForeignKeyConstraint('issue_rule_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .addForeignKeyConstraint('issue_rule_recorded_by_fk', ['recorded_by'], 'person', ['id'])
    .execute()
  await appendOnly(db, 'issue_rule')
  await wordsRemovable(db, 'issue_rule', ['reason'])
  const run = table(
    db,
    'issue_run',
    {
      partnership_id: 'text',
      rule: 'text',
      line: 'text',
      from_period: 'text',
      to_period: 'text',
      issue_id: 'text',
      recorded_at: 'text',
    },
    ['partnership_id', 'rule', 'line', 'from_period'],
  )
  await within(run, 'issue_run', 'issue_id', 'issue').execute()
  await appendOnly(db, 'issue_run')
}
