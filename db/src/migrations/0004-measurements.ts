import { appendOnly, clustered, type Schema, table, within } from './columns.ts'

const figure = {
  period_end: 'text',
  numerator: 'text?',
  denominator: 'text?',
  value: 'text?',
  reason: 'text?',
} as const

export async function up(db: Schema): Promise<void> {
  const measurement = table(
    db,
    'measurement',
    {
      partnership_id: 'text',
      series_id: 'text',
      period_start: 'text',
      ...figure,
      state: 'text',
      revision: 'integer',
      recorded_at: 'text',
    },
    ['partnership_id', 'series_id', 'period_start'],
  )
  await clustered(db, within(measurement, 'measurement', 'series_id', 'series')).execute()

  const revision = table(
    db,
    'measurement_revision',
    {
      partnership_id: 'text',
      series_id: 'text',
      period_start: 'text',
      revision: 'integer',
      ...figure,
      why: 'text',
      return_id: 'text?',
      entered_by: 'text?',
      on_behalf: 'integer',
      approved_by: 'text?',
      recorded_at: 'text',
    },
    ['partnership_id', 'series_id', 'period_start', 'revision'],
  )
  await clustered(db, within(revision, 'measurement_revision', 'series_id', 'series')).execute()
  await appendOnly(db, 'measurement_revision')

  const commentary = table(
    db,
    'commentary',
    {
      partnership_id: 'text',
      series_id: 'text',
      period_start: 'text',
      version: 'integer',
      happened: 'text',
      why: 'text',
      next: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
    },
    ['partnership_id', 'series_id', 'period_start', 'version'],
  )
  await clustered(db, within(commentary, 'commentary', 'series_id', 'series')).execute()
  await appendOnly(db, 'commentary')

  const owed = table(
    db,
    'return',
    {
      partnership_id: 'text',
      id: 'text',
      agency_id: 'text',
      frequency: 'text',
      period_start: 'text',
      period_end: 'text',
      due_on: 'text',
      grace_days: 'integer',
      state: 'text',
      version: 'integer',
      opened_at: 'text',
      submitted_at: 'text?',
      submitted_by: 'text?',
      approved_at: 'text?',
      approved_by: 'text?',
      published_at: 'text?',
      remark: 'text?',
      remark_by: 'text?',
      remark_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(owed, 'return', 'agency_id', 'agency')
    .addUniqueConstraint('return_period_unique', ['partnership_id', 'agency_id', 'frequency', 'period_start'])
    .execute()

  const entry = table(
    db,
    'return_entry',
    {
      partnership_id: 'text',
      return_id: 'text',
      series_id: 'text',
      numerator: 'text?',
      denominator: 'text?',
      value: 'text?',
      reason: 'text?',
      happened: 'text',
      why: 'text',
      next: 'text',
      correction: 'text',
      entered_by: 'text',
      on_behalf: 'integer',
      entered_at: 'text',
      version: 'integer',
    },
    ['partnership_id', 'return_id', 'series_id'],
  )
  await within(
    within(entry, 'return_entry', 'return_id', 'return'),
    'return_entry',
    'series_id',
    'series',
  ).execute()
}
