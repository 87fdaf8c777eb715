import type { Database } from './database.ts'

const known = new WeakMap<Database, Database>()

/** The same database for somebody who only reads: whoever asks for its writer gets the reader. */
export function withoutWriter(database: Database): Database {
  const reading = known.get(database) ?? {
    ...database,
    db: database.reader,
    bulk: database.reader,
    passing: database.reader,
  }
  known.set(database, reading)
  return reading
}
