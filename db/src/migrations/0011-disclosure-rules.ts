import { appendOnly, type Schema, table } from './columns.ts'

/** What is kept from wider audiences, per partnership and source; a new version is a new row. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'disclosure_rule_set',
    {
      partnership_id: 'text',
      source: 'text',
      version: 'integer',
      small_count: 'integer',
      small_denominator: 'integer',
      round_counts_to: 'integer',
      percent_decimals: 'integer',
      other_decimals: 'integer',
      secondary: 'integer',
      reason: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
    },
    ['partnership_id', 'source', 'version'],
  )
    .addForeignKeyConstraint('disclosure_rule_set_partnership_id_fk', ['partnership_id'], 'partnership', [
      'id',
    ])
    .execute()
  await appendOnly(db, 'disclosure_rule_set')
}
