import type { TestPartnership } from '../make/partnership.ts'

export const publishedFigure = (at: TestPartnership, code: string, periodStart = '2026-10-01') =>
  at.database.db
    .selectFrom('measurement')
    .selectAll()
    .where('seriesId', '=', at.series(code))
    .where('periodStart', '=', periodStart)
    .executeTakeFirst()

export const revisionsOf = (at: TestPartnership, code: string, periodStart = '2026-10-01') =>
  at.database.db
    .selectFrom('measurementRevision')
    .selectAll()
    .where('seriesId', '=', at.series(code))
    .where('periodStart', '=', periodStart)
    .orderBy('revision')
    .execute()
