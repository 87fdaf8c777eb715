import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** Meetings of boards with what each version of them said, and the items of their agendas with what they show. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'meeting',
      {
        partnership_id: 'text',
        id: 'text',
        number: 'integer',
        board_id: 'text',
        state: 'text',
        version: 'integer',
        words: 'integer',
        planned_at: 'text',
        planned_by: 'text',
      },
      ['partnership_id', 'id'],
    ),
    'meeting',
    'board_id',
    'board',
  )
    .addUniqueConstraint('meeting_number_uq', ['partnership_id', 'number'])
    .execute()
  await within(
    table(
      db,
      'meeting_version',
      {
        partnership_id: 'text',
        meeting_id: 'text',
        words: 'integer',
        title: 'text',
        day: 'text',
        starts_at: 'text',
        ends_at: 'text',
        place: 'text',
        call_until: 'text',
        recorded_at: 'text',
        recorded_by: 'text',
      },
      ['partnership_id', 'meeting_id', 'words'],
    ),
    'meeting_version',
    'meeting_id',
    'meeting',
  ).execute()
  await appendOnly(db, 'meeting_version')
  await wordsRemovable(db, 'meeting_version', ['title', 'place'])
  await within(
    table(
      db,
      'agenda_item',
      {
        partnership_id: 'text',
        id: 'text',
        meeting_id: 'text',
        state: 'text',
        version: 'integer',
        words: 'integer',
        proposed_at: 'text',
        proposed_by: 'text',
      },
      ['partnership_id', 'id'],
    ),
    'agenda_item',
    'meeting_id',
    'meeting',
  ).execute()
  await db.schema
    .createIndex('agenda_item_of_meeting')
    .on('agenda_item')
    .columns(['partnership_id', 'meeting_id'])
    .execute()
  await within(
    within(
      table(
        db,
        'agenda_item_version',
        {
          partnership_id: 'text',
          item_id: 'text',
          words: 'integer',
          position: 'integer',
          title: 'text',
          purpose: 'text',
          lead_agency_id: 'text?',
          lead: 'text',
          minutes: 'integer',
          ask: 'text',
          restricted: 'integer',
          ground: 'text',
          late_reason: 'text',
          recorded_at: 'text',
          recorded_by: 'text',
        },
        ['partnership_id', 'item_id', 'words'],
      ),
      'agenda_item_version',
      'item_id',
      'agenda_item',
    ),
    'agenda_item_version',
    'lead_agency_id',
    'agency',
  ).execute()
  await appendOnly(db, 'agenda_item_version')
  await wordsRemovable(db, 'agenda_item_version', ['title', 'lead', 'ask', 'ground', 'late_reason'])
  await within(
    table(
      db,
      'agenda_pin',
      {
        partnership_id: 'text',
        item_id: 'text',
        words: 'integer',
        position: 'integer',
        kind: 'text',
        subject_id: 'text?',
        reference: 'text',
        view: 'text',
        recorded_at: 'text',
      },
      ['partnership_id', 'item_id', 'words', 'position'],
    ),
    'agenda_pin',
    'item_id',
    'agenda_item',
  ).execute()
  await appendOnly(db, 'agenda_pin')
  await db.schema
    .createIndex('agenda_pin_of_subject')
    .on('agenda_pin')
    .columns(['partnership_id', 'subject_id'])
    .execute()
}
