import { appendOnly, type Schema, table, within } from './columns.ts'

/** How a partnership publishes, what a lead decided about each row, and when which figure is due. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'return_setting',
    {
      partnership_id: 'text',
      publishing: 'text',
      version: 'integer',
      changed_at: 'text',
      changed_by: 'text',
    },
    ['partnership_id'],
  )
    .addForeignKeyConstraint('return_setting_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .addForeignKeyConstraint('return_setting_changed_by_fk', ['changed_by'], 'person', ['id'])
    .execute()

  const decision = table(
    db,
    'return_decision',
    {
      partnership_id: 'text',
      return_id: 'text',
      series_id: 'text',
      round: 'integer',
      entry_version: 'integer',
      decision: 'text',
      reason: 'text',
      decided_by: 'text',
      decided_at: 'text',
    },
    ['partnership_id', 'return_id', 'series_id', 'round'],
  )
  await within(
    within(decision, 'return_decision', 'return_id', 'return'),
    'return_decision',
    'series_id',
    'series',
  )
    .addForeignKeyConstraint('return_decision_decided_by_fk', ['decided_by'], 'person', ['id'])
    .execute()
  await appendOnly(db, 'return_decision')

  const schedule = table(
    db,
    'return_schedule',
    {
      partnership_id: 'text',
      id: 'text',
      indicator_id: 'text',
      agency_id: 'text',
      from_period: 'text',
      due_days: 'integer',
      grace_days: 'integer',
      deputy_member_id: 'text?',
      state: 'text',
      recorded_at: 'text',
      recorded_by: 'text',
      agreed_at: 'text?',
      agreed_by: 'text?',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(
    within(
      within(schedule, 'return_schedule', 'indicator_id', 'indicator'),
      'return_schedule',
      'agency_id',
      'agency',
    ),
    'return_schedule',
    'deputy_member_id',
    'member',
  )
    .addForeignKeyConstraint('return_schedule_recorded_by_fk', ['recorded_by'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('return_schedule_of_indicator')
    .on('return_schedule')
    .columns(['partnership_id', 'agency_id', 'indicator_id', 'from_period'])
    .execute()
  await db.schema
    .createIndex('audit_event_of_subject')
    .on('audit_event')
    .columns(['partnership_id', 'subject_id'])
    .execute()
}
