/** Whether these tests run on PostgreSQL. */
export const isOnPostgres = process.env.TEST_DATABASE_URL !== undefined

/** What is decided alike on both databases is tried with all of these on SQLite, and with the first on PostgreSQL. */
export const firstOnPostgres = <T>(all: readonly T[]): readonly T[] => (isOnPostgres ? all.slice(0, 1) : all)
