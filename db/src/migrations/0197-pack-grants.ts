import { appendOnly, type Schema, table, within } from './columns.ts'

/** Grants to read packs, how long each was to run, and each opening by one. */
export async function up(db: Schema): Promise<void> {
  await within(
    within(
      within(
        table(
          db,
          'pack_grant',
          {
            partnership_id: 'text',
            id: 'text',
            member_id: 'text',
            person_id: 'text',
            kind: 'text',
            meeting_id: 'text?',
            board_id: 'text?',
            from_day: 'text?',
            to_day: 'text?',
            state: 'text',
            version: 'integer',
            until_day: 'text',
            given_at: 'text',
            given_by: 'text',
          },
          ['partnership_id', 'id'],
        ),
        'pack_grant',
        'member_id',
        'member',
      ),
      'pack_grant',
      'meeting_id',
      'meeting',
    ),
    'pack_grant',
    'board_id',
    'board',
  )
    .addForeignKeyConstraint('pack_grant_person_id_fk', ['person_id'], 'person', ['id'])
    .addForeignKeyConstraint('pack_grant_given_by_fk', ['given_by'], 'person', ['id'])
    .execute()
  await db.schema
    .createIndex('pack_grant_of_person')
    .on('pack_grant')
    .columns(['partnership_id', 'person_id'])
    .execute()
  await within(
    table(
      db,
      'pack_grant_version',
      {
        partnership_id: 'text',
        grant_id: 'text',
        version: 'integer',
        until_day: 'text',
        recorded_at: 'text',
      },
      ['partnership_id', 'grant_id', 'version'],
    ),
    'pack_grant_version',
    'grant_id',
    'pack_grant',
  ).execute()
  await within(
    within(
      table(
        db,
        'pack_grant_opening',
        {
          partnership_id: 'text',
          id: 'text',
          grant_id: 'text',
          meeting_id: 'text',
          pack_id: 'text',
          opened_at: 'text',
        },
        ['partnership_id', 'id'],
      ),
      'pack_grant_opening',
      'grant_id',
      'pack_grant',
    ),
    'pack_grant_opening',
    'pack_id',
    'pack',
  ).execute()
  await db.schema
    .createIndex('pack_grant_opening_of_grant')
    .on('pack_grant_opening')
    .columns(['partnership_id', 'grant_id', 'opened_at'])
    .execute()
  await appendOnly(db, 'pack_grant_opening')
}
