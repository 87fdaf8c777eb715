import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** What is recorded in the room, entry by entry, and what boards decide, with each edition of its words. */
export async function up(db: Schema): Promise<void> {
  await within(
    within(
      table(
        db,
        'room_entry',
        {
          partnership_id: 'text',
          id: 'text',
          meeting_id: 'text',
          position: 'integer',
          kind: 'text',
          item_id: 'text?',
          mark: 'text',
          member_id: 'text?',
          name: 'text',
          text: 'text',
          remark: 'text',
          clock: 'text',
          subject_id: 'text?',
          corrects_id: 'text?',
          made_at: 'text',
          recorded_at: 'text',
          recorded_by: 'text',
        },
        ['partnership_id', 'id'],
      ),
      'room_entry',
      'meeting_id',
      'meeting',
    ),
    'room_entry',
    'item_id',
    'agenda_item',
  )
    .addUniqueConstraint('room_entry_position_uq', ['partnership_id', 'meeting_id', 'position'])
    .execute()
  await appendOnly(db, 'room_entry')
  await wordsRemovable(db, 'room_entry', ['name', 'text', 'remark'])
  await within(
    within(
      table(
        db,
        'decision',
        {
          partnership_id: 'text',
          id: 'text',
          board_id: 'text',
          number: 'integer',
          meeting_id: 'text',
          item_id: 'text',
          present: 'integer',
          needed: 'integer',
          state: 'text',
          version: 'integer',
          words: 'integer',
          taken_at: 'text',
          taken_by: 'text',
        },
        ['partnership_id', 'id'],
      ),
      'decision',
      'meeting_id',
      'meeting',
    ),
    'decision',
    'item_id',
    'agenda_item',
  )
    .addUniqueConstraint('decision_number_uq', ['partnership_id', 'board_id', 'number'])
    .execute()
  await db.schema
    .createIndex('decision_of_meeting')
    .on('decision')
    .columns(['partnership_id', 'meeting_id'])
    .execute()
  await within(
    table(
      db,
      'decision_version',
      {
        partnership_id: 'text',
        decision_id: 'text',
        words: 'integer',
        text: 'text',
        reason: 'text',
        why: 'text',
        recorded_at: 'text',
        recorded_by: 'text',
      },
      ['partnership_id', 'decision_id', 'words'],
    ),
    'decision_version',
    'decision_id',
    'decision',
  ).execute()
  await appendOnly(db, 'decision_version')
  await wordsRemovable(db, 'decision_version', ['text', 'reason', 'why'])
  await within(
    table(
      db,
      'decision_dissent',
      {
        partnership_id: 'text',
        decision_id: 'text',
        words: 'integer',
        position: 'integer',
        name: 'text',
        text: 'text',
        recorded_at: 'text',
      },
      ['partnership_id', 'decision_id', 'words', 'position'],
    ),
    'decision_dissent',
    'decision_id',
    'decision',
  ).execute()
  await appendOnly(db, 'decision_dissent')
  await wordsRemovable(db, 'decision_dissent', ['name', 'text'])
  await within(
    table(
      db,
      'decision_about',
      {
        partnership_id: 'text',
        decision_id: 'text',
        words: 'integer',
        position: 'integer',
        kind: 'text',
        subject_id: 'text',
        reference: 'text',
        recorded_at: 'text',
      },
      ['partnership_id', 'decision_id', 'words', 'position'],
    ),
    'decision_about',
    'decision_id',
    'decision',
  ).execute()
  await appendOnly(db, 'decision_about')
  await db.schema
    .createIndex('decision_about_of_subject')
    .on('decision_about')
    .columns(['partnership_id', 'subject_id'])
    .execute()
}
