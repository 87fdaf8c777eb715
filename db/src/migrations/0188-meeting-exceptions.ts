import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** What the chair added to the exceptions of a meeting or set aside, each with why; the last choice for a record stands. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'meeting_exception',
      {
        partnership_id: 'text',
        id: 'text',
        meeting_id: 'text',
        position: 'integer',
        kind: 'text',
        reference: 'text',
        choice: 'text',
        reason: 'text',
        recorded_at: 'text',
        recorded_by: 'text',
      },
      ['partnership_id', 'id'],
    ),
    'meeting_exception',
    'meeting_id',
    'meeting',
  )
    .addUniqueConstraint('meeting_exception_position_uq', ['partnership_id', 'meeting_id', 'position'])
    .execute()
  await appendOnly(db, 'meeting_exception')
  await wordsRemovable(db, 'meeting_exception', ['reason'])
}
