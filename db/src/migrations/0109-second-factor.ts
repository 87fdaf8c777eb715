import { type Schema, table } from './columns.ts'

/** A second factor of a person, its recovery codes, and in which seats a partnership asks for one. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'second_factor',
    { person_id: 'text', secret: 'text', created_at: 'text', confirmed_at: 'text?', last_step: 'integer' },
    ['person_id'],
  )
    .addForeignKeyConstraint('second_factor_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await table(db, 'recovery_code', { person_id: 'text', code_hash: 'text' }, ['person_id', 'code_hash'])
    .addForeignKeyConstraint('recovery_code_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema
    .alterTable('partnership')
    .addColumn('factor_roles', 'text', (c) => c.notNull().defaultTo(''))
    .execute()
}
