import { PostgresDialect } from 'kysely'
import pg from 'pg'

const jsonTypes: readonly number[] = [114, 3802]

/** JSON arrives as text, as it does from SQLite, so that one reading of it serves both. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // PostgreSQL compiles what it takes for a costly query: that takes longer here than any of them runs.
    onConnect: (client) => client.query('set jit = off'),
    types: {
      getTypeParser: (id, format) =>
        jsonTypes.includes(id) ? (text: string) => text : pg.types.getTypeParser(id, format),
    },
  })
  // A connection that is lost fails the query it is in, and the next one opens another. Without a listener of its own,
  // one that is lost while it is in use would end the process; the pool listens only to those that are idle.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new PostgresDialect({ pool })
}
