import type SQLite from 'better-sqlite3'

const inserts = new WeakMap<SQLite.Database, Map<string, SQLite.Statement>>()

/** Inserts one row given as an object of column to value; a null stays null. */
export function insert(
  sqlite: SQLite.Database,
  table: string,
  row: Record<string, string | number | null>,
): void {
  const statements = inserts.get(sqlite) ?? new Map<string, SQLite.Statement>()
  inserts.set(sqlite, statements)
  const columns = Object.keys(row)
  const key = `${table} ${columns.join()}`
  const statement =
    statements.get(key) ??
    sqlite.prepare(`insert into "${table}" (${columns.join()}) values (${columns.map(() => '?').join()})`)
  statements.set(key, statement)
  statement.run(Object.values(row))
}
