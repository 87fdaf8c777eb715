import { type Kysely, SqliteAdapter, SqliteDialect, SqliteQueryCompiler } from 'kysely'

/** Kysely has each statement of a migration commit by itself on SQLite, where tables are made and undone as rows are. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * SQLite, built with STAT4, plans a statement anew each time a parameter that stands bare beside a column is bound:
 * seven times the work of reading a session. A unary plus changes neither value nor index and leaves the plan.
 */
export const sqlitePlaceholder = '+?'

class PlannedOnceCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return sqlitePlaceholder
  }
}

export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new PlannedOnceCompiler()
  }
}

/** For the few statements that are written twice. */
export const isSqlite = <T>(db: Kysely<T>): boolean => db.getExecutor().adapter instanceof SqliteAdapter
