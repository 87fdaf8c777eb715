import { appendOnly, type Schema, table, within } from './columns.ts'

/** What is open at a seat is accepted by who follows, or for the post; a challenge passes on with its agency. */
export async function up(db: Schema): Promise<void> {
  const handover = table(
    db,
    'handover',
    {
      partnership_id: 'text',
      id: 'text',
      member_id: 'text',
      agency_id: 'text',
      successor_member_id: 'text?',
      state: 'text',
      version: 'integer',
      offered_at: 'text',
      offered_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(
    within(within(handover, 'handover', 'agency_id', 'agency'), 'handover', 'member_id', 'member'),
    'handover',
    'successor_member_id',
    'member',
  ).execute()
  await db.schema
    .createIndex('handover_of_seat')
    .on('handover')
    .columns(['partnership_id', 'member_id'])
    .execute()
  await within(
    table(
      db,
      'handover_item',
      { partnership_id: 'text', handover_id: 'text', kind: 'text', subject_id: 'text', due_on: 'text?' },
      ['partnership_id', 'handover_id', 'subject_id'],
    ),
    'handover_item',
    'handover_id',
    'handover',
  ).execute()
  await appendOnly(db, 'handover_item')
  await within(
    table(
      db,
      'challenge_side',
      {
        partnership_id: 'text',
        challenge_id: 'text',
        version: 'integer',
        from_agency_id: 'text?',
        to_agency_id: 'text',
        support_agency_id: 'text?',
        recorded_at: 'text',
      },
      ['partnership_id', 'challenge_id', 'version'],
    ),
    'challenge_side',
    'challenge_id',
    'challenge',
  ).execute()
  await appendOnly(db, 'challenge_side')
}
