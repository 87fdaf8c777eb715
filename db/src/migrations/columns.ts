import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { isSqlite } from '../dialect.ts'

/** Migrations see no table types: each declares only what it touches. */
export type Schema = Kysely<unknown>

type Columns = Record<string, 'text' | 'text?' | 'integer' | 'integer?'>

/** A table of text and integer columns; a name with `?` may be null. */
export function table(
  db: Schema,
  name: string,
  columns: Columns,
  key: string[],
): CreateTableBuilder<string, string> {
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const [column, kind] of Object.entries(columns)) {
    const type = kind.startsWith('text') ? 'text' : 'integer'
    builder = builder.addColumn(column, type, (c) => (kind.endsWith('?') ? c : c.notNull()))
  }
  return builder.addPrimaryKeyConstraint(`${name}_pk`, key)
}

/** Rows lie in the order of their key: SQLite only, PostgreSQL keeps its heap. */
export function clustered(db: Schema, builder: CreateTableBuilder<string, string>) {
  return isSqlite(db) ? builder.modifyEnd(sql`without rowid`) : builder
}

/** A foreign key inside one partnership. */
export function within(
  builder: CreateTableBuilder<string, string>,
  name: string,
  column: string,
  target: string,
): CreateTableBuilder<string, string> {
  return builder.addForeignKeyConstraint(`${name}_${column}_fk`, ['partnership_id', column], target, [
    'partnership_id',
    'id',
  ])
}

/** For a migration that has to put rows right: `appendOnly` follows when it has. */
export async function notAppendOnly(db: Schema, name: string): Promise<void> {
  if (isSqlite(db)) {
    for (const act of ['update', 'delete']) await sql.raw(`drop trigger ${name}_no_${act}`).execute(db)
    return
  }
  await sql.raw(`drop trigger ${name}_append_only on ${name}`).execute(db)
  await sql.raw(`drop function ${name}_append_only()`).execute(db)
}

/** The database itself refuses to change or remove a row. */
export async function appendOnly(db: Schema, name: string): Promise<void> {
  const text = `${name} is append-only`
  if (isSqlite(db)) {
    for (const act of ['update', 'delete']) {
      await sql
        .raw(
          `create trigger ${name}_no_${act} before ${act} on ${name} begin select raise(abort, '${text}'); end`,
        )
        .execute(db)
    }
    return
  }
  await sql
    .raw(
      `create function ${name}_append_only() returns trigger language plpgsql as $$ begin raise exception '${text}'; end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger ${name}_append_only before update or delete or truncate on ${name} for each statement execute function ${name}_append_only()`,
    )
    .execute(db)
}
