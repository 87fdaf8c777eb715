import type { Tx } from '../database.ts'
import type { ReturnDecisionTable } from '../tables/return.table.ts'

/** Decisions are kept for ever; the highest round of a row is what holds. */
export async function insertDecisions(tx: Tx, rows: readonly ReturnDecisionTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('returnDecision').values(rows).execute()
}
