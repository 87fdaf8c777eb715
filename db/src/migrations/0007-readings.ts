import { sql } from 'kysely'
import type { Schema } from './columns.ts'

/** What the scorecard asks for at each opening: headline indicators in order, and returns that are still owed. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .createIndex('indicator_headline')
    .on('indicator')
    .columns(['partnership_id', 'position', 'code'])
    .where(sql.ref('headline'), '=', 1)
    .where(sql.ref('retired_at'), 'is', null)
    .execute()
  await db.schema
    .createIndex('return_open')
    .on('return')
    .columns(['partnership_id', 'due_on'])
    .where(sql.ref('published_at'), 'is', null)
    .execute()
}
