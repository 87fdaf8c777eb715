import { listReturns, type ReturnSummaryRow } from '@roundtable/db/queries/return.queries.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import { nextStep } from '@roundtable/shared/return/return-waiting.ts'
import type { ActorContext } from '../base/context.ts'

export function returnsSeen({ actor, database }: ActorContext) {
  const { partnershipId, personId, openedSeatsOf } = actor
  const scope = seeReturns.scope(actor)
  return listReturns(database.reader, { partnershipId, own: [personId, ...openedSeatsOf], scope })
}

export function stepOf({ actor }: ActorContext, { agencyId, state, isOwnAlone }: ReturnSummaryRow) {
  return nextStep(actor, { agencyId, state, toApproveBy: isOwnAlone === 1 ? [actor.personId] : [] })
}
