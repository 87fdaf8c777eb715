import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** What is said of an indicator as a whole, by version; the newest stands. */
export async function up(db: Schema): Promise<void> {
  const stories = table(
    db,
    'indicator_story',
    {
      partnership_id: 'text',
      indicator_id: 'text',
      version: 'integer',
      text: 'text',
      recorded_at: 'text',
      recorded_by: 'text',
    },
    ['partnership_id', 'indicator_id', 'version'],
  )
  await within(stories, 'indicator_story', 'indicator_id', 'indicator').execute()
  await appendOnly(db, 'indicator_story')
  await wordsRemovable(db, 'indicator_story', ['text'])
}
