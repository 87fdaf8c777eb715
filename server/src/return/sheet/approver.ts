import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { approveReturns } from '@roundtable/shared/return/return-rights.ts'
import { type Actor, refusedOwnWork, type Seat } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../../base/context.ts'

/** Why this person does not approve what these people entered; null where they may. */
export const refusedEntries = (actor: Actor, enteredBy: readonly (string | null)[]): string | null =>
  refusedOwnWork(actor, enteredBy, {
    own: 'You entered figures of this return yourself: another lead of your agency, or a deputy, has to approve it.',
    opened:
      'You opened the seat of somebody who entered these figures: another lead of your agency, or a deputy, has to approve them.',
  })

/** The lead's seat with which an agency's return is approved or sent back. */
export function assertLead({ actor }: ActorContext, owed: ReturnRow): Seat | null {
  const sentence = `Only a lead of ${owed.agencyName} approves its returns or sends them back.`
  approveReturns.assert(actor, owed.agencyId, sentence)
  return approveReturns.seat(actor, owed.agencyId)
}
