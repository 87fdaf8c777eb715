import { sql } from 'kysely'
import { type Schema, table, within } from './columns.ts'

/** Telling people: notices, their mails, who wants them how, calendar feeds, jobs and bank holidays. */
export async function up(db: Schema): Promise<void> {
  const mail = table(
    db,
    'notice_mail',
    {
      partnership_id: 'text',
      id: 'text',
      person_id: 'text',
      kind: 'text',
      message_id: 'text',
      state: 'text',
      attempts: 'integer',
      next_attempt_at: 'text',
      last_error: 'text?',
      created_at: 'text',
      ended_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await mail
    .addUniqueConstraint('notice_mail_message_unique', ['message_id'])
    .addForeignKeyConstraint('notice_mail_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .addForeignKeyConstraint('notice_mail_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('notice_mail_waiting')
    .on('notice_mail')
    .column('next_attempt_at')
    .where(sql.ref('state'), '=', 'waiting')
    .execute()

  const notice = table(
    db,
    'notice',
    {
      partnership_id: 'text',
      id: 'text',
      person_id: 'text',
      kind: 'text',
      dedupe_key: 'text',
      return_id: 'text',
      agency_id: 'text',
      event_at: 'text',
      by_person_id: 'text?',
      mail_id: 'text?',
      created_at: 'text',
      read_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await within(
    within(within(notice, 'notice', 'return_id', 'return'), 'notice', 'agency_id', 'agency'),
    'notice',
    'mail_id',
    'notice_mail',
  )
    .addUniqueConstraint('notice_once', ['partnership_id', 'person_id', 'dedupe_key'])
    .addForeignKeyConstraint('notice_person_id_fk', ['person_id'], 'person', ['id'])
    .addForeignKeyConstraint('notice_by_person_id_fk', ['by_person_id'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('notice_of_person')
    .on('notice')
    .columns(['partnership_id', 'person_id', 'created_at'])
    .execute()
  await db.schema
    .createIndex('notice_of_return')
    .on('notice')
    .columns(['partnership_id', 'return_id'])
    .execute()
  await db.schema.createIndex('notice_of_mail').on('notice').columns(['partnership_id', 'mail_id']).execute()

  await table(
    db,
    'notice_preference',
    { partnership_id: 'text', person_id: 'text', kind: 'text', channel: 'text', changed_at: 'text' },
    ['partnership_id', 'person_id', 'kind'],
  )
    .addForeignKeyConstraint('notice_preference_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .addForeignKeyConstraint('notice_preference_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()

  await table(
    db,
    'calendar_feed',
    { partnership_id: 'text', person_id: 'text', token_hash: 'text', created_at: 'text' },
    ['partnership_id', 'person_id'],
  )
    .addUniqueConstraint('calendar_feed_token_unique', ['token_hash'])
    .addForeignKeyConstraint('calendar_feed_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .addForeignKeyConstraint('calendar_feed_person_id_fk', ['person_id'], 'person', ['id'])
    .execute()

  await table(
    db,
    'job',
    {
      name: 'text',
      holder: 'text?',
      held_until: 'text?',
      next_run_at: 'text',
      last_started_at: 'text?',
      last_ended_at: 'text?',
      last_outcome: 'text?',
      last_failed_at: 'text?',
      failures: 'integer',
    },
    ['name'],
  ).execute()

  await table(db, 'bank_holiday', { division: 'text', day: 'text', name: 'text' }, [
    'division',
    'day',
  ]).execute()
}
