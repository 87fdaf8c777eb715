import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { assertAllowed, type Seat, seatWith } from '@roundtable/shared/rights/permissions.ts'
import type { ActorContext } from '../../base/context.ts'

export const ownEntrySentence =
  'You entered figures of this return yourself: another lead of your agency, or a deputy, has to approve it.'

/** The lead's seat with which an agency's return is approved or sent back. */
export function assertLead({ actor }: ActorContext, owed: ReturnRow): Seat | null {
  const seat = seatWith(actor, ({ role, agencyId }) => role === 'agency-lead' && agencyId === owed.agencyId)
  assertAllowed(
    seat !== null,
    `Only a lead of ${owed.agencyName} approves its returns or sends them back.`,
    'the agency’s lead',
  )
  return seat
}
