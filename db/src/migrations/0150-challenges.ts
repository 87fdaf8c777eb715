import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** Challenges with their stages, what was said in them, an answer that is being written, and the days of each stage. */
export async function up(db: Schema): Promise<void> {
  const challenge = table(
    db,
    'challenge',
    {
      partnership_id: 'text',
      id: 'text',
      number: 'integer',
      restricted: 'integer',
      ground: 'text',
      from_agency_id: 'text?',
      from_role: 'text',
      raised_by: 'text',
      to_agency_id: 'text',
      indicator_id: 'text?',
      goal_id: 'text?',
      issue_id: 'text?',
      question: 'text',
      because: 'text',
      support: 'text',
      support_agency_id: 'text?',
      support_until: 'text?',
      state: 'text',
      version: 'integer',
      recorded_at: 'text',
    },
    ['partnership_id', 'id'],
  )
  const placed = within(
    within(challenge, 'challenge', 'from_agency_id', 'agency'),
    'challenge',
    'to_agency_id',
    'agency',
  )
  await within(within(placed, 'challenge', 'indicator_id', 'indicator'), 'challenge', 'goal_id', 'goal')
    .addUniqueConstraint('challenge_number_uq', ['partnership_id', 'restricted', 'number'])
    .execute()
  await within(
    table(
      db,
      'challenge_stage',
      {
        partnership_id: 'text',
        challenge_id: 'text',
        stage: 'integer',
        from_day: 'text',
        days: 'integer',
        answer_until: 'text',
        recorded_at: 'text',
      },
      ['partnership_id', 'challenge_id', 'stage'],
    ),
    'challenge_stage',
    'challenge_id',
    'challenge',
  ).execute()
  await appendOnly(db, 'challenge_stage')
  await within(
    table(
      db,
      'challenge_entry',
      {
        partnership_id: 'text',
        id: 'text',
        challenge_id: 'text',
        stage: 'integer',
        kind: 'text',
        text: 'text',
        corrects_id: 'text?',
        support_taken: 'integer?',
        day: 'integer',
        agency_id: 'text?',
        deputy_for: 'text?',
        on_behalf: 'integer',
        recorded_at: 'text',
        recorded_by: 'text?',
      },
      ['partnership_id', 'id'],
    ),
    'challenge_entry',
    'challenge_id',
    'challenge',
  ).execute()
  await db.schema
    .createIndex('challenge_entry_challenge')
    .on('challenge_entry')
    .columns(['partnership_id', 'challenge_id'])
    .execute()
  await appendOnly(db, 'challenge_entry')
  await wordsRemovable(db, 'challenge_entry', ['text'])
  await within(
    table(
      db,
      'challenge_draft',
      {
        partnership_id: 'text',
        challenge_id: 'text',
        text: 'text',
        support_taken: 'integer?',
        version: 'integer',
        saved_at: 'text',
        saved_by: 'text',
      },
      ['partnership_id', 'challenge_id'],
    ),
    'challenge_draft',
    'challenge_id',
    'challenge',
  ).execute()
  await table(
    db,
    'challenge_setting',
    {
      partnership_id: 'text',
      version: 'integer',
      first: 'integer',
      second: 'integer',
      third: 'integer',
      reason: 'text',
      recorded_at: 'text',
      recorded_by: 'text',
    },
    ['partnership_id', 'version'],
  )
    .addForeignKeyConstraint('challenge_setting_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
  await appendOnly(db, 'challenge_setting')
  await wordsRemovable(db, 'challenge_setting', ['reason'])
}
