import type { Span } from '@roundtable/db/queries/change.queries.ts'
import { listPredecessors } from '@roundtable/db/queries/predecessor.queries.ts'
import { listTouchedIndicators } from '@roundtable/db/queries/touched-indicator.queries.ts'
import type { ActorContext } from '../base/context.ts'
import { relativesIn, withRelatives } from '../disclosure/relatives.ts'

/**
 * The indicators that can read otherwise at the end than at the beginning: those of which something was recorded,
 * what gives them away or is given away by them, and what continues one of these.
 */
export async function indicatorsOfSpan(
  { today, after }: { today: ActorContext; after: ActorContext },
  span: Span,
): Promise<string[]> {
  const touched = await listTouchedIndicators(today.database.reader, span)
  const found = withRelatives(touched, await relativesIn(today))
  const links = await listPredecessors(after.database.reader, span.partnershipId)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const { indicatorId, predecessorId } of links) if (found.has(predecessorId)) found.add(indicatorId)
  }
  return [...found].sort()
}
