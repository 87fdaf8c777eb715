import { listPredecessorLinks } from '@roundtable/db/queries/predecessor.queries.ts'
import type { ActorContext } from '../base/context.ts'
import { relativesIn, withRelatives } from '../disclosure/relatives.ts'

/** These, what gives them away or is given away by them, and what ever continued one of these. */
export async function withDependants(today: ActorContext, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = withRelatives(ids, await relativesIn(today))
  const links = await listPredecessorLinks(today.database.reader, today.actor.partnershipId)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const { indicatorId, predecessorId } of links) if (found.has(predecessorId)) found.add(indicatorId)
  }
  return found
}
