import { sql } from 'kysely'
import { isSqlite } from '../dialect.ts'
import { clustered, type Schema, table } from './columns.ts'

/** Tables of which everything is read at once; whatever is written into one is counted. */
const counted = [
  'goal',
  'goal_version',
  'indicator',
  'indicator_version',
  'indicator_story',
  'indicator_reading',
  'series',
  'accountability',
  'agency',
] as const

const acts = { insert: 'new', update: 'new', delete: 'old' } as const

/**
 * How often something was written into a table, partnership by partnership: what was read of it is read again only
 * where that is another number. The database itself counts, in the transaction of what was written.
 */
export async function up(db: Schema): Promise<void> {
  await clustered(
    db,
    table(db, 'table_change', { partnership_id: 'text', name: 'text', batch: 'text', changes: 'integer' }, [
      'partnership_id',
      'name',
      'batch',
    ]),
  ).execute()
  for (const name of counted) await (isSqlite(db) ? countInSqlite(db, name) : countInPostgres(db, name))
}

/** One writer at a time: one number for each table. */
async function countInSqlite(db: Schema, name: string): Promise<void> {
  for (const [act, row] of Object.entries(acts)) {
    await sql
      .raw(
        `create trigger ${name}_change_${act} after ${act} on ${name} begin
        insert into table_change (partnership_id, name, batch, changes) values (${row}.partnership_id, '${name}', '', 1)
        on conflict (partnership_id, name, batch) do update set changes = changes + 1; end`,
      )
      .execute(db)
  }
}

/** Several writers at a time: each transaction counts in a row of its own, so that none waits for another. */
async function countInPostgres(db: Schema, name: string): Promise<void> {
  for (const act of Object.keys(acts)) {
    const trigger = `${name}_change_${act}`
    await sql
      .raw(
        `create function ${trigger}() returns trigger language plpgsql as $$ begin
        insert into table_change as t (partnership_id, name, batch, changes)
        select distinct c.partnership_id, '${name}', pg_current_xact_id()::text, 1 from changed c
        on conflict (partnership_id, name, batch) do update set changes = t.changes + 1;
        return null; end $$`,
      )
      .execute(db)
    await sql
      .raw(
        `create trigger ${trigger} after ${act} on ${name} referencing ${acts[act as keyof typeof acts]} table as changed
        for each statement execute function ${trigger}()`,
      )
      .execute(db)
  }
}
