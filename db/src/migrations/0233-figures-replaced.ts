import { sql } from 'kysely'
import { isSqlite } from '../dialect.ts'
import { appendOnly, notAppendOnly, type Schema } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

const name = 'measurement_revision'
const samePoint = (one: string, other: string) => `${one}.partnership_id = ${other}.partnership_id
  and ${one}.series_id = ${other}.series_id and ${one}.period_start = ${other}.period_start`

/**
 * When what was published was replaced, beside it: who reads a moment of the past need not look for what came after.
 * The database itself sets it, in the transaction of what replaces it; nothing else of a revision changes.
 */
export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable(name).addColumn('replaced_at', 'text').execute()
  await notAppendOnly(db, name)
  if (!isSqlite(db)) await sql.raw(`drop trigger ${name}_words_removable on ${name}`).execute(db)
  const later = `from ${name} n where ${samePoint('n', name)} and n.revision > ${name}.revision`
  await sql
    .raw(
      `update ${name} set replaced_at = (select min(n.recorded_at) ${later}) where exists (select 1 ${later})`,
    )
    .execute(db)
  await appendOnly(db, name)
  await wordsRemovable(db, name, ['why', 'confirmation'], ['replaced_at'])
  const replace = `update ${name} set replaced_at = new.recorded_at
    where ${samePoint(name, 'new')} and revision < new.revision
      and (replaced_at is null or replaced_at > new.recorded_at);`
  if (isSqlite(db)) {
    await sql
      .raw(
        `create trigger ${name}_replaces after insert on ${name} when new.revision > 1 begin ${replace} end`,
      )
      .execute(db)
    return
  }
  await sql
    .raw(
      `create function ${name}_replaces() returns trigger language plpgsql as $$ begin ${replace} return null; end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger ${name}_replaces after insert on ${name} for each row when (new.revision > 1)
        execute function ${name}_replaces()`,
    )
    .execute(db)
}
