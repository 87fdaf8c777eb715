import type { Span } from '@roundtable/db/queries/change.queries.ts'
import { listTouchedIndicators } from '@roundtable/db/queries/touched-indicator.queries.ts'
import type { ActorContext } from '../base/context.ts'
import { withDependants } from '../continuation/dependants.ts'

/** The indicators that can read otherwise at the end than at the beginning: something was recorded that they depend on. */
export async function indicatorsOfSpan(today: ActorContext, span: Span): Promise<string[]> {
  const touched = await listTouchedIndicators(today.database.reader, span)
  return [...(await withDependants(today, touched))].sort()
}
