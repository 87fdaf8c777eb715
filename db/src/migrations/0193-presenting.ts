import { type Schema, table, within } from './columns.ts'

/** Who presents a pack and where, and how many follow by each process that serves them. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'presenting',
      {
        partnership_id: 'text',
        meeting_id: 'text',
        turn: 'integer',
        version: 'integer',
        presented_by: 'text',
        held_until: 'text',
        room: 'text',
        item_id: 'text?',
        kind: 'text?',
        reference: 'text',
        side: 'text',
        part: 'integer',
        open_item_id: 'text?',
        open_kind: 'text?',
        open_reference: 'text',
        open_side: 'text',
        open_part: 'integer',
        moved_at: 'text',
      },
      ['partnership_id', 'meeting_id'],
    ),
    'presenting',
    'meeting_id',
    'meeting',
  )
    .addForeignKeyConstraint('presenting_presented_by_fk', ['presented_by'], 'person', ['id'])
    .execute()
  await within(
    table(
      db,
      'follower_count',
      {
        partnership_id: 'text',
        meeting_id: 'text',
        process_id: 'text',
        restricted: 'integer',
        trusted: 'integer',
        wider: 'integer',
        seen_at: 'text',
      },
      ['partnership_id', 'meeting_id', 'process_id'],
    ),
    'follower_count',
    'meeting_id',
    'meeting',
  ).execute()
}
