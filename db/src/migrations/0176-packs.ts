import { appendOnly, type Schema, table, within } from './columns.ts'

/** What was read at meetings: a pack a version, a cut an audience, and its texts apart. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'pack',
      {
        partnership_id: 'text',
        id: 'text',
        meeting_id: 'text',
        version: 'integer',
        state: 'text',
        steps: 'integer',
        moment: 'text',
        rights_hash: 'text',
        rules_version: 'integer',
        recorded_at: 'text',
        recorded_by: 'text',
      },
      ['partnership_id', 'id'],
    ),
    'pack',
    'meeting_id',
    'meeting',
  )
    .addUniqueConstraint('pack_version_uq', ['partnership_id', 'meeting_id', 'version'])
    .execute()
  await within(
    table(
      db,
      'pack_cut',
      {
        partnership_id: 'text',
        pack_id: 'text',
        audience: 'text',
        content: 'text',
        content_hash: 'text',
        recorded_at: 'text',
      },
      ['partnership_id', 'pack_id', 'audience'],
    ),
    'pack_cut',
    'pack_id',
    'pack',
  ).execute()
  await appendOnly(db, 'pack_cut')
  await within(
    table(
      db,
      'pack_word',
      {
        partnership_id: 'text',
        pack_id: 'text',
        audience: 'text',
        place: 'integer',
        salt: 'text?',
        text: 'text',
      },
      ['partnership_id', 'pack_id', 'audience', 'place'],
    ),
    'pack_word',
    'pack_id',
    'pack',
  ).execute()
}
