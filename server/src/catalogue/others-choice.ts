import type { Db } from '@roundtable/db/database.ts'
import { listEntriesOfOthers } from '@roundtable/db/queries/catalogue.queries.ts'
import { fewestOthers, type OthersChoice } from '@roundtable/shared/catalogue/usual-choice.ts'
import { shownStates } from '@roundtable/shared/indicator/indicator-lifecycle.ts'

/** What other partnerships have of each entry, never which of them; nothing while they are few. */
export async function othersChoice(
  db: Db,
  partnershipId: string,
): Promise<(code: string) => OthersChoice | null> {
  const rows = await listEntriesOfOthers(db, { partnershipId, states: shownStates })
  const of = new Set(rows.map((row) => row.partnershipId)).size
  if (of < fewestOthers) return () => null
  const having = new Map<string, number>()
  for (const { code } of rows) having.set(code, (having.get(code) ?? 0) + 1)
  return (code) => ({ having: having.get(code) ?? 0, of })
}
