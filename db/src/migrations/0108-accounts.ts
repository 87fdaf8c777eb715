import { type Schema, table } from './columns.ts'

/** What was tried and failed, where somebody has signed in before, and how a lost password is set anew. */
export async function up(db: Schema): Promise<void> {
  await table(db, 'throttle', { key: 'text', failures: 'integer', last_at: 'text', blocked_until: 'text' }, [
    'key',
  ]).execute()
  await table(db, 'known_address', { person_id: 'text', address: 'text', last_at: 'text' }, [
    'person_id',
    'address',
  ])
    .addForeignKeyConstraint('known_address_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await table(
    db,
    'account_change',
    {
      token_hash: 'text',
      person_id: 'text',
      kind: 'text',
      email: 'text?',
      way: 'text',
      created_at: 'text',
      created_by: 'text?',
      expires_at: 'text',
      used_at: 'text?',
      code_hash: 'text?',
      wrong_codes: 'integer',
      vouched_by: 'text?',
      mail_id: 'text?',
    },
    ['token_hash'],
  )
    .addForeignKeyConstraint('account_change_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema.createIndex('account_change_by_person').on('account_change').column('person_id').execute()
}
