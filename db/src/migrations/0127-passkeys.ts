import { sql } from 'kysely'
import { type Schema, table } from './columns.ts'

/** Passkeys of people, what one is asked to sign, and whether a session began with a second factor. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'passkey',
    {
      id: 'text',
      person_id: 'text',
      credential_id: 'text',
      public_key: 'text',
      counter: 'integer',
      transports: 'text',
      name: 'text',
      created_at: 'text',
      last_used_at: 'text?',
    },
    ['id'],
  )
    .addForeignKeyConstraint('passkey_person_id_fk', ['person_id'], 'person', ['id'])
    .addUniqueConstraint('passkey_credential_id_uq', ['credential_id'])
    .execute()
  await db.schema.createIndex('passkey_by_person').on('passkey').column('person_id').execute()
  await table(db, 'passkey_challenge', { challenge_hash: 'text', person_id: 'text?', expires_at: 'text' }, [
    'challenge_hash',
  ])
    .addForeignKeyConstraint('passkey_challenge_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('passkey_challenge_by_end')
    .on('passkey_challenge')
    .column('expires_at')
    .execute()
  await db.schema
    .alterTable('session')
    .addColumn('with_factor', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await sql`update session set with_factor = 1 where exists (select 1 from second_factor f
    where f.person_id = session.person_id and f.confirmed_at is not null)`.execute(db)
}
