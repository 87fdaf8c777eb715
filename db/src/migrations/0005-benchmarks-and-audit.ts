import { appendOnly, clustered, type Schema, table } from './columns.ts'

export async function up(db: Schema): Promise<void> {
  await clustered(
    db,
    table(
      db,
      'benchmark',
      {
        indicator_code: 'text',
        area_code: 'text',
        period_start: 'text',
        period_end: 'text',
        period_label: 'text',
        area_name: 'text',
        area_kind: 'text',
        value: 'text?',
        source: 'text',
        licence: 'text',
        retrieved_on: 'text',
        recorded_at: 'text',
      },
      ['indicator_code', 'area_code', 'period_start'],
    ),
  ).execute()

  await table(
    db,
    'partnership_area',
    {
      partnership_id: 'text',
      area_code: 'text',
      relation: 'text',
      position: 'integer',
    },
    ['partnership_id', 'area_code'],
  )
    .addForeignKeyConstraint('partnership_area_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()

  await clustered(
    db,
    table(
      db,
      'audit_event',
      {
        partnership_id: 'text',
        id: 'text',
        at: 'text',
        category: 'text',
        action: 'text',
        person_id: 'text?',
        person_name: 'text',
        member_id: 'text?',
        agency_id: 'text?',
        deputy_for: 'text?',
        on_behalf: 'integer',
        subject_kind: 'text',
        subject_id: 'text',
        summary: 'text',
      },
      ['partnership_id', 'id'],
    ).addForeignKeyConstraint('audit_event_partnership_id_fk', ['partnership_id'], 'partnership', ['id']),
  ).execute()
  await appendOnly(db, 'audit_event')
}
