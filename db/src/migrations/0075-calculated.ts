import { appendOnly, type Schema, table, within } from './columns.ts'

/** Indicators that are made of others: of each version of their definition, which numbers stand on top and below. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .alterTable('indicator')
    .addColumn('calculated', 'integer', (made) => made.notNull().defaultTo(0))
    .execute()
  const formula = table(
    db,
    'indicator_formula',
    {
      partnership_id: 'text',
      indicator_id: 'text',
      version: 'integer',
      side: 'text',
      position: 'integer',
      part_id: 'text',
      takes: 'text',
      recorded_at: 'text',
    },
    ['partnership_id', 'indicator_id', 'version', 'side', 'position'],
  )
  await within(
    within(formula, 'indicator_formula', 'indicator_id', 'indicator'),
    'indicator_formula',
    'part_id',
    'indicator',
  ).execute()
  await db.schema
    .createIndex('indicator_formula_by_part')
    .on('indicator_formula')
    .columns(['partnership_id', 'part_id'])
    .execute()
  await appendOnly(db, 'indicator_formula')
}
