import { listReturns, type ReturnSummaryRow } from '@roundtable/db/queries/return.queries.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import { nextStep } from '@roundtable/shared/return/return-waiting.ts'
import type { ActorContext } from '../base/context.ts'

export function returnsSeen({ actor, database }: ActorContext) {
  const { partnershipId, personId } = actor
  const scope = seeReturns.scope(actor)
  return listReturns(database.reader, { partnershipId, personId, scope })
}

export function stepOf({ actor }: ActorContext, { agencyId, state, enteredByMe }: ReturnSummaryRow) {
  return nextStep(actor, { agencyId, state, enteredBy: enteredByMe === 1 ? [actor.personId] : [] })
}
