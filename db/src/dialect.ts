import { type Kysely, SqliteAdapter, SqliteDialect } from 'kysely'

/** Kysely has each statement of a migration commit by itself on SQLite, where tables are made and undone as rows are. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/** For the few statements that are written twice. */
export const isSqlite = <T>(db: Kysely<T>): boolean => db.getExecutor().adapter instanceof SqliteAdapter
