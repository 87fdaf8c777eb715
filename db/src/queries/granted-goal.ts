import { type RawBuilder, sql } from 'kysely'

/** Limits a reading to the goals an observer was granted; null sets no limit, an empty list hides everything. */
export function isGranted(column: string, goalIds: readonly string[] | null): RawBuilder<boolean> {
  if (goalIds === null) return sql<boolean>`true`
  if (goalIds.length === 0) return sql<boolean>`false`
  return sql<boolean>`${sql.ref(column)} in (${sql.join(goalIds)})`
}
