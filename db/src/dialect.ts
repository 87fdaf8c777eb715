import { type Kysely, SqliteAdapter } from 'kysely'

/** For the few statements that are written twice. */
export const isSqlite = <T>(db: Kysely<T>): boolean => db.getExecutor().adapter instanceof SqliteAdapter
