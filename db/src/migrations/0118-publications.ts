import { type Schema, table, within } from './columns.ts'

/** What was prepared for everybody to read of an indicator, who signed it off, and of which cells it consists. */
export async function up(db: Schema): Promise<void> {
  const publication = table(
    db,
    'publication',
    {
      partnership_id: 'text',
      id: 'text',
      indicator_id: 'text',
      version: 'integer',
      state: 'text',
      from_period: 'text',
      extent: 'text',
      title: 'text',
      words: 'text',
      prepared_at: 'text',
      prepared_by: 'text',
      signed_at: 'text?',
      signed_by: 'text?',
      meeting: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(publication, 'publication', 'indicator_id', 'indicator').execute()
  const line = table(
    db,
    'publication_line',
    {
      partnership_id: 'text',
      publication_id: 'text',
      series_id: 'text',
      position: 'integer',
      shown_periods: 'text',
      hidden_periods: 'text',
    },
    ['partnership_id', 'publication_id', 'series_id'],
  )
  const ofPublication = within(line, 'publication_line', 'publication_id', 'publication')
  await within(ofPublication, 'publication_line', 'series_id', 'series').execute()
}
