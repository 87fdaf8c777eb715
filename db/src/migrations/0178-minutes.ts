import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** Minutes of meetings, and what was written into them beside the record: edits, additions, comments, what was agreed. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'minutes',
      {
        partnership_id: 'text',
        id: 'text',
        meeting_id: 'text',
        state: 'text',
        version: 'integer',
        drafted_at: 'text',
        approved_at: 'text?',
        approved_meeting_id: 'text?',
      },
      ['partnership_id', 'id'],
    ),
    'minutes',
    'meeting_id',
    'meeting',
  )
    .addUniqueConstraint('minutes_meeting_uq', ['partnership_id', 'meeting_id'])
    .execute()
  await within(
    within(
      table(
        db,
        'minutes_line',
        {
          partnership_id: 'text',
          id: 'text',
          minutes_id: 'text',
          position: 'integer',
          round: 'integer',
          kind: 'text',
          line: 'text',
          item_id: 'text?',
          text: 'text',
          basis: 'text',
          recorded_at: 'text',
          recorded_by: 'text',
        },
        ['partnership_id', 'id'],
      ),
      'minutes_line',
      'minutes_id',
      'minutes',
    ),
    'minutes_line',
    'item_id',
    'agenda_item',
  )
    .addUniqueConstraint('minutes_line_position_uq', ['partnership_id', 'minutes_id', 'position'])
    .execute()
  await appendOnly(db, 'minutes_line')
  await wordsRemovable(db, 'minutes_line', ['text', 'basis'])
}
