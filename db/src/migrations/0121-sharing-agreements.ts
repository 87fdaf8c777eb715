import { sql } from 'kysely'
import { newId } from '../ids.ts'
import { type Schema, table, within } from './columns.ts'

/** Whose people read in full did so before agreements were recorded: they go on, and the manager is asked to record it. */
export async function up(db: Schema): Promise<void> {
  await within(
    table(
      db,
      'sharing_agreement',
      {
        partnership_id: 'text',
        id: 'text',
        agency_id: 'text',
        state: 'text',
        version: 'integer',
        from_day: 'text',
        until_day: 'text?',
        link: 'text',
        recorded_at: 'text',
        recorded_by: 'text?',
        ended_at: 'text?',
        ended_by: 'text?',
      },
      ['partnership_id', 'id'],
    ),
    'sharing_agreement',
    'agency_id',
    'agency',
  ).execute()
  await db.schema
    .createIndex('sharing_agreement_of_agency')
    .on('sharing_agreement')
    .columns(['partnership_id', 'agency_id'])
    .execute()
  const plain = db.withoutPlugins()
  const { rows } = await sql<{ partnership_id: string; id: string; created_at: string }>`
    select a.partnership_id, a.id, a.created_at from agency a
    join partnership p on p.id = a.partnership_id and p.read_only = 0
    where a.administers = 0 and a.ended_at is null`.execute(plain)
  for (const agency of rows) {
    await sql`insert into sharing_agreement (partnership_id, id, agency_id, state, version, from_day, link, recorded_at)
      values (${agency.partnership_id}, ${newId()}, ${agency.id}, 'assumed', 1, ${agency.created_at.slice(0, 10)}, '',
        ${agency.created_at})`.execute(plain)
  }
}
