import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { approveReturns } from '@roundtable/shared/return/return-rights.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../../base/context.ts'

export const ownEntrySentence =
  'You entered figures of this return yourself: another lead of your agency, or a deputy, has to approve it.'

/** The lead's seat with which an agency's return is approved or sent back. */
export function assertLead({ actor }: ActorContext, owed: ReturnRow): Seat | null {
  const sentence = `Only a lead of ${owed.agencyName} approves its returns or sends them back.`
  approveReturns.assert(actor, owed.agencyId, sentence)
  return approveReturns.seat(actor, owed.agencyId)
}
