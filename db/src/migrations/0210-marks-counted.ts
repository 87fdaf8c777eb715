import { sql } from 'kysely'
import { isSqlite } from '../dialect.ts'
import type { Schema } from './columns.ts'

const acts = ['insert', 'update'] as const

/**
 * Whatever a reading is made of leaves a mark, and the marks are counted too: a mark that is taken away again had
 * been counted, so that what was decided before it is not taken for what stands.
 */
export async function up(db: Schema): Promise<void> {
  for (const act of acts) await (isSqlite(db) ? countInSqlite(db, act) : countInPostgres(db, act))
}

async function countInSqlite(db: Schema, act: string): Promise<void> {
  await sql
    .raw(
      `create trigger reading_due_change_${act} after ${act} on reading_due begin
      insert into table_change (partnership_id, name, batch, changes) values (new.partnership_id, 'reading_due', '', 1)
      on conflict (partnership_id, name, batch) do update set changes = changes + 1; end`,
    )
    .execute(db)
}

async function countInPostgres(db: Schema, act: string): Promise<void> {
  const trigger = `reading_due_change_${act}`
  await sql
    .raw(
      `create function ${trigger}() returns trigger language plpgsql as $$ begin
      insert into table_change as t (partnership_id, name, batch, changes)
      select distinct c.partnership_id, 'reading_due', pg_current_xact_id()::text, 1 from changed c
      on conflict (partnership_id, name, batch) do update set changes = t.changes + 1;
      return null; end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger ${trigger} after ${act} on reading_due referencing new table as changed
      for each statement execute function ${trigger}()`,
    )
    .execute(db)
}
