import type { Tx } from '../../database.ts'
import type { Tables } from '../../tables.ts'

/** Well under the parameters SQLite and PostgreSQL take in one statement. */
const parametersAtOnce = 9000

/** Inserts in batches; every row has the same columns. */
export async function insertRows<T extends keyof Tables>(
  tx: Tx,
  table: T,
  rows: readonly Tables[T][],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const size = Math.floor(parametersAtOnce / Object.keys(first).length)
  for (let at = 0; at < rows.length; at += size) {
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + size) as never)
      .execute()
  }
}
