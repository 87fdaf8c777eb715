import { PostgresDialect } from 'kysely'
import pg from 'pg'

const jsonTypes: readonly number[] = [114, 3802]

/** JSON arrives as text, as it does from SQLite, so that one reading of it serves both. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (id, format) =>
        jsonTypes.includes(id) ? (text: string) => text : pg.types.getTypeParser(id, format),
    },
  })
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}
