import { appendOnly, type Schema, table, within } from './columns.ts'

/** A seat can change and come back: how it stood before is a row of its own. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'member_version',
      {
        partnership_id: 'text',
        member_id: 'text',
        version: 'integer',
        role: 'text',
        title: 'text',
        from_day: 'text',
        until_day: 'text?',
        deputy_person_id: 'text?',
        deputy_from_day: 'text?',
        deputy_until_day: 'text?',
        ended_at: 'text?',
        ended_by: 'text?',
        successor_member_id: 'text?',
        recorded_at: 'text',
      },
      ['partnership_id', 'member_id', 'version'],
    ),
    'member_version',
    'member_id',
    'member',
  ).execute()
  await appendOnly(db, 'member_version')
}
