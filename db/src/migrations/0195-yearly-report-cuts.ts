import { appendOnly, type Schema, table, within } from './columns.ts'

/** What of a yearly report was sent to be signed: a cut an audience, its texts apart. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'yearly_cut',
      {
        ...{ partnership_id: 'text', report_id: 'text', round: 'integer', audience: 'text', content: 'text' },
        ...{ content_hash: 'text', rules_version: 'integer', recorded_at: 'text' },
      },
      ['partnership_id', 'report_id', 'round', 'audience'],
    ),
    'yearly_cut',
    'report_id',
    'yearly_report',
  ).execute()
  await appendOnly(db, 'yearly_cut')
  await within(
    table(
      db,
      'yearly_word',
      {
        ...{ partnership_id: 'text', report_id: 'text', round: 'integer', audience: 'text' },
        ...{ place: 'integer', salt: 'text?', text: 'text' },
      },
      ['partnership_id', 'report_id', 'round', 'audience', 'place'],
    ),
    'yearly_word',
    'report_id',
    'yearly_report',
  ).execute()
}
