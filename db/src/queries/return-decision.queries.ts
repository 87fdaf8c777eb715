import type { Tx } from '../database.ts'
import type { ReturnDecisionTable } from '../tables/return.table.ts'
import { inBatches } from './in-batches.ts'

/** Decisions are kept for ever; the highest round of a row is what holds. */
export async function insertDecisions(tx: Tx, rows: readonly ReturnDecisionTable[]): Promise<void> {
  await inBatches(rows, (some) => tx.insertInto('returnDecision').values(some).execute())
}
