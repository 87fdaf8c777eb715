import SQLite from 'better-sqlite3'
import pg from 'pg'

/** Well under the parameters PostgreSQL takes in one statement. */
const parametersAtOnce = 60_000
const quoted = (name: string): string => `"${name}"`

/**
 * Every row of a SQLite file goes into a PostgreSQL database of the same migrations, in place of what is there: one
 * demonstration is made for all tests, for to a server each of its statements is a journey.
 */
export async function copyRows(file: string, postgresUrl: string): Promise<void> {
  const from = new SQLite(file, { readonly: true })
  const into = new pg.Client({ connectionString: postgresUrl })
  await into.connect()
  try {
    // Rows come in no order of their references, and what triggers count is among them.
    await into.query('set session_replication_role = replica')
    const { rows: tables } = await into.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'`,
    )
    await into.query('begin')
    for (const { name } of tables) {
      await into.query(`delete from ${quoted(name)}`)
      await insertAll(into, name, from.prepare(`select * from ${quoted(name)}`).all() as Row[])
    }
    await into.query('commit')
    await into.query('analyze')
  } finally {
    await into.end()
    from.close()
  }
}

type Row = Record<string, unknown>

async function insertAll(into: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const size = Math.floor(parametersAtOnce / columns.length)
  for (let at = 0; at < rows.length; at += size) {
    const some = rows.slice(at, at + size)
    const places = some.map(
      (_, n) => `(${columns.map((__, place) => `$${n * columns.length + place + 1}`).join(', ')})`,
    )
    await into.query(
      `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values ${places.join(', ')}`,
      some.flatMap((row) => columns.map((column) => row[column])),
    )
  }
}
