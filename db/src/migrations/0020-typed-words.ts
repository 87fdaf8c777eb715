import { notAppendOnly, type Schema, table } from './columns.ts'

/** Typed words get a place of their own, and the trail becomes a chain; its events are put right by the next one. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'typed_words',
    {
      partnership_id: 'text',
      id: 'text',
      text: 'text?',
      salt: 'text?',
      hash: 'text',
      recorded_at: 'text',
      recorded_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
    .addForeignKeyConstraint('typed_words_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
  await notAppendOnly(db, 'audit_event')
  await db.schema.alterTable('audit_event').addColumn('reason_id', 'text').execute()
  await db.schema
    .alterTable('audit_event')
    .addColumn('position', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  for (const name of ['previous_hash', 'hash']) {
    await db.schema
      .alterTable('audit_event')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  }
  await db.schema
    .alterTable('partnership')
    .addColumn('trail_position', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('partnership')
    .addColumn('trail_hash', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
