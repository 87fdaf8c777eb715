import type { Tx } from '../database.ts'
import type { TransitionTable } from '../tables/transition.table.ts'

export async function insertTransitions(tx: Tx, rows: readonly TransitionTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('transition').values(rows).execute()
}
