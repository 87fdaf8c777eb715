import { sql } from 'kysely'
import { isSqlite } from '../dialect.ts'
import { notAppendOnly, type Schema } from './columns.ts'

const mark = '[removed]'

async function columnsOf(db: Schema, name: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${name})`.execute(db)
  return rows.map((row) => row.name)
}

/**
 * The database itself refuses to change or remove a row, but for words of it that are blacked out: the new text has
 * the mark in it, and nothing else of the row changes. `moments` may be set, and be set earlier, never later or to
 * nothing. Called anew where such a table gets another column.
 */
export async function wordsRemovable(
  db: Schema,
  name: string,
  words: readonly string[],
  moments: readonly string[] = [],
): Promise<void> {
  await notAppendOnly(db, name)
  const text = `${name} is append-only`
  const blackedOut = (same: string) =>
    words.map(
      (column) =>
        `(new.${column} ${same} old.${column} or ${isSqlite(db) ? `instr(new.${column}, '${mark}')` : `position('${mark}' in new.${column})`} > 0)`,
    )
  const setEarlier = (same: string) =>
    moments.map(
      (column) =>
        `(new.${column} ${same} old.${column} or (new.${column} is not null and (old.${column} is null or new.${column} < old.${column})))`,
    )
  const free = [...words, ...moments]
  if (isSqlite(db)) {
    const others = (await columnsOf(db, name)).filter((column) => !free.includes(column))
    const same = others.map((column) => `new.${column} is old.${column}`)
    const allowed = [...same, ...blackedOut('is'), ...setEarlier('is')]
    await sql
      .raw(
        `create trigger ${name}_no_update before update on ${name} when not coalesce(${allowed.join(' and ')}, 0)
begin select raise(abort, '${text}'); end`,
      )
      .execute(db)
    await sql
      .raw(
        `create trigger ${name}_no_delete before delete on ${name} begin select raise(abort, '${text}'); end`,
      )
      .execute(db)
    return
  }
  await sql.raw(`drop trigger if exists ${name}_words_removable on ${name}`).execute(db)
  await sql.raw(`drop function if exists ${name}_words_removable()`).execute(db)
  const listed = free.map((column) => `'${column}'`).join(', ')
  const allowed = [
    `to_jsonb(new) - array[${listed}] = to_jsonb(old) - array[${listed}]`,
    ...blackedOut('is not distinct from'),
    ...setEarlier('is not distinct from'),
  ]
  await sql
    .raw(
      `create function ${name}_words_removable() returns trigger language plpgsql as $$ begin
if ${allowed.join(' and ')} then return new; end if; raise exception '${text}'; end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger ${name}_words_removable before update on ${name} for each row execute function ${name}_words_removable()`,
    )
    .execute(db)
  await sql
    .raw(
      `create function ${name}_append_only() returns trigger language plpgsql as $$ begin raise exception '${text}'; end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger ${name}_append_only before delete or truncate on ${name} for each statement execute function ${name}_append_only()`,
    )
    .execute(db)
}
